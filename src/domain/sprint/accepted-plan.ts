import * as z from 'zod/mini';

import { AccountId, Instant, JiraId } from '../shared/ids';

/** So many work items fit into one plan: more than any team begins in a sprint. */
export const mostPlanned = 300;

/** A work item of a plan, with what it was worth and its estimate when the plan was accepted. */
export const PlannedItem = z.strictObject({
  id: JiraId,
  value: z.nullable(z.number()),
  points: z.nullable(z.number()),
});
export type PlannedItem = z.infer<typeof PlannedItem>;

/** What a sprint was to contain when somebody who may accept said that this is the plan. */
export const AcceptedPlan = z.strictObject({
  sprintId: JiraId,
  at: Instant,
  /** A tombstone where that person is forgotten. */
  by: AccountId,
  items: z.array(PlannedItem).check(z.maxLength(mostPlanned)),
});
export type AcceptedPlan = z.infer<typeof AcceptedPlan>;

/** The plan as one reader may see it: `hidden` counts what Jira does not show to them, or no longer has in the project. */
export const ShownPlan = z.extend(AcceptedPlan, { hidden: z.number().check(z.int(), z.nonnegative()) });
export type ShownPlan = z.infer<typeof ShownPlan>;

/** The last one of a sprint; null where none was accepted. Of two at the same moment, the later in the list. */
export const latestPlan = <P extends Pick<AcceptedPlan, 'sprintId' | 'at'>>(
  plans: readonly P[],
  sprintId: JiraId,
): P | null =>
  plans
    .filter((plan) => plan.sprintId === sprintId)
    .reduce<P | null>((last, plan) => (last === null || plan.at >= last.at ? plan : last), null);

/**
 * The project property that says of which sprints a plan was accepted, and when last: a panel can tell from it, and from Jira's own history, what
 * came after. It names no work item and nobody.
 */
export const plansKey = 'assay.plans';

/** So many sprints are named there: those of the last acceptances. */
const mostNamed = 20;

const PlanTimes = z.record(z.string(), Instant);
export type PlanTimes = Readonly<Record<JiraId, Instant>>;

/** What lies in that property; nothing where it is not in a form that the app writes. */
export const readPlanTimes = (raw: unknown): PlanTimes => PlanTimes.safeParse(raw).data ?? {};

/** The same with one acceptance more; one that is told again, after a later one, changes nothing. */
export const withPlanTime = (times: PlanTimes, { sprintId, at }: Pick<AcceptedPlan, 'sprintId' | 'at'>): PlanTimes => {
  const known = times[sprintId];
  const last = known !== undefined && known > at ? known : at;
  return Object.fromEntries(
    [...Object.entries(times).filter(([id]) => id !== sprintId), [sprintId, last] as const]
      .sort(([, one], [, other]) => other.localeCompare(one))
      .slice(0, mostNamed),
  );
};
