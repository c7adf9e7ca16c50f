import { fieldById } from '../fields/lookup';
import { stored, texts } from '../fields/stored';
import { actorId } from '../identity';
import { indexesOf } from '../indexes';
import type { Issue, Json, Rule } from '../model';
import { groupsOf, inRole, mayIn } from '../permissions';
import type { Step } from './step';

export const words = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const valuesOf = (step: Step, fieldId: string): readonly string[] => {
  const field = fieldById(step.jira, fieldId);
  const value: Json = field ? stored(step.issue, field) : null;
  return typeof value === 'string' ? [value] : texts(value);
};

const isNamed = ({ issue }: Step, accountId: string, ids: readonly string[]): boolean =>
  ids.includes(accountId) ||
  (ids.includes('allow-reporter') && issue.reporterId === accountId) ||
  (ids.includes('allow-assignee') && issue.assigneeId === accountId);

/** Holds for anyone of a list of people, roles, groups and permissions. Nobody is none of them. */
const restricted = (step: Step, { parameters: p }: Rule): boolean => {
  const { jira, identity, project, issue } = step;
  const accountId = actorId(identity);
  if (accountId === null) return false;
  if (words(p['denyUserCustomFields']).some((field) => valuesOf(step, field).includes(accountId))) return false;
  const groups = groupsOf(jira, accountId).map(({ groupId }) => groupId);
  return (
    isNamed(step, accountId, words(p['accountIds'])) ||
    words(p['roleIds']).some((role) => inRole(jira, project, role, accountId)) ||
    words(p['groupIds']).some((group) => groups.includes(group)) ||
    words(p['permissionKeys']).some((key) => mayIn(jira, identity, key, project, issue)) ||
    words(p['groupCustomFields']).some((field) => valuesOf(step, field).some((group) => groups.includes(group))) ||
    words(p['allowUserCustomFields']).some((field) => valuesOf(step, field).includes(accountId))
  );
};

const childrenIn = ({ jira, issue }: Step, { parameters }: Rule): boolean => {
  const statuses = words(parameters['statusIds']);
  const issues = jira.store.collection('issues');
  const types = jira.store.collection('issueTypes');
  return indexesOf(jira.store)
    .childIds(issue.id)
    .flatMap((id) => issues.get(id) ?? [])
    .filter(({ issueTypeId }) => types.get(issueTypeId)?.hierarchyLevel === -1)
    .every(({ statusId }) => statuses.includes(statusId));
};

/** The statuses that an issue has left, oldest first. */
const formerStatuses = ({ jira }: Step, issue: Issue): readonly string[] =>
  (jira.store.collection('histories').get(issue.id) ?? []).flatMap(({ items }) =>
    items.flatMap(({ fieldId, from }) => (fieldId === 'status' && from !== null ? [from] : [])),
  );

export const wasIn = (step: Step, { parameters: p }: Rule): boolean => {
  const former = formerStatuses(step, step.issue);
  const considered = p['mostRecentStatusOnly'] === 'true' ? former.slice(-1) : former;
  const all = p['includeCurrentStatus'] === 'true' ? [...considered, step.issue.statusId] : considered;
  return words(p['previousStatusIds']).some((id) => all.includes(id));
};

/** Has the caller already moved the issue from one given status to another? */
const didBefore = ({ jira, identity, issue }: Step, { parameters: p }: Rule): boolean =>
  (jira.store.collection('histories').get(issue.id) ?? []).some(
    ({ authorId, items }) =>
      authorId === actorId(identity) &&
      items.some(
        ({ fieldId, from, to }) =>
          fieldId === 'status' && (p['fromStatusId'] ?? from) === from && (p['toStatusId'] ?? to) === to,
      ),
  );

const conditions: Readonly<Record<string, (step: Step, rule: Rule) => boolean>> = {
  'system:restrict-issue-transition': restricted,
  'system:parent-or-child-blocking-condition': childrenIn,
  'system:restrict-from-all-users': () => false,
  'system:previous-status-condition': (step, rule) => wasIn(step, rule) !== (rule.parameters['not'] === 'true'),
  'system:separation-of-duties': (step, rule) => !didBefore(step, rule),
};

/** A condition that is not known holds for nobody. */
export const systemConditionHolds = (step: Step, rule: Rule): boolean =>
  conditions[rule.ruleKey]?.(step, rule) ?? false;
