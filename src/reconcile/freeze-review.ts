import type { Sprint } from '../domain/backlog/backlog-item';
import type { Policy } from '../domain/policy/policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { reviewOf } from '../domain/review/review-of';
import type { SprintReview } from '../domain/review/sprint-review';
import { latestPlan } from '../domain/sprint/accepted-plan';
import type { Request } from '../jira/request';
import type { Plans } from '../ledger/plans';
import type { Reviews } from '../ledger/reviews';
import { readSprintLives } from './sprint-lives';

interface Dependencies {
  /** As the app: the review holds all that was in the sprint, and each reader sees of it what Jira shows to them. */
  readonly request: Request;
  readonly plans: Pick<Plans, 'of'>;
  readonly reviews: Pick<Reviews, 'frozen' | 'freeze'>;
  readonly clock: () => Instant;
  /** The environment that the app runs in: its fields are ours. */
  readonly owner: () => string;
}

export type FreezeReview = (projectId: JiraId, sprint: Sprint, policy: Policy) => Promise<readonly SprintReview[]>;

/**
 * Keeps what a closed sprint came to, once for each time that it was closed, and gives all that is kept of it, oldest first. What it came to follows from
 * Jira's history up to that moment: it does not matter when it is kept, or how often that is tried. A sprint in which nothing was has no review.
 */
export const createFreezeReview =
  ({ request, plans, reviews, clock, owner }: Dependencies): FreezeReview =>
  async (projectId, sprint, policy) => {
    const there = await reviews.frozen(projectId, sprint.id);
    const at = sprint.completed ?? sprint.end;
    if (sprint.state !== 'closed' || at === null || there.some((one) => one.at === at)) return there;
    const plan = latestPlan(
      (await plans.of(projectId, sprint.id)).filter((one) => one.at <= at),
      sprint.id,
    );
    const planned = plan?.items.map(({ id }) => id) ?? [];
    const of = { projectId, environmentId: owner(), sprint, policy, planned };
    const timelines = await readSprintLives(request, { ...of, now: clock() });
    const review = reviewOf({ sprint, timelines, plan, at });
    if (review.items.length === 0) return there;
    return [...there, await reviews.freeze(projectId, review)].sort((a, b) => a.at.localeCompare(b.at));
  };
