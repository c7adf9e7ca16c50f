import type { AsAccepted } from '../../src/domain/acceptance/accepted-text';
import { criteriaToKeep } from '../../src/domain/acceptance/as-accepted';
import { type Difference, differencesSince } from '../../src/domain/acceptance/differences';
import { readPolicy } from '../../src/domain/policy/read-policy';
import type { Policy } from '../../src/domain/policy/policy';
import type { Instant } from '../../src/domain/shared/ids';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { projectProperty } from '../../src/jira/project-property';
import { jira } from '../ui/bridge';
import { call } from '../ui/call';
import { readWorkItems } from '../work-item/read-work-items';

/** What of the criteria is other today than what was accepted; null where what was accepted is not known. */
export const differencesFrom = (
  accepted: AsAccepted | null,
  { criteriaText }: Pick<WorkItem, 'criteriaText'>,
  { criteria: { words } }: Pick<Policy, 'criteria'>,
): readonly Difference[] | null =>
  accepted?.criteria == null ? null : differencesSince(accepted.criteria, criteriaToKeep(criteriaText, words));

/** Of these work items, those whose text with the criteria was changed after they were accepted, by Jira's history. */
export const changedAfter = async (
  accepted: readonly { readonly id: string; readonly at: Instant }[],
  { criteria: { field } }: Pick<Policy, 'criteria'>,
): Promise<ReadonlySet<string>> => {
  const at = new Map(accepted.map((one) => [one.id, one.at]));
  const changed = new Set<string>();
  if (accepted.length === 0) return changed;
  await bulkHistories(jira, [...at.keys()], [field ?? 'description'], (found) => {
    for (const [id, changes] of found) if (changes.some((change) => change.at > (at.get(id) ?? ''))) changed.add(id);
  });
  return changed;
};

/** The work item and the settings as they are now, with the words that its text may need; null where no settings are in force. */
export const readToday = async (
  issueId: string,
  projectId: string,
): Promise<{ readonly item: WorkItem; readonly policy: Policy } | null> => {
  const reading = readPolicy(await projectProperty(jira).readPolicy(projectId));
  if (reading.state !== 'ok') return null;
  const { policy } = reading;
  const item = (await readWorkItems([issueId], policy)).get(issueId);
  return item === undefined ? null : { item, policy };
};

/**
 * What of the criteria was changed since the last acceptance: none where the text was not touched since, which Jira's history says without any
 * function; null where what was accepted is not known.
 */
export const readDifferences = async (
  item: Pick<WorkItem, 'id' | 'criteriaText'>,
  policy: Policy,
  at: Instant,
): Promise<readonly Difference[] | null> => {
  const changed = await changedAfter([{ id: item.id, at }], policy);
  if (changed.size === 0) return [];
  const { accepted } = await call('asAccepted', item.id, {});
  return differencesFrom(accepted, item, policy);
};
