import type { Instant } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import type { Plans } from '../ledger/plans';
import { allowPlanning, policyInForce, servePlanning } from './planning';
import { acceptPlan, readPlans } from './plans';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly plans: Plans;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** The environment that the app runs in: its fields are ours. */
  readonly owner: () => string;
}

/** Every call about plans, behind its gate. */
export const planningCalls = (needs: Dependencies) => {
  const all = { ...needs, readPolicy: policyInForce(needs.asApp) };
  const serve = servePlanning({
    operations: { plans: readPlans(all), acceptPlan: acceptPlan(all) },
    allow: allowPlanning(all),
  });
  return { plans: serve('plans'), acceptPlan: serve('acceptPlan') };
};
