import type { Change } from '../acceptance/done-crossings';
import type { Policy } from '../policy/policy';
import { finishesOf, rejectionsOf } from './evidence';
import { stepsOf } from './history';
import type { FlowItem, FlowPolicy, FlowRules, Timeline } from './types';

/** What the figures need of a policy. */
export const flowPolicy = ({
  productOwner,
  deputies,
  since,
  rejectedTo,
  types,
  statuses,
  closingResolutions,
}: Pick<
  Policy,
  'productOwner' | 'deputies' | 'since' | 'rejectedTo' | 'types' | 'statuses' | 'closingResolutions'
>): FlowPolicy => ({
  productOwner,
  deputies,
  rejectedTo,
  statuses,
  closingResolutions,
  governed: new Set(Object.keys(types)),
  ...(since !== undefined && { since }),
});

/** A work item's life from what it is now and what Jira's history says of it, in any order; other fields' changes are passed over. */
export const timelineOf = (item: FlowItem, changes: readonly Change[], rules: FlowRules): Timeline => {
  const steps = stepsOf(item, changes, rules);
  return { item, steps, finishes: finishesOf(item, steps, rules), rejections: rejectionsOf(item, steps, rules) };
};
