import { useMemo } from 'react';

import type { Period, Velocity } from '../../../src/domain/flow';
import { type PlannedSprint, plannedSprints, reviewedSprints } from '../../../src/domain/sprint/planned-sprints';
import { boards, type SprintsOfBoard } from '../../../src/jira/boards';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';
import { boardFigures, type Figures } from '../figures';

export interface PlannedSprints {
  /** Those that run first. */
  readonly sprints: readonly PlannedSprint[];
  /** Those that have a review: those that run, then those that were closed, the last one first. */
  readonly reviewed: readonly PlannedSprint[];
  /** What the team of a sprint's board got done. */
  readonly figuresOf: (sprint: PlannedSprint) => {
    readonly periods: readonly Period[];
    readonly velocity: Velocity | null;
  };
}

const none: readonly SprintsOfBoard[] = [];

/** The sprints of all boards of the project that run or come; null while they are read. The page has read those of its own board already. */
export const useSprints = (figures: Figures | null): PlannedSprints | null => {
  const { projectKey, board, sprints, policy } = useProject();
  const boardId = board?.id ?? null;
  const others = useReply(
    async () => (boardId === null ? none : boards(jira).besides(projectKey, boardId)),
    [projectKey, boardId],
  );
  return useMemo(() => {
    if (figures === null || others.state === 'waiting') return null;
    const besides = others.state === 'ready' ? others.value : none;
    const all = [{ board, sprints }, ...besides];
    const since = policy === null ? null : policy.since;
    return {
      sprints: plannedSprints(all),
      reviewed: reviewedSprints(all),
      figuresOf: (sprint) => {
        const other =
          sprint.board?.id === boardId ? undefined : besides.find((one) => one.board.id === sprint.board?.id);
        return other === undefined ? figures : boardFigures(other.sprints, figures, since);
      },
    };
  }, [figures, others, board, boardId, sprints, policy]);
};
