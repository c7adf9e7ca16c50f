import { chunksOf } from '../../../../src/domain/shared/chunks';
import type { Difference } from '../../../../src/domain/acceptance/differences';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Policy } from '../../../../src/domain/policy/policy';
import { changedAfter, differencesFrom } from '../../../issue-panel/read-accepted';
import { call } from '../../../ui/call';
import { readWorkItems } from '../../../work-item/read-work-items';

/** So many acceptances are looked at, the latest first; further back a change hurts nobody any more. */
export const most = 500;
/** So many work items whose text was touched are compared: each costs a call of a function. */
const mostCompared = 50;
const atOnce = 4;

/** An accepted work item whose criteria are other today; null where what was accepted was not kept. */
export interface ChangedItem {
  readonly item: BacklogItem;
  readonly at: string;
  readonly differences: readonly Difference[] | null;
}

/** Accepted and in Done, the latest acceptance first. */
export const acceptedIn = (items: readonly BacklogItem[]): readonly Pick<ChangedItem, 'item' | 'at'>[] =>
  items
    .flatMap((item) =>
      item.acceptance?.state === 'accepted' && item.status.category === 'done'
        ? [{ item, at: item.acceptance.at }]
        : [],
    )
    .sort((a, b) => b.at.localeCompare(a.at));

/** The accepted work items whose criteria say something else than when they were accepted, the latest acceptance first. */
export const readChanged = async (items: readonly BacklogItem[], policy: Policy): Promise<readonly ChangedItem[]> => {
  const accepted = acceptedIn(items).slice(0, most);
  const touched = await changedAfter(accepted.map(({ item: { id }, at }) => ({ id, at })), policy); // prettier-ignore
  const wanted = accepted.filter(({ item }) => touched.has(item.id)).slice(0, mostCompared);
  if (wanted.length === 0) return [];
  const texts = await readWorkItems(wanted.map(({ item }) => item.id), policy); // prettier-ignore
  const found: ChangedItem[] = [];
  for (const some of chunksOf(wanted, atOnce))
    found.push(
      ...(await Promise.all(
        some.map(async ({ item, at }): Promise<ChangedItem> => {
          const now = texts.get(item.id);
          const { accepted: before } = await call('asAccepted', item.id, {});
          return { item, at, differences: now === undefined ? null : differencesFrom(before, now, policy) };
        }),
      )),
    );
  return found.filter(({ differences }) => differences === null || differences.length > 0);
};
