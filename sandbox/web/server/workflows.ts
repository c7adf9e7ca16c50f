import type { Jira } from '../../jira/jira';
import type { ConditionGroup, Project, Rule, Transition, Workflow } from '../../jira/model';

/** A rule as the workflow page shows it: what it is, its name, and the expression behind it. */
export interface RuleView {
  readonly kind: 'condition' | 'validator' | 'action';
  readonly name: string;
  readonly text: string;
  readonly expression: string | null;
  readonly disabled: boolean;
}

const systemNames: Readonly<Record<string, string>> = {
  'system:restrict-issue-transition': 'Restrict who can move an issue',
  'system:check-permission-validator': 'Require a permission',
  'system:validate-field-value': 'Validate a field',
  'system:parent-or-child-blocking-condition': 'Block by parent or sub-tasks',
  'system:update-field': 'Update a field',
  'system:change-assignee': 'Assign an issue',
};

const configured = (config: string | undefined): string | null => {
  try {
    const parsed: unknown = JSON.parse(config ?? '');
    const expression =
      typeof parsed === 'object' && parsed !== null && 'expression' in parsed ? parsed.expression : null;
    return typeof expression === 'string' ? expression : null;
  } catch {
    return null;
  }
};

const ruleView = (jira: Jira, kind: RuleView['kind'], { ruleKey, parameters }: Rule): RuleView => {
  const disabled = parameters['disabled'] === 'true';
  const key = parameters['key'] ?? '';
  const known = jira.modules.rules.get(key);
  if (known !== undefined)
    return {
      kind,
      name: known.name,
      text: known.description,
      expression: configured(parameters['config']) ?? known.expression,
      disabled,
    };
  if (ruleKey.startsWith('forge:'))
    return { kind, name: 'Rule of an app that is not installed', text: key, expression: null, disabled };
  const text = Object.entries(parameters)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  return { kind, name: systemNames[ruleKey] ?? ruleKey, text, expression: null, disabled };
};

const conditionsOf = (group: ConditionGroup | null): readonly Rule[] =>
  group === null ? [] : [...group.conditions, ...group.conditionGroups.flatMap(conditionsOf)];

const transitionView = (jira: Jira, transition: Transition) => {
  const nameOf = (id: string): string => jira.store.collection('statuses').get(id)?.name ?? id;
  return {
    id: transition.id,
    name: transition.name,
    type: transition.type,
    from: transition.fromStatusIds.map(nameOf),
    to: transition.toStatusId === null ? null : nameOf(transition.toStatusId),
    rules: [
      ...conditionsOf(transition.conditions).map((rule) => ruleView(jira, 'condition', rule)),
      ...transition.validators.map((rule) => ruleView(jira, 'validator', rule)),
      ...transition.actions.map((rule) => ruleView(jira, 'action', rule)),
    ],
  };
};

const workflowView = (jira: Jira, project: Project, workflow: Workflow) => ({
  name: workflow.name,
  workTypes: Object.entries(project.workflowIds)
    .filter(([, id]) => id === workflow.id)
    .map(([type]) => jira.store.collection('issueTypes').get(type)?.name ?? type),
  statuses: workflow.statusIds.map((id) => {
    const status = jira.store.collection('statuses').get(id);
    return { name: status?.name ?? id, category: status?.category ?? 'new' };
  }),
  transitions: workflow.transitions.map((transition) => transitionView(jira, transition)),
});

/** Each workflow of a project, with the rules on each transition; null when there is no such project. */
export const projectWorkflows = (jira: Jira, key: string): readonly ReturnType<typeof workflowView>[] | null => {
  const project = [...jira.store.collection('projects').values()].find((candidate) => candidate.key === key);
  if (project === undefined) return null;
  return [...new Set(Object.values(project.workflowIds))].flatMap((id) => {
    const workflow = jira.store.collection('workflows').get(id);
    return workflow === undefined ? [] : [workflowView(jira, project, workflow)];
  });
};
