import * as z from 'zod/mini';

import { Brought, Goals, GoalWords, maxVision } from '../domain/goal/goals';
import { JiraId } from '../domain/shared/ids';
import type { Result } from '../domain/shared/result';
import { mostPlanned, ShownPlan } from '../domain/sprint/accepted-plan';
import { reviewContract } from './reviews';

/** What a caller must be allowed in the project that a call is about: to see it, or to accept in it. */
export type PlanningAccess = 'browse-project' | 'accept-project';

interface Operation<I extends z.ZodMiniType, O extends z.ZodMiniType> {
  readonly access: PlanningAccess;
  readonly input: I;
  readonly output: O;
}

const operation = <I extends z.ZodMiniType, O extends z.ZodMiniType>(of: Operation<I, O>): Operation<I, O> => of;

/** So many sprints are asked about at once: those that run and come on all boards of a project, by far. */
export const mostSprints = 50;

/**
 * The calls about a project's plans and goals, and about the reviews of its sprints. Their pages name the project, since a sprint's dialog in Jira may have none; where the place has one, it must be
 * the same. `access` is asked of Jira and the policy for it.
 */
export const planningContract = {
  /** The plans that were accepted of these sprints, oldest first, as far as whoever calls may see the work items. */
  plans: operation({
    access: 'browse-project',
    input: z.strictObject({ sprintIds: z.array(JiraId).check(z.maxLength(mostSprints)) }),
    output: z.strictObject({ plans: z.array(ShownPlan) }),
  }),
  /**
   * Keeps what is in a sprint as its plan. `seen` is what was on screen: where the sprint has become another for whoever calls, nothing is kept.
   */
  acceptPlan: operation({
    access: 'accept-project',
    input: z.strictObject({
      sprintId: JiraId,
      seen: z.array(JiraId).check(z.minLength(1), z.maxLength(mostPlanned)),
    }),
    output: z.strictObject({ plan: ShownPlan }),
  }),
  /**
   * Changes vision and goal. `revision` is the one on screen: what somebody else changed since is not overwritten. `brought` is what the page counted for
   * a goal that ends.
   */
  saveGoals: operation({
    access: 'accept-project',
    input: z.strictObject({
      revision: z.number(),
      vision: z.string().check(z.trim(), z.maxLength(maxVision)),
      goal: z.nullable(GoalWords),
      isNew: z.boolean(),
      brought: z.nullable(Brought),
    }),
    output: z.strictObject({ goals: Goals }),
  }),
  ...reviewContract,
};

export type PlanningContract = typeof planningContract;
export type PlanningName = keyof PlanningContract;
export type PlanningInput<N extends PlanningName> = z.infer<PlanningContract[N]['input']>;
export type PlanningOutput<N extends PlanningName> = z.infer<PlanningContract[N]['output']>;

/** The shape that both Forge helpers take. */
export type PlanningDefinitions = {
  [N in PlanningName]: (input: z.input<PlanningContract[N]['input']>) => Result<PlanningOutput<N>>;
};
