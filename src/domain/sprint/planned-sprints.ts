import type { Sprint } from '../backlog/backlog-item';
import type { Named } from '../shared/named';

/** A sprint that runs or comes, and the board that it is planned on. */
export interface PlannedSprint extends Sprint {
  readonly board: Named | null;
  /** Another board has one of the same name, so the board has to be said. */
  readonly isAmbiguous: boolean;
}

export interface BoardSprints {
  readonly board: Named | null;
  readonly sprints: readonly Sprint[];
}

const byTime = (a: Sprint, b: Sprint): number => {
  if (a.state !== b.state) return a.state === 'active' ? -1 : 1;
  // What has no dates yet comes last, in the order in which it was made.
  return (a.start ?? '9').localeCompare(b.start ?? '9') || Number(a.id) - Number(b.id);
};

/** Jira shows a sprint on every board that shows some of its work: it counts once, for the first board that is given. */
const once = (
  boards: readonly BoardSprints[],
  isWanted: (sprint: Sprint) => boolean,
  order: (a: Sprint, b: Sprint) => number,
): readonly PlannedSprint[] => {
  const found = new Map<string, Omit<PlannedSprint, 'isAmbiguous'>>();
  for (const { board, sprints } of boards)
    for (const sprint of sprints)
      if (isWanted(sprint) && !found.has(sprint.id)) found.set(sprint.id, { ...sprint, board });
  const all = [...found.values()].sort(order);
  return all.map((sprint) => ({
    ...sprint,
    isAmbiguous: all.some((other) => other.id !== sprint.id && other.name === sprint.name),
  }));
};

/** The sprints of all boards that are not closed, those that run first. */
export const plannedSprints = (boards: readonly BoardSprints[]): readonly PlannedSprint[] =>
  once(boards, ({ state }) => state !== 'closed', byTime);

const endOf = ({ state, completed, end, start }: Sprint): string =>
  state === 'active' ? '9' : (completed ?? end ?? start ?? '');

/** The sprints of all boards that have a review: those that run, and then those that were closed, the last one first. */
export const reviewedSprints = (boards: readonly BoardSprints[]): readonly PlannedSprint[] =>
  once(
    boards,
    ({ state }) => state !== 'future',
    (a, b) => endOf(b).localeCompare(endOf(a)) || Number(b.id) - Number(a.id),
  );

/** The sprint of the same board that was closed before this one; null where there is none. */
export const sprintBefore = (reviewed: readonly PlannedSprint[], sprint: PlannedSprint): PlannedSprint | null =>
  reviewed
    .slice(reviewed.findIndex(({ id }) => id === sprint.id) + 1)
    .find(({ state, board }) => state === 'closed' && board?.id === sprint.board?.id) ?? null;
