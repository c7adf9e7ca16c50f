import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { Named } from '../shared/named';
import { isScored, valuePerPoint } from './value-per-point';
import type { WorkClass } from '../policy/work-class';
import type { Badge } from '../shared/badge';
import type { Acceptance, StatusCategory } from '../shared/work-item';

/** A sprint of the project's board. */
export interface Sprint {
  readonly id: JiraId;
  readonly name: string;
  readonly state: 'closed' | 'active' | 'future';
  readonly start: Instant | null;
  /** When it should end. */
  readonly end: Instant | null;
  /** When it was closed. */
  readonly completed: Instant | null;
  /** In one sentence; empty or absent: it has none, or it was cached before goals were read. */
  readonly goal?: string;
}

/** A work item as the project page reads it, thousands at a time: no rich text, no comments, names as the viewer's Jira has them. */
export interface BacklogItem {
  readonly id: JiraId;
  readonly key: string;
  readonly summary: string;
  readonly type: Named;
  readonly workClass: WorkClass;
  readonly status: { readonly id: string; readonly name: string; readonly category: StatusCategory };
  /** Its index in Jira's rank order among all that was read, from 0. */
  readonly position: number;
  readonly value: number | null;
  readonly points: number | null;
  /** Null where there is no value or no estimate (`valuePerPoint` says which). */
  readonly valuePerPoint: number | null;
  /** What the app stored in the field `Readiness`; `unknown` is what an earlier version wrote there. */
  readonly readiness: Badge | 'unknown' | null;
  readonly ready: boolean;
  /** Keys of all that block it, and of those that are not done. */
  readonly blockers: readonly string[];
  readonly openBlockers: readonly string[];
  /** Keys of what it blocks. */
  readonly blocks: readonly string[];
  /** Every sprint it is or was in, as Jira's Sprint field lists them. */
  readonly sprintIds: readonly JiraId[];
  /** The sprint that is not closed, if it is in one. */
  readonly sprint: Pick<Sprint, 'id' | 'name' | 'state'> | null;
  readonly versions: readonly Named[];
  readonly assignee: { readonly id: AccountId; readonly name: string } | null;
  readonly labels: readonly string[];
  readonly acceptance: Acceptance | null;
  readonly created: Instant;
  readonly updated: Instant;
  /** When its status category last changed. */
  readonly statusChanged: Instant | null;
  /** Null or absent: it has none. */
  readonly resolution?: Named | null;
  /** When it was given its resolution. */
  readonly resolved?: Instant | null;
}

export const isOpen = ({ status }: Pick<BacklogItem, 'status'>): boolean => status.category !== 'done';

/** The same item with another size, and what follows from it. */
export const sized = (
  item: BacklogItem,
  size: { readonly value?: number | null; readonly points?: number | null },
): BacklogItem => {
  const { value = item.value, points = item.points } = size;
  const score = valuePerPoint({ value, points });
  return { ...item, value, points, valuePerPoint: isScored(score) ? score.score : null };
};

/**
 * Blockers that are done by what was read of themselves count as done, whatever their links said when they were read: closing a blocker
 * does not change what it blocked.
 */
export const withLiveBlockers = (items: readonly BacklogItem[]): readonly BacklogItem[] => {
  const blockers = new Set<string>();
  for (const item of items) for (const key of item.blockers) blockers.add(key);
  if (blockers.size === 0) return items;
  const open = new Map<string, boolean>();
  for (const item of items) if (blockers.has(item.key)) open.set(item.key, isOpen(item));
  return items.map((item) => {
    if (item.blockers.length === 0) return item;
    const openBlockers = item.blockers.filter((key) => open.get(key) ?? item.openBlockers.includes(key));
    return openBlockers.join() === item.openBlockers.join() ? item : { ...item, openBlockers };
  });
};
