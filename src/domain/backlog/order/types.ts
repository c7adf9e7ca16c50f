import type { BacklogItem } from '../backlog-item';

/** What the order reads of a work item. Blockers are keys. */
export type OrderItem = Pick<BacklogItem, 'id' | 'key' | 'position' | 'value' | 'points' | 'openBlockers'>;

/** A work item and its value per point, where it has one. */
export interface Scored {
  readonly item: OrderItem;
  readonly score: number | null;
}

/** "Worth `times` × what stands above it". */
export interface Worth {
  readonly times: number;
  /** The key of what stands directly above. */
  readonly above: string;
}

/** How far the order follows value, as far as it may be said; `unknown`: too few scores. */
export type AgreementClaim = 'unknown' | 'close' | 'partly' | 'barely' | 'against';

/** The present rank of a work item, and its rank by value. Ranks count from 1. */
export interface Ordered {
  readonly id: string;
  readonly key: string;
  readonly rank: number;
  /** By value per point; equal scores share the better rank; null without a score. */
  readonly valueRank: number | null;
  /** By how many ranks among the scored items it would rise (above zero) or sink (below) in the order by value; null without a score. */
  readonly shift: number | null;
  readonly worth: Worth | null;
  /** Keys of its open blockers that stand below it. */
  readonly blockersBelow: readonly string[];
}

export interface Order {
  /** In the present order. */
  readonly rows: readonly Ordered[];
  readonly byId: ReadonlyMap<string, Ordered>;
  /** How far the orders agree: Kendall's tau-b, 1 same, 0 unrelated, -1 reversed; null with fewer than two different scores. */
  readonly agreement: number | null;
  readonly claim: AgreementClaim;
}
