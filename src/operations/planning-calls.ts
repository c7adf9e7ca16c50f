import type { Instant } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import type { Plans } from '../ledger/plans';
import { saveGoals } from './goals';
import { allowPlanning, policyInForce, servePlanning } from './planning';
import { acceptPlan, readPlans } from './plans';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly plans: Plans;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** Every call about plans and goals, behind its gate. */
export const planningCalls = (needs: Dependencies) => {
  const all = { ...needs, readPolicy: policyInForce(needs.asApp) };
  const serve = servePlanning({
    operations: { plans: readPlans(all), acceptPlan: acceptPlan(all), saveGoals: saveGoals(all) },
    allow: allowPlanning(all),
  });
  return { plans: serve('plans'), acceptPlan: serve('acceptPlan'), saveGoals: serve('saveGoals') };
};
