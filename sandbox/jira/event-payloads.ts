import { commentBean } from './serializers/comment';
import { historyItemBeans } from './serializers/changelog';
import { issueFieldBean } from './serializers/issue';
import { statusBean } from './serializers/site';
import { viewOf } from './serializers/view';
import { anonymous } from './identity';
import type { Jira, JiraEvent } from './jira';
import type { Comment, History, Issue, JsonObject, Link } from './model';

/** The few fields that an event carries; everything else must be fetched. */
const thin = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];

/** A child names its parent, without which nobody could tell whose it was once it is deleted. */
const carried = ({ parentId }: Issue): readonly string[] => (parentId === null ? thin : [...thin, 'parent']);

const issueOf = (jira: Jira, issue: Issue): JsonObject => {
  const view = viewOf(jira, anonymous);
  const fields = jira.store.collection('fields');
  return {
    id: issue.id,
    key: issue.key,
    fields: Object.fromEntries(
      carried(issue).flatMap((id) => {
        const field = fields.get(id);
        return field ? [[id, issueFieldBean(view, issue, field)]] : [];
      }),
    ),
  };
};

const event = (
  jira: Jira,
  eventType: string,
  actorId: string | null,
  members: Readonly<Record<string, unknown>>,
): JiraEvent => ({
  eventType,
  actorId,
  payload: {
    eventType,
    timestamp: String(jira.clock()),
    ...(actorId === null ? {} : { atlassianId: actorId }),
    ...members,
  },
});

const usersOf = (...ids: readonly (string | null)[]): JsonObject => ({
  users: [...new Set(ids.filter((id) => id !== null))].map((accountId) => ({ accountId })),
});

const changelogOf = (history: History): JsonObject => ({ id: history.id, items: historyItemBeans(history) });

export const issueCreated = (jira: Jira, actorId: string | null, issue: Issue): JiraEvent =>
  event(jira, 'avi:jira:created:issue', actorId, {
    issue: issueOf(jira, issue),
    associatedUsers: usersOf(issue.reporterId, issue.assigneeId),
  });

const statusesOf = (jira: Jira, { items }: History): Readonly<Record<string, unknown>> => {
  const change = items.find(({ fieldId }) => fieldId === 'status');
  if (!change) return {};
  const view = viewOf(jira, anonymous);
  const statuses = [change.from, change.to].flatMap((id) => jira.store.collection('statuses').get(id ?? '') ?? []);
  return { associatedStatuses: { statuses: statuses.map((status) => statusBean(view, status)) } };
};

/** An edit, a transition or an assignment: one event, and one more when the assignee is another. */
export const issueUpdated = (
  jira: Jira,
  actorId: string | null,
  issue: Issue,
  history: History,
): readonly JiraEvent[] => {
  const assigned = history.items.filter(({ fieldId }) => fieldId === 'assignee');
  const moved = history.items.some(({ fieldId }) => fieldId === 'status');
  const associatedUsers = usersOf(issue.reporterId, issue.assigneeId);
  const updated = event(jira, 'avi:jira:updated:issue', actorId, {
    issue: issueOf(jira, issue),
    changelog: changelogOf(history),
    jiraEventTypeName: moved ? 'issue_generic' : assigned.length > 0 ? 'issue_assigned' : 'issue_updated',
    associatedUsers,
    ...statusesOf(jira, history),
  });
  if (assigned.length === 0) return [updated];
  const changelog = changelogOf({ ...history, items: assigned });
  return [
    updated,
    event(jira, 'avi:jira:assigned:issue', actorId, { issue: issueOf(jira, issue), changelog, associatedUsers }),
  ];
};

export const issueDeleted = (jira: Jira, actorId: string | null, issue: Issue): JiraEvent =>
  event(jira, 'avi:jira:deleted:issue', actorId, { issue: issueOf(jira, issue) });

export const issueCommented = (jira: Jira, actorId: string | null, issue: Issue, comment: Comment): JiraEvent =>
  event(jira, 'avi:jira:commented:issue', actorId, {
    issue: issueOf(jira, issue),
    comment: commentBean(viewOf(jira, anonymous), issue.id, comment),
  });

export const commentDeleted = (jira: Jira, actorId: string | null, issue: Issue, comment: Comment): JiraEvent =>
  event(jira, 'avi:jira:deleted:comment', actorId, {
    issue: issueOf(jira, issue),
    comment: commentBean(viewOf(jira, anonymous), issue.id, comment),
  });

/** The project of an end that is still there. */
const projectIdOf = (jira: Jira, name: string, issueId: string): JsonObject => {
  const issue = jira.store.collection('issues').get(issueId);
  return issue ? { [name]: issue.projectId } : {};
};

export const linkChanged = (jira: Jira, actorId: string | null, what: 'created' | 'deleted', link: Link): JiraEvent => {
  const type = jira.store.collection('linkTypes').get(link.typeId);
  return event(jira, `avi:jira:${what}:issuelink`, actorId, {
    id: link.id,
    sourceIssueId: link.sourceId,
    destinationIssueId: link.targetId,
    ...projectIdOf(jira, 'sourceProjectId', link.sourceId),
    ...projectIdOf(jira, 'destinationProjectId', link.targetId),
    issueLinkType: type
      ? { id: type.id, name: type.name, inwardName: type.inward, outwardName: type.outward }
      : { id: link.typeId },
  });
};

/** Any other event, such as those of sprints and versions. Software events carry no timestamp. */
export const plainEvent = (
  jira: Jira,
  eventType: string,
  actorId: string | null,
  members: Readonly<Record<string, unknown>>,
): JiraEvent =>
  eventType.startsWith('avi:jira-software:')
    ? { eventType, actorId, payload: { eventType, ...members } }
    : event(jira, eventType, actorId, members);
