import { visibleComments } from '../issues/comment-visibility';
import { indexesOf } from '../indexes';
import type { Issue, Json, JsonObject } from '../model';
import { attachmentBean } from './attachment';
import { commentBean } from './comment';
import { issueLinkBeans, linkedIssueBean, parentBean, subtasksOf } from './issue-parts';
import { projectBean } from './project';
import { issueTypeBean, statusBean, statusCategoryBean } from './site';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

type Compute = (view: View, issue: Issue) => Json;

const comments: Compute = (view, issue) => {
  const all = visibleComments(view.jira, view.identity, issue);
  return {
    comments: all.map((comment) => commentBean(view, issue.id, comment)),
    self: `${view.api}/issue/${issue.id}/comment`,
    maxResults: all.length,
    total: all.length,
    startAt: 0,
  };
};

const status: Compute = (view, issue) => {
  const found = view.jira.store.collection('statuses').get(issue.statusId);
  return found ? statusBean(view, found) : null;
};

const statusCategory: Compute = (view, issue) => {
  const found = view.jira.store.collection('statuses').get(issue.statusId);
  return found ? statusCategoryBean(view, found.category) : null;
};

const issuetype: Compute = (view, issue) => {
  const found = view.jira.store.collection('issueTypes').get(issue.issueTypeId);
  return found ? issueTypeBean(view, found) : null;
};

const project: Compute = (view, issue) => {
  const found = view.jira.store.collection('projects').get(issue.projectId);
  return found ? projectBean(view, found) : null;
};

const attachments: Compute = (view, issue) =>
  indexesOf(view.jira.store)
    .attachmentIds(issue.id)
    .flatMap((id) => view.jira.store.collection('attachments').get(id) ?? [])
    .map((attachment) => attachmentBean(view, attachment));

const noProgress: JsonObject = { progress: 0, total: 0 };

/** The fields that Jira works out itself, and those that have a shape of their own. */
export const computed: Readonly<Record<string, Compute>> = {
  status,
  statusCategory,
  issuetype,
  project,
  attachment: attachments,
  comment: comments,
  parent: parentBean,
  subtasks: (view, issue) => subtasksOf(view, issue.id).map((child) => linkedIssueBean(view, child)),
  issuelinks: (view, issue) => issueLinkBeans(view, issue.id),
  creator: (view, issue) => userBeanById(view, issue.creatorId),
  created: (view, issue) => timestamp(issue.created, view.timeZone),
  updated: (view, issue) => timestamp(issue.updated, view.timeZone),
  resolutiondate: (view, issue) => (issue.resolved === null ? null : timestamp(issue.resolved, view.timeZone)),
  statuscategorychangedate: (view, issue) => timestamp(issue.statusChanged, view.timeZone),
  votes: (view, issue) => ({ self: `${view.api}/issue/${issue.key}/votes`, votes: 0, hasVoted: false }),
  watches: (view, issue) => ({ self: `${view.api}/issue/${issue.key}/watchers`, watchCount: 0, isWatching: false }),
  worklog: () => ({ startAt: 0, maxResults: 20, total: 0, worklogs: [] }),
  timetracking: () => ({}),
  progress: () => noProgress,
  aggregateprogress: () => noProgress,
  workratio: () => -1,
};
