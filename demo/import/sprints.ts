import type { Sprint } from '../../sandbox/jira/model';
import type { Site } from '../../sandbox/site';
import type { IncomingSprint } from './incoming';

const longestName = 30;
const twoWeeks = 14 * 24 * 3_600_000;

/** Gives a work item's sprints as ids: the closed ones in their order, then the open one, as Jira keeps them. */
export type Sprints = (projectId: string, sprints: readonly IncomingSprint[]) => readonly string[];

/** Sprints by project and name; a new one gets the state that the file tells of it. */
export const sprintsOf = ({ jira: { store, clock } }: Site): Sprints => {
  const boards = [...store.collection('boards').values()];
  const known = new Map<string, Sprint>();
  const find = (projectId: string, { name, state }: IncomingSprint): Sprint | null => {
    const path = `${projectId}/${name}`;
    const before = known.get(path);
    if (before) return before;
    const board = [...boards, ...store.collection('boards').values()].find((one) => one.projectId === projectId);
    if (!board) return null;
    const id = store.nextId('sprints');
    const now = clock();
    const begun = state !== 'future';
    const sprint: Sprint = {
      id,
      boardId: board.id,
      name: name.slice(0, longestName),
      goal: '',
      state,
      created: now,
      startDate: begun ? now - twoWeeks : null,
      endDate: begun ? now : null,
      completeDate: state === 'closed' ? now : null,
    };
    known.set(path, sprint);
    store.collection('sprints').put(id, sprint);
    return sprint;
  };
  return (projectId, sprints) => {
    const found = sprints.flatMap((sprint) => find(projectId, sprint) ?? []);
    const closed = found.filter(({ state }) => state === 'closed');
    return [...closed, ...found.filter(({ state }) => state !== 'closed').slice(-1)].map(({ id }) => id);
  };
};
