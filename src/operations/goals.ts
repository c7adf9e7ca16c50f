import { changeGoals, type GoalChange, type Goals, goalsKey, readGoals } from '../domain/goal/goals';
import { isSameJson } from '../domain/shared/json';
import { Failure } from '../domain/shared/result';
import type { SaveProperty, SaveWish } from '../reconcile/save-property';
import type { PlanningOperation } from './planning';

interface Dependencies {
  /** Writes as the app. */
  readonly save: SaveProperty;
  readonly newId: () => string;
}

/** Whether this very change is what made the goals as they are: its answer was lost, and it was sent again. */
const isDone = (goals: Goals, revision: number, { vision, goal }: GoalChange): boolean => {
  if (goals.revision !== revision + 1 || goals.vision !== vision) return false;
  if (goal === null || goals.goal === null) return goal === goals.goal;
  return isSameJson({ ...goal, since: goals.goal.since }, goals.goal);
};

/** A press of Save below vision and goal. */
export const goalsWish = (change: GoalChange, press: Pick<SaveWish, 'base' | 'by' | 'callId'>): SaveWish => ({
  ...press,
  property: goalsKey,
  next: (stored, there, at) => ({ ...changeGoals({ ...readGoals(stored), revision: there }, change, at) }),
});

/**
 * Changes a project's vision and goal, on top of what the page had read; a page that names no call gets a new one for each.
 * @throws Failure `conflict` where somebody else changed them meanwhile
 */
export const saveGoals =
  ({ save, newId }: Dependencies): PlanningOperation<'saveGoals'> =>
  async ({ revision, ...change }, { projectId, accountId, callId }) => {
    const press = { base: revision, by: accountId, callId: callId ?? newId() };
    const saved = await save(projectId, goalsWish(change, press));
    if (saved.state === 'saved') return { goals: readGoals(saved.value) };
    const goals = readGoals(saved.stored);
    if (isDone(goals, revision, change)) return { goals };
    throw new Failure('conflict', { code: 'jira-conflict' });
  };
