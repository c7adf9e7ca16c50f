import type { AccountId, Instant } from '../shared/ids';

/** One entry of Jira's changelog, cut to what the rules read. */
export interface Change {
  readonly id: string;
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly items: readonly {
    readonly fieldId: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly fromName: string | null;
    readonly toName: string | null;
  }[];
}

/** Changes oldest first; of the same moment, in the order in which Jira numbered them. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.id) - Number(b.id)));
