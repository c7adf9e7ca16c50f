import type { Meanings, Delivery } from '../policy/status-meaning';
import { deliveryOf } from '../policy/status-meaning';
import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { StatusCategory } from '../shared/work-item';
import { type Change, inOrder } from './change';

/** A work item's crossing of a border of Done: delivered, closed without delivery, or out of both. */
export interface DoneCrossing {
  readonly changeId: string;
  readonly direction: 'into-delivered' | 'into-closed' | 'out-of-done';
  readonly by: AccountId | null;
  readonly at: Instant;
  /** The names of the statuses at that time; of the resolutions, where only that changed. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a history is read by. */
export interface DoneRules {
  /** Status id → category, of every status that the changes name. One that is not known is not done. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** What the statuses and resolutions meant when a change was made, in the project that the work item was in before it, or after it. */
  readonly meaningsAt: (change: Change, side: 'before' | 'after') => Pick<Meanings, 'statuses' | 'closingResolutions'>;
  /** Crossings from then on; undefined is all. */
  readonly since?: Instant | undefined;
  /** The resolution and the status that the work item has now, by id, as far as they are known: what came before the first change. */
  readonly resolution?: JiraId | null;
  readonly status?: JiraId;
}

const itemOf = ({ items }: Change, fieldId: string) => items.find((item) => item.fieldId === fieldId);

/** What a field held before the first change of it: what that change left, or what is there now. */
const before = (changes: readonly Change[], fieldId: string, now: string | null): string | null => {
  const first = changes.find((change) => itemOf(change, fieldId) !== undefined);
  return first === undefined ? now : (itemOf(first, fieldId)?.from ?? null);
};

const directions: Readonly<Record<Delivery, DoneCrossing['direction']>> = {
  delivered: 'into-delivered',
  closed: 'into-closed',
  open: 'out-of-done',
};

/**
 * The crossings of a work item, oldest first, whatever path was taken: a transition, a move between projects and an import all leave a change
 * of status behind, and setting or taking away a closing resolution in Done one of the resolution. From one delivered status to another
 * nothing is crossed. `changes` is the whole history of status and resolution.
 */
export const doneCrossings = (
  changes: readonly Change[],
  { categories, meaningsAt, since, resolution = null, status = '' }: DoneRules,
): readonly DoneCrossing[] => {
  const all = inOrder(changes);
  const held = { status: before(all, 'status', status), resolution: before(all, 'resolution', resolution) };
  const crossings: DoneCrossing[] = [];
  for (const change of all) {
    const [moved, resolved] = [itemOf(change, 'status'), itemOf(change, 'resolution')];
    const delivery = (side: 'before' | 'after', statusId: string | null, resolutionId: string | null): Delivery => {
      const status = { id: statusId ?? '', category: categories.get(statusId ?? '') ?? 'new' };
      return deliveryOf(meaningsAt(change, side), status, resolutionId);
    };
    const previous = delivery('before', moved === undefined ? held.status : moved.from, held.resolution);
    if (moved !== undefined) held.status = moved.to;
    if (resolved !== undefined) held.resolution = resolved.to;
    const current = delivery('after', held.status, held.resolution);
    if (previous === current || (since !== undefined && change.at < since)) continue;
    const { id: changeId, by, at } = change;
    const changedItem = moved ?? resolved;
    crossings.push({
      changeId,
      direction: directions[current],
      by,
      at,
      from: changedItem?.fromName ?? null,
      to: changedItem?.toName ?? null,
    });
  }
  return crossings;
};
