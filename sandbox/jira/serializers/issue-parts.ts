import { indexesOf } from '../indexes';
import type { Issue, JsonObject, Link } from '../model';
import { visibility } from '../permissions';
import { issueTypeBean, linkTypeBean, priorityBean, statusBean } from './site';
import type { View } from './view';

const typeAndStatus = (view: View, issue: Issue): JsonObject => {
  const { store } = view.jira;
  const status = store.collection('statuses').get(issue.statusId);
  const type = store.collection('issueTypes').get(issue.issueTypeId);
  const priority = issue.priorityId === null ? undefined : store.collection('priorities').get(issue.priorityId);
  return {
    summary: issue.summary,
    ...(status ? { status: statusBean(view, status) } : {}),
    ...(priority ? { priority: priorityBean(view, priority) } : {}),
    ...(type ? { issuetype: issueTypeBean(view, type) } : {}),
  };
};

/** An issue as its parent, sub-task or link shows it. */
export const linkedIssueBean = (view: View, issue: Issue): JsonObject => ({
  id: issue.id,
  key: issue.key,
  self: `${view.api}/issue/${issue.id}`,
  fields: typeAndStatus(view, issue),
});

const issueById = (view: View, id: string): Issue | undefined => view.jira.store.collection('issues').get(id);

export const parentBean = (view: View, issue: Issue): JsonObject | null => {
  const parent = issue.parentId === null ? undefined : issueById(view, issue.parentId);
  return parent ? linkedIssueBean(view, parent) : null;
};

/** Children below this level of the hierarchy: sub-tasks, not the issues of an epic. */
export const subtasksOf = (view: View, issueId: string): readonly Issue[] => {
  const types = view.jira.store.collection('issueTypes');
  return indexesOf(view.jira.store)
    .childIds(issueId)
    .flatMap((id) => issueById(view, id) ?? [])
    .filter(({ issueTypeId }) => types.get(issueTypeId)?.hierarchyLevel === -1);
};

/** A link as the issue at one of its ends shows it. */
const linkBean = (view: View, link: Link, issueId: string, seen: (issue: Issue) => boolean): readonly JsonObject[] => {
  const outward = link.sourceId === issueId;
  const type = view.jira.store.collection('linkTypes').get(link.typeId);
  const other = issueById(view, outward ? link.targetId : link.sourceId);
  if (!type || !other || !seen(other)) return [];
  return [
    {
      id: link.id,
      self: `${view.api}/issueLink/${link.id}`,
      type: linkTypeBean(view, type),
      [outward ? 'outwardIssue' : 'inwardIssue']: linkedIssueBean(view, other),
    },
  ];
};

export const issueLinkBeans = (view: View, issueId: string): readonly JsonObject[] => {
  const seen = visibility(view.jira, view.identity);
  const links = view.jira.store.collection('links');
  return indexesOf(view.jira.store)
    .linkIds(issueId)
    .flatMap((id) => links.get(id) ?? [])
    .flatMap((link) => linkBean(view, link, issueId, seen));
};
