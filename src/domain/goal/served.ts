import type { CumulativePoint } from '../flow/results';
import type { JiraId } from '../shared/ids';
import type { Named } from '../shared/named';
import type { Brought, Goal } from './goals';

type Ties = Pick<Goal, 'epics' | 'versions'>;

/** What has to be known of a work item: itself, its versions, and through `parents` what stands above it. */
export interface Tied {
  readonly id: JiraId;
  readonly versions: readonly Named[];
}

/** No hierarchy of Jira's is higher; a circle, which none should have, ends here too. */
const highest = 10;

/** Whether a work item serves a goal: it, or what stands above it, is tied to it, or it belongs to a version that is. */
export const serves = ({ id, versions }: Tied, goal: Ties, parents: ReadonlyMap<JiraId, JiraId>): boolean => {
  if (versions.some((version) => goal.versions.includes(version.id))) return true;
  let at: JiraId | undefined = id;
  for (let level = 0; at !== undefined && level < highest; level += 1) {
    if (goal.epics.includes(at)) return true;
    at = parents.get(at);
  }
  return false;
};

/** How accepted value stands to a goal. */
export interface Served {
  readonly ids: readonly JiraId[];
  readonly value: number;
  /** Accepted in the same time, and serving no goal. */
  readonly others: { readonly ids: readonly JiraId[]; readonly value: number };
  /** Of all accepted value; null where none was accepted. */
  readonly share: number | null;
}

const valueOf = (steps: readonly CumulativePoint[]): number => steps.reduce((sum, { value }) => sum + value, 0);
const idsOf = (steps: readonly CumulativePoint[]): readonly JiraId[] => [...new Set(steps.map(({ id }) => id))];

/** Of the value that was accepted since a goal is in force, what served it: by `isServing`, for the ids of work items. */
export const servedBy = (
  steps: readonly CumulativePoint[],
  { since }: Pick<Goal, 'since'>,
  isServing: (id: JiraId) => boolean,
): Served => {
  const within = steps.filter(({ at }) => at >= since);
  const own = within.filter(({ id }) => isServing(id));
  const rest = within.filter(({ id }) => !isServing(id));
  const [value, other] = [valueOf(own), valueOf(rest)];
  return {
    ids: idsOf(own),
    value,
    others: { ids: idsOf(rest), value: other },
    share: value + other > 0 ? value / (value + other) : null,
  };
};

/** The same, as it is kept with a goal that ends. */
export const broughtBy = ({ ids, value, others }: Served): Brought => ({
  items: ids.length,
  value,
  all: value + others.value,
});
