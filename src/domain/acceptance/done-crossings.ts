import type { AccountId, Instant } from '../shared/ids';
import type { StatusCategory } from '../shared/work-item';

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

/** A work item's crossing of the border of Done. */
export interface DoneCrossing {
  readonly changeId: string;
  readonly direction: 'into-done' | 'out-of-done';
  readonly by: AccountId | null;
  readonly at: Instant;
  /** The names of the statuses at that time. */
  readonly from: string | null;
  readonly to: string | null;
}

const direction = (
  from: StatusCategory | undefined,
  to: StatusCategory | undefined,
): DoneCrossing['direction'] | null => {
  if (to === 'done' && from !== 'done') return 'into-done';
  if (from === 'done' && to !== 'done') return 'out-of-done';
  return null;
};

/**
 * The crossings since the policy came into force, oldest first, whatever path was taken: a transition, a move between
 * projects and an import all leave a change of status behind.
 */
export const doneCrossings = (
  changes: readonly Change[],
  categories: ReadonlyMap<string, StatusCategory>,
  since: Instant | undefined,
): readonly DoneCrossing[] =>
  changes
    .filter((change) => since === undefined || change.at >= since)
    .flatMap((change) =>
      change.items
        .filter((item) => item.fieldId === 'status')
        .flatMap((item): DoneCrossing[] => {
          const way = direction(categories.get(item.from ?? ''), categories.get(item.to ?? ''));
          return way === null
            ? []
            : [
                {
                  changeId: change.id,
                  direction: way,
                  by: change.by,
                  at: change.at,
                  from: item.fromName,
                  to: item.toName,
                },
              ];
        }),
    )
    .sort((a, b) => a.at.localeCompare(b.at) || Number(a.changeId) - Number(b.changeId));
