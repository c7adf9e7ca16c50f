import type { Board, Sprint } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import { finishOf } from './finish-dates';
import type { ImportedIssue, SprintReference } from './issue';
import type { Meanings } from './names-in-file';
import type { Notes } from './notes';
import { type DatedSprint, sprintDates } from './sprint-dates';
import { inSequence } from './sprint-sequence';

/** The sprints of a work item as ids: the closed ones in the file's order, then those that are open, as Jira has them. */
export type SprintIds = (issue: ImportedIssue, projectId: string) => readonly string[];

interface Gathered {
  readonly projectId: string;
  sprint: SprintReference;
  readonly evidence: { finished: number[]; created: number[]; begun: boolean };
}

/** A sprint may be named in a custom field and by the board's own. */
const distinct = (sprints: readonly SprintReference[]): readonly SprintReference[] => [
  ...new Map(sprints.map((sprint) => [sprint.sourceId ?? sprint.name, sprint])).values(),
];

/** A work item is in one open sprint at most, so those before its last are over, where the file does not say. */
const withStates = (sprints: readonly SprintReference[]): readonly SprintReference[] =>
  sprints.map((sprint, index) =>
    sprint.state === null && index < sprints.length - 1 ? { ...sprint, state: 'closed' } : sprint,
  );

const later = { future: 0, active: 1, closed: 2 } as const;

/** What two rows say of one sprint: the later state, as files may hold rows of different days, and whichever dates there are. */
const merged = (a: SprintReference, b: SprintReference): SprintReference => {
  const [older, newer] = a.state === null || (b.state !== null && later[b.state] >= later[a.state]) ? [a, b] : [b, a];
  return {
    ...newer,
    state: newer.state ?? older.state,
    start: newer.start ?? older.start,
    end: newer.end ?? older.end,
    complete: newer.complete ?? older.complete,
    goal: newer.goal || older.goal,
  };
};

const pathOf = (projectId: string, { boardId, sourceId, name }: SprintReference): string =>
  [projectId, boardId ?? '', sourceId ?? '', name].join('/');

interface Planned {
  readonly issue: ImportedIssue;
  readonly projectId: string;
}

const gather = (planned: readonly Planned[], meanings: Meanings): ReadonlyMap<string, Gathered> => {
  const all = new Map<string, Gathered>();
  for (const { issue, projectId } of planned) {
    const sprints = withStates(distinct(issue.sprints));
    const finish = finishOf(issue, meanings);
    sprints.forEach((sprint, index) => {
      const path = pathOf(projectId, sprint);
      const one = all.get(path) ?? { projectId, sprint, evidence: { finished: [], created: [], begun: false } };
      one.sprint = merged(one.sprint, sprint);
      one.evidence.created.push(issue.created);
      if (finish !== null && index === sprints.length - 1) one.evidence.finished.push(finish);
      if (meanings.category(issue.status) !== 'new') one.evidence.begun = true;
      all.set(path, one);
    });
  }
  return all;
};

/** The board of a project that most sprints of the file belong to is its own; others get a board of their own beside it. */
const boardsFor = ({ jira: { store } }: Site, gathered: Iterable<Gathered>) => {
  const boards = store.collection('boards');
  const votes = new Map<string, Map<string, number>>();
  for (const { projectId, sprint, evidence } of gathered) {
    const counts = votes.get(projectId) ?? new Map<string, number>();
    const id = sprint.boardId ?? '';
    counts.set(id, (counts.get(id) ?? 0) + evidence.created.length);
    votes.set(projectId, counts);
  }
  const ownOf = (projectId: string): Board | undefined =>
    [...boards.values()].find((one) => one.projectId === projectId);
  return (projectId: string, boardId: string | null): Board | undefined => {
    const own = ownOf(projectId);
    const named = [...(votes.get(projectId) ?? [])].filter(([id]) => id !== '');
    const [main] = named.reduce<[string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
    if (own === undefined || boardId === null || boardId === main) return own;
    const name = `${own.name} ${boardId}`;
    const known = [...boards.values()].find((one) => one.projectId === projectId && one.name === name);
    if (known) return known;
    const made: Board = { ...own, id: store.nextId('boards'), name };
    boards.put(made.id, made);
    return made;
  };
};

/** One that an earlier import brought: of the same name on the same board, and not of another time. */
const isSame = (known: Sprint, boardId: string, { name, start }: SprintReference): boolean =>
  known.boardId === boardId &&
  known.name === name &&
  (known.startDate === null || start === null || known.startDate === start);

/** Sprints that came one after the other for a work item, by path. */
const pairsIn = function* (planned: readonly Planned[]): Generator<readonly [string, string]> {
  for (const { issue, projectId } of planned) {
    const paths = distinct(issue.sprints).map((sprint) => pathOf(projectId, sprint));
    for (const [index, path] of paths.entries()) {
      const before = paths[index - 1];
      if (before !== undefined) yield [before, path];
    }
  }
};

/** Creates the sprints that a file's work items were in. */
export const createSprints = (site: Site, planned: readonly Planned[], meanings: Meanings, notes: Notes): SprintIds => {
  const { store, clock } = site.jira;
  const collection = store.collection('sprints');
  const gathered = gather(planned, meanings);
  const now = clock();
  const estimates = new Map(
    [...gathered].map(([path, { sprint, evidence }]) => {
      const dates = sprintDates(sprint, evidence, now);
      return [path, { dates, isFirm: evidence.finished.length > 0 }];
    }),
  );
  const dated = inSequence(estimates, pairsIn(planned), now);
  const before = [...collection.values()];
  const boardOf = boardsFor(site, gathered.values());
  const create = (boardId: string, sprint: SprintReference, { isEstimate, ...dates }: DatedSprint): Sprint => {
    if (isEstimate) notes.add('estimated-sprint', sprint.name);
    const id = store.nextId('sprints');
    const created = Math.min(dates.startDate ?? now, now);
    const made: Sprint = { id, boardId, name: sprint.name, goal: sprint.goal, created, ...dates };
    collection.put(id, made);
    return made;
  };
  const sprints = new Map<string, Sprint>();
  for (const [path, { projectId, sprint }] of gathered) {
    const board = boardOf(projectId, sprint.boardId);
    const dates = dated.get(path);
    if (board === undefined || dates === undefined) continue;
    sprints.set(path, before.find((known) => isSame(known, board.id, sprint)) ?? create(board.id, sprint, dates));
  }
  return (issue, projectId) => {
    const found = distinct(issue.sprints).flatMap((sprint) => sprints.get(pathOf(projectId, sprint)) ?? []);
    const closed = found.filter(({ state }) => state === 'closed');
    return [...new Set([...closed, ...found.filter(({ state }) => state !== 'closed')].map(({ id }) => id))];
  };
};
