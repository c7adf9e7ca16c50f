import { statusBean, type View } from '../../serializers/index';
import { isDisabled } from '../../workflow/app-rules';
import { targetOf } from '../../workflow/find';
import { transitionFields, type Offered } from '../../workflow/transition';
import type { ConditionGroup, Issue, JsonObject } from '../../model';
import { projectOf } from '../../permissions';
import { fieldMetas } from './field-meta';

const hasConditions = (group: ConditionGroup | null): boolean =>
  group !== null &&
  (group.conditions.some((rule) => !isDisabled(rule)) || group.conditionGroups.some((inner) => hasConditions(inner)));

/** A transition as an issue offers it. */
export const transitionBean = (
  view: View,
  issue: Issue,
  { transition, available }: Offered,
  withFields: boolean,
): JsonObject => {
  const { jira, identity } = view;
  const to = jira.store.collection('statuses').get(targetOf(transition, issue));
  return {
    id: transition.id,
    name: transition.name,
    ...(to ? { to: statusBean(view, to) } : {}),
    hasScreen: transition.screenId !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: transition.type === 'INITIAL',
    isAvailable: available,
    isConditional: hasConditions(transition.conditions),
    isLooped: transition.toStatusId === null,
    ...(withFields
      ? { fields: fieldMetas(view, projectOf(jira, issue), transitionFields(jira, identity, issue, transition)) }
      : {}),
  };
};
