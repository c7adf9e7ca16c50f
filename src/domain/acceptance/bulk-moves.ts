import type { JiraId } from '../shared/ids';
import { bulkSize } from './breaches';
import type { Change } from './change';
import type { DoneCrossing } from './done-crossings';

/** So far apart moves of one person still belong together (`bulkSize`). */
const togetherMs = 60_000;

/**
 * Whether a move into Done is one of many by the same person at the same time, by the histories of the work items in one batch.
 * `delivered` are the statuses that mean delivery, by id. That it is not among many here says nothing of work items that are not.
 */
export const bulkMovesIn = (histories: ReadonlyMap<JiraId, readonly Change[]>) => {
  const arrivals = [...histories].flatMap(([issueId, changes]) =>
    changes.flatMap(({ by, at, items }) =>
      items.filter(({ fieldId }) => fieldId === 'status').map(({ to }) => ({ issueId, by, at: Date.parse(at), to })),
    ),
  );
  return ({ by, at }: Pick<DoneCrossing, 'by' | 'at'>, delivered: readonly JiraId[]): boolean => {
    if (by === null) return false;
    const moved = Date.parse(at);
    const beside = arrivals.filter(
      (one) => one.by === by && Math.abs(one.at - moved) <= togetherMs && one.to !== null && delivered.includes(one.to),
    );
    return new Set(beside.map(({ issueId }) => issueId)).size >= bulkSize;
  };
};
