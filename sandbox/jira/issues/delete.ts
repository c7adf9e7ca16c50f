import { badRequest, forbidden } from '../errors';
import { commit, type Emit } from '../commit';
import { issueDeleted, linkChanged } from '../event-payloads';
import { actorId } from '../identity';
import { indexesOf } from '../indexes';
import type { Identity, Jira } from '../jira';
import type { Issue } from '../model';
import { mayOn } from '../permissions';
import { deleteAllProperties } from '../properties';
import { issueTypeOf } from './structure';

const children = (jira: Jira, issue: Issue): readonly Issue[] =>
  indexesOf(jira.store)
    .childIds(issue.id)
    .flatMap((id) => jira.store.collection('issues').get(id) ?? []);

/** The issues at the other ends of its links get an event that the links are gone, though their histories do not show it. */
const remove = (jira: Jira, identity: Identity, emit: Emit, issue: Issue): void => {
  const { store } = jira;
  const indexes = indexesOf(store);
  for (const id of indexes.linkIds(issue.id)) {
    const link = store.collection('links').get(id);
    store.collection('links').delete(id);
    if (link) emit(linkChanged(jira, actorId(identity), 'deleted', link));
  }
  for (const id of indexes.attachmentIds(issue.id)) store.collection('attachments').delete(id);
  store.collection('histories').delete(issue.id);
  store.collection('comments').delete(issue.id);
  deleteAllProperties(jira, 'issue', issue.id);
  store.collection('issues').delete(issue.id);
  for (const [key, id] of [...store.collection('formerKeys').entries()])
    if (id === issue.id) store.collection('formerKeys').delete(key);
};

/** Removes an issue with all that belongs to it; its sub-tasks too when asked. One event, none for the sub-tasks. */
export const deleteIssue = (jira: Jira, identity: Identity, issue: Issue, deleteSubtasks: boolean): void => {
  if (!mayOn(jira, identity, 'DELETE_ISSUES', issue))
    throw forbidden('You do not have permission to delete issues in this project.');
  const subtasks = children(jira, issue).filter((child) => issueTypeOf(jira, child).hierarchyLevel === -1);
  if (subtasks.length > 0 && !deleteSubtasks)
    throw badRequest(
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  commit(jira, (emit) => {
    const event = issueDeleted(jira, actorId(identity), issue);
    for (const subtask of subtasks) remove(jira, identity, emit, subtask);
    for (const child of children(jira, issue))
      jira.store.collection('issues').put(child.id, { ...child, parentId: null });
    remove(jira, identity, emit, issue);
    emit(event);
  });
};
