import type { Change } from '../acceptance/change';
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

/** The states of a work item over time, from its present state and Jira's history in any order; changes of other fields are ignored. */
export const timelineOf = (item: FlowItem, changes: readonly Change[], rules: FlowRules): Timeline => {
  const steps = stepsOf(item, changes, rules);
  return { item, steps, finishes: finishesOf(item, steps, rules), rejections: rejectionsOf(item, steps, rules) };
};
