import type { History, Issue, Sprint } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';

const day = 24 * 3_600_000;
const sprintLength = 14 * day;
const sprintsAYear = 27;

/** A sprint whose name has a year and a number, as in "2017 Sprint 08", began that many fortnights into the year. */
export const startByName = (name: string): number | null => {
  const [, year, number] = /\b(20\d{2})\D{1,12}(\d{1,2})\b/.exec(name) ?? [];
  const at = Number(number);
  return year === undefined || at < 1 || at > sprintsAYear
    ? null
    : Date.UTC(Number(year), 0, 1) + (at - 1) * sprintLength;
};

/** When a sprint was, where the file only names it: by its name, else around its youngest work item. */
const dated = (sprint: Sprint, items: readonly Issue[], now: number): Sprint => {
  const youngest = items.reduce((latest, { created }) => Math.max(latest, created), 0);
  const startDate = startByName(sprint.name) ?? youngest - sprintLength / 2;
  const endDate = startDate + sprintLength;
  if (sprint.state === 'future' && endDate > now) return sprint;
  const closed = endDate <= now;
  return { ...sprint, state: closed ? 'closed' : 'active', startDate, endDate, completeDate: closed ? endDate : null };
};

/** When a work item was finished: as the file says, else the day before its last sprint ended; null when nothing tells. */
const finished = (issue: Issue, told: boolean, sprints: ReadonlyMap<string, Sprint>): number | null => {
  if (told) return issue.resolved;
  const end = sprints.get(issue.sprintIds.at(-1) ?? '')?.completeDate;
  return end == null ? null : Math.max(end - day, issue.created + day);
};

export interface Dated {
  /** Work items that a file calls done without a date, and that their sprint dated. */
  readonly estimated: number;
}

/**
 * Gives what came in the dates that figures by sprint need: when sprints were, and a change into Done for what is finished.
 * A file that says when keeps its word; where it only names sprints, they are a guess, which the import's report counts.
 */
export const dateHistory = (
  { jira: { store, clock } }: Site,
  placed: readonly { readonly id: string; readonly resolved: number | null }[],
): Dated => {
  const issues = store.collection('issues');
  const statuses = store.collection('statuses');
  const first = [...statuses.values()].find(({ category, projectId }) => category === 'new' && projectId === null);
  const bySprint = new Map<string, Issue[]>();
  for (const { id } of placed)
    for (const sprintId of issues.get(id)?.sprintIds ?? []) {
      const issue = issues.get(id);
      if (issue) bySprint.set(sprintId, [...(bySprint.get(sprintId) ?? []), issue]);
    }
  const sprints = new Map<string, Sprint>();
  for (const [sprintId, items] of bySprint) {
    const sprint = store.collection('sprints').get(sprintId);
    if (!sprint) continue;
    const after = dated(sprint, items, clock());
    store.collection('sprints').put(sprintId, after);
    sprints.set(sprintId, after);
  }
  let estimated = 0;
  for (const { id, resolved } of placed) {
    const issue = issues.get(id);
    if (!issue || !first) continue;
    const status = statuses.get(issue.statusId);
    if (status?.category !== 'done') continue;
    const at = finished(issue, resolved !== null, sprints);
    if (at === null) continue;
    if (resolved === null) estimated += 1;
    issues.put(id, { ...issue, resolved: at, statusChanged: at, updated: Math.max(issue.updated, at) });
    const entry: History = {
      id: store.nextId('histories'),
      authorId: null,
      created: at,
      items: [
        {
          ...{ field: 'status', fieldId: 'status', fieldtype: 'jira' },
          ...{ from: first.id, fromString: first.name, to: status.id, toString: status.name },
        },
      ],
    };
    store.collection('histories').put(id, [entry]);
  }
  return { estimated };
};
