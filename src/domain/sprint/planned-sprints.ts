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

/**
 * The sprints of all boards that are not closed, those that run first. Jira shows a sprint on every board that shows some of its work: it counts once,
 * for the first board that is given.
 */
export const plannedSprints = (boards: readonly BoardSprints[]): readonly PlannedSprint[] => {
  const once = new Map<string, Omit<PlannedSprint, 'isAmbiguous'>>();
  for (const { board, sprints } of boards)
    for (const sprint of sprints)
      if (sprint.state !== 'closed' && !once.has(sprint.id)) once.set(sprint.id, { ...sprint, board });
  const all = [...once.values()].sort(byTime);
  return all.map((sprint) => ({
    ...sprint,
    isAmbiguous: all.some((other) => other.id !== sprint.id && other.name === sprint.name),
  }));
};
