import { fieldErrors } from '../errors';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import { isObject, shown } from '../json';
import type { Comment, Issue, Json } from '../model';
import { groupsOf, inRole, projectOf } from '../permissions';

/** All comments of an issue, oldest first, whoever may read them. */
export const allComments = (jira: Jira, issue: Issue): readonly Comment[] =>
  jira.store.collection('comments').get(issue.id) ?? [];

type Visibility = NonNullable<Comment['visibility']>;

const isMember = (jira: Jira, identity: Identity, issue: Issue, { type, identifier }: Visibility): boolean => {
  const accountId = actorId(identity);
  if (accountId === null) return false;
  return type === 'role'
    ? inRole(jira, projectOf(jira, issue), identifier, accountId)
    : groupsOf(jira, accountId).some(({ groupId }) => groupId === identifier);
};

/** The comments that the caller may read, oldest first; the whole list itself where none is restricted. */
export const visibleComments = (jira: Jira, identity: Identity, issue: Issue): readonly Comment[] => {
  const all = allComments(jira, issue);
  return all.some(({ visibility }) => visibility)
    ? all.filter(({ visibility }) => !visibility || isMember(jira, identity, issue, visibility))
    : all;
};

/** The role or group that a request names, by name or by id: one that the caller belongs to. @throws JiraError 400 */
export const visibilityOf = (jira: Jira, identity: Identity, issue: Issue, wanted: Json): Visibility | undefined => {
  if (!isObject(wanted)) return undefined;
  const type = (['role', 'group'] as const).find((one) => one === wanted.type);
  const [value, identifier] = [shown(wanted.value), shown(wanted.identifier)];
  if (type === undefined) throw fieldErrors({ commentLevel: 'The visibility type is not valid.' });
  const { store } = jira;
  const candidates =
    type === 'role'
      ? [...store.collection('roles').values()]
      : [...store.collection('groups').values()].map(({ groupId, name }) => ({ id: groupId, name }));
  const found = candidates.find(({ id, name }) => (identifier === '' ? name === value : id === identifier));
  if (!found) throw fieldErrors({ commentLevel: `Group or role '${value || identifier}' does not exist.` });
  const visibility: Visibility = { type, value: found.name, identifier: found.id };
  if (!isMember(jira, identity, issue, visibility))
    throw fieldErrors({ commentLevel: `You are currently not a member of the ${type}: ${found.name}.` });
  return visibility;
};
