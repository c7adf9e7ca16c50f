import { rankAfter, rankAtEnd } from '../../sandbox/jira/issues/rank';
import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import type { Comment, History, Issue, Json } from '../../sandbox/jira/model';
import { appField } from '../ferry-company/install-app';
import type { Site } from '../../sandbox/site';
import { finishOf } from './finish-dates';
import type { ImportedIssue } from './issue';
import type { Meanings } from './names-in-file';
import type { Notes } from './notes';
import type { SiteNames } from './site-names';
import type { SprintIds } from './sprints';

const day = 24 * 3_600_000;

interface Surroundings {
  readonly site: Site;
  readonly names: SiteNames;
  readonly meanings: Meanings;
  readonly sprintIds: SprintIds;
  readonly notes: Notes;
}

/** When a work item was finished: as the file says, else the day before its last sprint ended; null when nothing shows it. */
const finished = (
  { site: { jira }, meanings, notes }: Surroundings,
  issue: ImportedIssue,
  sprintIds: readonly string[],
): number | null => {
  if (meanings.category(issue.status) !== 'done') return null;
  const known = finishOf(issue, meanings);
  if (known !== null) return Math.max(known, issue.created);
  const end = jira.store.collection('sprints').get(sprintIds.at(-1) ?? '')?.completeDate;
  notes.add(end == null ? 'unknown-finish' : 'estimated-finish', issue.key);
  return end == null ? null : Math.max(end - day, issue.created + day);
};

/** The status changes that the file contains, or the one into Done that follows from its dates. */
const historiesOf = (
  { site: { jira }, names, meanings }: Surroundings,
  issue: ImportedIssue,
  statusId: string,
  finishedAt: number | null,
): readonly History[] => {
  const { store } = jira;
  const statuses = store.collection('statuses');
  const move = (created: number, authorId: string | null, from: string, to: string): History => ({
    id: store.nextId('histories'),
    authorId,
    created,
    items: [
      {
        ...{ field: 'status', fieldId: 'status', fieldtype: 'jira' },
        ...{ from, fromString: statuses.get(from)?.name ?? null, to, toString: statuses.get(to)?.name ?? null },
      },
    ],
  });
  const changes = issue.statusChanges.map(({ at, author, from, to }) =>
    move(at, author === null ? null : names.person(author), names.status(from), names.status(to)),
  );
  const includesFinish = issue.statusChanges.some(({ to }) => meanings.category(to) === 'done');
  if (finishedAt === null || includesFinish) return changes;
  const first = [...statuses.values()].find(({ category, projectId }) => category === 'new' && projectId === null);
  return first === undefined ? changes : [...changes, move(finishedAt, null, first.id, statusId)];
};

/** Creates work items, one a call; parents and links follow when all are there. */
export const issueCreator = (surroundings: Surroundings) => {
  const { site, names, sprintIds } = surroundings;
  const { store } = site.jira;
  const value = appField(site, 'business-value');
  let rank = rankAtEnd(store);

  const fieldsOf = ({ points, value: worth, environment }: ImportedIssue): Readonly<Record<string, Json>> => ({
    ...(points === null ? {} : { [fieldIds.storyPoints]: points }),
    ...(worth === null ? {} : { [value]: worth }),
    ...(environment === null ? {} : { environment }),
  });
  const personOf = (name: string | null): string | null => (name === null ? null : names.person(name));
  const commentsOf = ({ comments }: ImportedIssue): readonly Comment[] =>
    comments
      .toSorted((a, b) => a.created - b.created)
      .map(({ author, created, body }) => {
        const authorId = personOf(author);
        return { id: store.nextId('comments'), authorId, updateAuthorId: authorId, body, created, updated: created };
      });

  return (item: ImportedIssue, projectId: string): string => {
    const id = store.nextId('issues');
    const statusId = names.status(item.status);
    const sprints = sprintIds(item, projectId);
    const finishedAt = finished(surroundings, item, sprints);
    const histories = historiesOf(surroundings, item, statusId, finishedAt);
    const reporterId = personOf(item.reporter);
    const versions = (list: readonly string[]) =>
      [...new Set(list)].map((name) => names.version(`${projectId}/${name}`));
    const issue: Issue = {
      id,
      key: item.key,
      projectId,
      issueTypeId: names.type(item.type),
      statusId,
      summary: item.summary,
      description: item.description,
      reporterId,
      creatorId: personOf(item.creator) ?? reporterId ?? '',
      assigneeId: personOf(item.assignee),
      parentId: null,
      priorityId: item.priority === null ? null : names.priority(item.priority),
      resolutionId: item.resolution === null ? null : names.resolution(item.resolution),
      labels: [...new Set(item.labels)],
      fixVersionIds: versions(item.fixVersions),
      versionIds: versions(item.affectsVersions),
      componentIds: [...new Set(item.components)].map((name) => names.component(`${projectId}/${name}`)),
      sprintIds: sprints,
      created: item.created,
      updated: Math.max(item.updated ?? item.created, finishedAt ?? 0),
      statusChanged: finishedAt ?? item.statusCategoryChanged ?? histories.at(-1)?.created ?? item.created,
      resolved: item.resolved ?? finishedAt,
      dueDate: item.dueDate,
      rank,
      fields: fieldsOf(item),
    };
    rank = rankAfter(rank);
    store.collection('issues').put(id, issue);
    if (histories.length > 0) store.collection('histories').put(id, histories);
    const comments = commentsOf(item);
    if (comments.length > 0) store.collection('comments').put(id, comments);
    return id;
  };
};
