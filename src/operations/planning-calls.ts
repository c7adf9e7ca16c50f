import type { Instant } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import type { Plans } from '../ledger/plans';
import type { PropertySavesStore } from '../ledger/property-saves';
import type { Reviews } from '../ledger/reviews';
import type { FreezeReview } from '../reconcile/freeze-review';
import type { Jobs } from '../reconcile/jobs';
import { saveProperty } from '../reconcile/save-property';
import { saveGoals } from './goals';
import { allowPlanning, policyInForce, servePlanning } from './planning';
import { acceptPlan, readPlans } from './plans';
import { giveFeedback, noteReview, readReview } from './reviews';

interface Dependencies {
  readonly asApp: Request;
  readonly asCaller: Request;
  readonly saves: PropertySavesStore;
  readonly jobs: Jobs;
  readonly plans: Plans;
  readonly reviews: Reviews;
  readonly freezeReview: FreezeReview;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** The environment that the app runs in: its fields are ours. */
  readonly owner: () => string;
}

/** Every call about plans, goals and reviews, behind its gate. */
export const planningCalls = (needs: Dependencies) => {
  const all = { ...needs, readPolicy: policyInForce(needs.asApp) };
  const serve = servePlanning({
    operations: {
      plans: readPlans(all),
      acceptPlan: acceptPlan(all),
      saveGoals: saveGoals({ ...all, save: saveProperty({ ...needs, request: needs.asApp }) }),
      review: readReview(all),
      noteReview: noteReview(all),
      giveFeedback: giveFeedback(all),
    },
    allow: allowPlanning(all),
  });
  return {
    plans: serve('plans'),
    acceptPlan: serve('acceptPlan'),
    saveGoals: serve('saveGoals'),
    review: serve('review'),
    noteReview: serve('noteReview'),
    giveFeedback: serve('giveFeedback'),
  };
};
