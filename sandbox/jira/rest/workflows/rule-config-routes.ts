import { badRequest, forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import { isObject, shown } from '../../json';
import type { ConditionGroup, JsonObject, Rule, Transition, Workflow } from '../../model';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { longestConfig } from './validate';
import { listParam, pageOf } from '../paging';
import { textParam } from '../read/request';
import { objectsAt } from './from-json';

const kinds = {
  condition: { list: 'conditions', ruleKey: 'forge:expression-condition' },
  validator: { list: 'validators', ruleKey: 'forge:expression-validator' },
  postfunction: { list: 'postFunctions', ruleKey: 'forge:workflow-post-function' },
} as const;
type Kind = keyof typeof kinds;

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

const appOf = (c: Ctx): string => {
  const { app } = c.get('identity');
  if (!app) throw forbidden('This resource is only available to apps.');
  return app.appId;
};

const inGroup = (group: ConditionGroup | null): readonly Rule[] =>
  group === null ? [] : [...group.conditions, ...group.conditionGroups.flatMap(inGroup)];

const rulesOf = (transition: Transition, kind: Kind): readonly Rule[] => {
  if (kind === 'condition') return inGroup(transition.conditions);
  return kind === 'validator' ? transition.validators : transition.actions;
};

const moduleKey = (rule: Rule): string => rule.parameters['key']?.split('/').at(-1) ?? '';

/** A rule lasts by the id among its parameters. */
const idOf = ({ id, parameters }: Rule): string => parameters['id'] ?? id;

const ruleBean = (rule: Rule, transition: Transition | null): JsonObject => ({
  id: idOf(rule),
  key: moduleKey(rule),
  configuration: {
    value: rule.parameters['config'] ?? '',
    disabled: rule.parameters['disabled'] === 'true',
    tag: rule.parameters['tag'] ?? '',
  },
  ...(transition === null ? {} : { transition: { id: Number(transition.id), name: transition.name } }),
});

const configured = (rule: Rule, requested: JsonObject): Rule => {
  const { value, disabled, tag } = isObject(requested['configuration']) ? requested['configuration'] : {};
  return {
    ...rule,
    parameters: {
      ...rule.parameters,
      config: shown(value),
      ...(typeof disabled === 'boolean' ? { disabled: String(disabled) } : {}),
      ...(typeof tag === 'string' ? { tag } : {}),
    },
  };
};

/** Why the configuration cannot be saved; null when it can. */
const configProblem = (requested: JsonObject): string | null => {
  const { value } = isObject(requested['configuration']) ? requested['configuration'] : {};
  return Buffer.byteLength(shown(value)) > longestConfig
    ? `The configuration of a rule is limited to ${longestConfig} bytes.`
    : null;
};

const changedGroup = (group: ConditionGroup, change: (rule: Rule) => Rule): ConditionGroup => ({
  ...group,
  conditions: group.conditions.map(change),
  conditionGroups: group.conditionGroups.map((one) => changedGroup(one, change)),
});

const changedTransition = (transition: Transition, change: (rule: Rule) => Rule): Transition => ({
  ...transition,
  conditions: transition.conditions === null ? null : changedGroup(transition.conditions, change),
  validators: transition.validators.map(change),
  actions: transition.actions.map(change),
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const ruleConfigScopes = `
GET /rest/api/3/workflow/rule/config | manage:jira-configuration | read:workflow:jira
PUT /rest/api/3/workflow/rule/config | manage:jira-configuration | write:workflow:jira
`;

/** An app's own rules: where they are, and their configuration. It cannot put one on a transition. */
export const ruleConfigRoutes = (app: App, jira: Jira): void => {
  const named = (name: string): Workflow | undefined =>
    [...jira.store.collection('workflows').values()].find((one) => one.name === name);

  app.get('/rest/api/3/workflow/rule/config', (c) => {
    const appId = appOf(c);
    const types = listParam(c, 'types') ?? [];
    if (types.length === 0) throw badRequest('The rule types must be given.');
    const strange = types.find((type) => !isKind(type));
    if (strange !== undefined) throw notFound(`The rule type '${strange}' is not supported.`);
    const [keys, names, tags] = ['keys', 'workflowNames', 'withTags'].map((name) => listParam(c, name));
    const withTransition = textParam(c, 'expand') === 'transition';
    const wanted = (rule: Rule, kind: Kind): boolean =>
      rule.ruleKey === kinds[kind].ruleKey &&
      rule.parameters['key']?.split('/').includes(appId) === true &&
      (keys?.includes(moduleKey(rule)) ?? true) &&
      (tags?.includes(rule.parameters['tag'] ?? '') ?? true);
    const rulesIn = (workflow: Workflow, kind: Kind): readonly JsonObject[] =>
      workflow.transitions.flatMap((transition) =>
        rulesOf(transition, kind)
          .filter((rule) => types.includes(kind) && wanted(rule, kind))
          .map((rule) => ruleBean(rule, withTransition ? transition : null)),
      );
    const found = [...jira.store.collection('workflows').values()]
      .filter(({ name }) => (names?.includes(name) ?? true) && textParam(c, 'draft') !== 'true')
      .map((workflow) => ({
        workflowId: { name: workflow.name, draft: false },
        conditions: rulesIn(workflow, 'condition'),
        validators: rulesIn(workflow, 'validator'),
        postFunctions: rulesIn(workflow, 'postfunction'),
      }))
      .filter((one) => one.conditions.length + one.validators.length + one.postFunctions.length > 0);
    return c.json(pageOf(c, found, { fallback: 10, max: 50 }));
  });

  app.put('/rest/api/3/workflow/rule/config', async (c) => {
    const appId = appOf(c);
    const updateResults = objectsAt(await objectBody(c), 'workflows').map((requested) => {
      const workflowId = isObject(requested['workflowId']) ? requested['workflowId'] : {};
      const workflow = named(shown(workflowId['name']));
      if (!workflow) return { workflowId, ruleUpdateErrors: {}, updateErrors: ['Workflow not found'] };
      const requestedConfigs = new Map(
        Object.values(kinds).flatMap(({ list }) =>
          objectsAt(requested, list).map((one) => [shown(one['id']), one] as const),
        ),
      );
      const done = new Set<string>();
      const refused = new Map<string, string>();
      const change = (rule: Rule): Rule => {
        const one = requestedConfigs.get(idOf(rule));
        if (!one || rule.parameters['key']?.split('/').includes(appId) !== true) return rule;
        done.add(idOf(rule));
        const problem = configProblem(one);
        if (problem === null) return configured(rule, one);
        refused.set(idOf(rule), problem);
        return rule;
      };
      const transitions = workflow.transitions.map((one) => changedTransition(one, change));
      const version = { id: workflow.version.id, versionNumber: workflow.version.versionNumber + 1 };
      if (done.size > refused.size)
        jira.store.collection('workflows').put(workflow.id, { ...workflow, transitions, version });
      const lost = [...requestedConfigs.keys()].filter((id) => !done.has(id));
      const ruleUpdateErrors = Object.fromEntries([
        ...lost.map((id) => [id, ['Rule not found']] as const),
        ...[...refused].map(([id, problem]) => [id, [problem]] as const),
      ]);
      return { workflowId, ruleUpdateErrors, updateErrors: [] };
    });
    return c.json({ updateResults });
  });
};
