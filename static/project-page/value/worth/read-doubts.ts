import { type BacklogItem, isOpen } from '../../../../src/domain/backlog/backlog-item';
import type { Change } from '../../../../src/domain/acceptance/change';
import { doubtsAbout, type Doubtful, type DoubtRules } from '../../../../src/domain/value/look-again';
import { bulkHistories } from '../../../../src/jira/bulk-changelogs';
import { readConfirmations } from '../../../../src/jira/confirmations';
import { jira } from '../../../ui/bridge';

/** The first ones of the backlog: what comes so far down is looked at when it comes up. */
export const most = 2_000;

/** Features whose value can be in doubt, in the order of the backlog. */
export const valuedFeatures = (items: readonly BacklogItem[]): readonly BacklogItem[] =>
  items.filter((item) => isOpen(item) && item.workClass === 'feature' && item.value !== null);

/**
 * Which values are to be looked at again, the oldest first. The histories of their fields are read for all; whether it was confirmed since only of
 * those that would be listed otherwise.
 */
export const readDoubts = async (items: readonly BacklogItem[], rules: DoubtRules): Promise<readonly Doubtful[]> => {
  const { value, points, criteria } = rules.fields;
  const wanted = valuedFeatures(items).slice(0, most);
  const histories = new Map<string, readonly Change[]>();
  const ids = wanted.map(({ id }) => id);
  const fieldIds = [value, criteria, ...(points === null ? [] : [points])];
  if (ids.length > 0)
    await bulkHistories(jira, ids, fieldIds, (found) => {
      for (const [id, changes] of found) histories.set(id, changes);
    });
  const changesOf = ({ id }: BacklogItem): readonly Change[] => histories.get(id) ?? [];
  const doubted = wanted.filter((item) => doubtsAbout(item, changesOf(item), rules) !== null);
  const confirmed = await readConfirmations(jira, doubted.map(({ id }) => id)); // prettier-ignore
  return doubted
    .flatMap((item) => doubtsAbout(item, changesOf(item), rules, confirmed.get(item.id)) ?? [])
    .sort((a, b) => a.since.localeCompare(b.since));
};
