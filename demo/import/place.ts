import { rankAfter, rankAtEnd } from '../../sandbox/jira/issues/rank';
import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import type { Comment, Issue, Json } from '../../sandbox/jira/model';
import { appField } from '../ferry-company/install-app';
import type { Site } from '../../sandbox/site';
import type { Catalogue } from './catalogue';
import type { Incoming } from './incoming';
import type { Sprints } from './sprints';

/** Puts work items into the store, in the order of the file; parents and links follow when all are there. */
export const placer = (site: Site, names: Catalogue, sprints: Sprints) => {
  const { store } = site.jira;
  const issues = store.collection('issues');
  const value = appField(site, 'business-value');
  let rank = rankAtEnd(store);

  const fieldsOf = ({ points, value: worth }: Incoming): Readonly<Record<string, Json>> => ({
    ...(points === null ? {} : { [fieldIds.storyPoints]: points }),
    ...(worth === null ? {} : { [value]: worth }),
  });
  const commentsOf = ({ comments }: Incoming): readonly Comment[] =>
    comments.map(({ author, created, body }) => {
      const authorId = author === null ? null : names.person(author);
      return { id: store.nextId('comments'), authorId, updateAuthorId: authorId, body, created, updated: created };
    });

  return (item: Incoming, projectId: string): string => {
    const id = store.nextId('issues');
    const updated = item.updated ?? item.created;
    const reporterId = item.reporter === null ? null : names.person(item.reporter);
    const issue: Issue = {
      id,
      key: item.key,
      projectId,
      issueTypeId: names.type(item.type, item.level),
      statusId: names.status(item.status),
      summary: item.summary,
      description: item.description,
      reporterId,
      creatorId: reporterId ?? '',
      assigneeId: item.assignee === null ? null : names.person(item.assignee),
      parentId: null,
      priorityId: item.priority === null ? null : names.priority(item.priority),
      resolutionId: item.resolution === null ? null : names.resolution(item.resolution),
      labels: item.labels,
      fixVersionIds: [...new Set(item.fixVersions)].map((name) => names.version(`${projectId}/${name}`)),
      versionIds: [],
      componentIds: [...new Set(item.components)].map((name) => names.component(`${projectId}/${name}`)),
      sprintIds: sprints(projectId, item.sprints),
      created: item.created,
      updated,
      statusChanged: item.resolved ?? updated,
      resolved: item.resolved ?? (item.status.category === 'done' ? updated : null),
      dueDate: null,
      rank,
      fields: fieldsOf(item),
    };
    rank = rankAfter(rank);
    issues.put(id, issue);
    const comments = commentsOf(item);
    if (comments.length > 0) store.collection('comments').put(id, comments);
    return id;
  };
};

/** Ties parents and links, now that every work item of the file is there. What they name outside of it is left out. */
export const tie = (
  { jira: { store } }: Site,
  names: Catalogue,
  items: ReadonlyMap<string, { id: string; item: Incoming }>,
) => {
  const issues = store.collection('issues');
  for (const { id, item } of items.values()) {
    const issue = issues.get(id);
    const parent = item.parent === null ? undefined : items.get(item.parent);
    if (issue && parent) issues.put(id, { ...issue, parentId: parent.id });
    for (const { type, to } of item.links) {
      const target = items.get(to);
      if (!target || target.id === id) continue;
      const linkId = store.nextId('links');
      store
        .collection('links')
        .put(linkId, { id: linkId, typeId: names.linkType(type), sourceId: id, targetId: target.id });
    }
  }
};
