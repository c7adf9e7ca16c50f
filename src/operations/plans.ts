import type { Policy } from '../domain/policy/policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import {
  type AcceptedPlan,
  mostPlanned,
  type PlannedItem,
  plansKey,
  readPlanTimes,
  type ShownPlan,
  withPlanTime,
} from '../domain/sprint/accepted-plan';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { Plans } from '../ledger/plans';
import { copyToLists } from './note';
import { readPlanScope } from './plan-scope';
import type { PlanningOperation } from './planning';
import { visibleIn } from './visible-in';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly plans: Plans;
  readonly readPolicy: (projectId: JiraId) => Promise<Policy | null>;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** The environment that the app runs in: its fields are ours. */
  readonly owner: () => string;
}

/** The plan without what the reader may not see, which is counted. */
const shownTo = (plan: AcceptedPlan, visible: ReadonlySet<JiraId>): ShownPlan => {
  const items = plan.items.filter(({ id }) => visible.has(id));
  return { ...plan, items, hidden: plan.items.length - items.length };
};

/** The plans that were accepted of some sprints of a project. */
export const readPlans =
  ({ asCaller, plans }: Pick<Dependencies, 'asCaller' | 'plans'>): PlanningOperation<'plans'> =>
  async ({ sprintIds }, { projectId }) => {
    const read = await Promise.all([...new Set(sprintIds)].map(async (id) => plans.of(projectId, id)));
    const all = read.flat();
    const ids = all.flatMap(({ items }) => items.map(({ id }) => id));
    const visible = await visibleIn(asCaller, projectId, ids);
    return { plans: all.map((plan) => shownTo(plan, visible)) };
  };

/** @throws Failure `conflict` where the sprint is another than the one that was on screen */
const expectSeen = (scope: readonly PlannedItem[], visible: ReadonlySet<JiraId>, seen: readonly JiraId[]): void => {
  const shown = scope.filter(({ id }) => visible.has(id));
  const ids = new Set(seen);
  if (scope.length > mostPlanned || shown.length !== ids.size || shown.some(({ id }) => !ids.has(id)))
    throw new Failure('conflict', { code: 'jira-conflict' });
};

/** Tells panels when the last plan was accepted; they find out from Jira's history what came after. */
const tell = async (asApp: Request, projectId: JiraId, plan: AcceptedPlan): Promise<void> =>
  copyToLists('plan', plan.sprintId, async () => {
    const property = projectProperty(asApp);
    const times = readPlanTimes(await property.read(projectId, plansKey));
    await property.save(projectId, plansKey, withPlanTime(times, plan));
  });

/** Keeps what is in a sprint as its plan, beside those that were accepted before. */
export const acceptPlan =
  ({ asApp, asCaller, plans, readPolicy, clock, newId, owner }: Dependencies): PlanningOperation<'acceptPlan'> =>
  async ({ sprintId, seen }, { accountId, projectId, callId }) => {
    const key = callId ?? newId();
    const earlier = await plans.find(projectId, sprintId, key);
    const at = clock();
    const policy = await readPolicy(projectId);
    if (policy === null) throw new Failure('conflict', { code: 'not-in-force' });
    const sprint = { projectId, sprintId, environmentId: owner() };
    const items = earlier?.items ?? (await readPlanScope(asApp, sprint, policy, seen));
    const visible = await visibleIn(
      asCaller,
      projectId,
      items.map(({ id }) => id),
    );
    if (earlier === null) expectSeen(items, visible, seen);
    const plan: AcceptedPlan = earlier ?? { sprintId, at, by: accountId, items: [...items] };
    if (earlier === null) await plans.add(projectId, key, plan);
    await tell(asApp, projectId, plan);
    return { plan: shownTo(plan, visible) };
  };
