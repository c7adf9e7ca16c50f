import { changeGoals, type GoalChange, type Goals, goalsKey, readGoals } from '../domain/goal/goals';
import type { Instant } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import { Failure } from '../domain/shared/result';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { PlanningOperation } from './planning';

interface Dependencies {
  readonly asApp: Request;
  readonly clock: () => Instant;
}

/** Whether this very change is what made the goals as they are: its answer was lost, and it was sent again. */
const isDone = (goals: Goals, revision: number, { vision, goal }: GoalChange): boolean => {
  if (goals.revision !== revision + 1 || goals.vision !== vision) return false;
  if (goal === null || goals.goal === null) return goal === goals.goal;
  return isSameJson({ ...goal, since: goals.goal.since }, goals.goal);
};

/** Changes a project's vision and goal, on top of what the page had read. @throws Failure `conflict` where somebody else changed them meanwhile */
export const saveGoals =
  ({ asApp, clock }: Dependencies): PlanningOperation<'saveGoals'> =>
  async ({ revision, ...change }, { projectId }) => {
    const property = projectProperty(asApp);
    const before = readGoals(await property.read(projectId, goalsKey));
    if (isDone(before, revision, change)) return { goals: before };
    if (before.revision !== revision) throw new Failure('conflict', { code: 'jira-conflict' });
    const goals = changeGoals(before, change, clock());
    await property.save(projectId, goalsKey, goals);
    return { goals };
  };
