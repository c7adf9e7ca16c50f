import type { AppRule, EvaluationRecord, Identity, Jira, JiraEvent } from '../../sandbox/jira/jira';
import type { ConditionGroup, Issue, Json, JsonObject, Project, Rule, Transition } from '../../sandbox/jira/model';
import { asPerson } from '../../sandbox/jira/identity';
import { createIssue } from '../../sandbox/jira/issues/create';
import { noInput } from '../../sandbox/jira/issues/input';
import { openJira } from '../../sandbox/jira/open-jira';
import { createUser } from '../../sandbox/jira/people';
import { createProject } from '../../sandbox/jira/projects/create-project';
import { transition } from '../../sandbox/jira/workflow/transition';
import { openStore } from '../../sandbox/store/open-store';

export const ruleKey = (module: string): string => `ari:cloud:ecosystem::extension/app-1/env-1/static/${module}`;

export const scopes = ['read:jira-work', 'write:jira-work', 'read:jira-user', 'manage:jira-configuration'];

/** Changes one transition of a workflow, which gets a new version by it. */
const changeTransition = (
  { store }: Jira,
  workflowId: string,
  transitionId: string,
  change: (transition: Transition) => Transition,
): void => {
  const workflow = store.collection('workflows').get(workflowId);
  if (!workflow?.transitions.some(({ id }) => id === transitionId))
    throw new Error(`Workflow ${workflowId} has no transition ${transitionId}`);
  const transitions = workflow.transitions.map((one) => (one.id === transitionId ? change(one) : one));
  const version = { ...workflow.version, versionNumber: workflow.version.versionNumber + 1 };
  store.collection('workflows').put(workflowId, { ...workflow, transitions, version });
};

/** Ada administers, Bo works in the projects, Vi looks, Zed is not in them; the app has an account of its own. */
export const anEngine = ({ limits }: { readonly limits?: Jira['expressionLimits'] } = {}) => {
  let now = Date.UTC(2026, 8, 24, 12);
  const rules = new Map<string, AppRule>();
  const evaluations: EvaluationRecord[] = [];
  const events: JiraEvent[] = [];
  const jira = openJira({
    store: openStore(':memory:'),
    clock: () => (now += 1_000),
    modules: { appId: 'app-1', environmentId: 'env-1', rules, propertyAliases: [] },
    onEvaluation: (record) => void evaluations.push(record),
    ...(limits ? { expressionLimits: limits } : {}),
  });
  jira.events.subscribe((event) => void events.push(event));
  const person = (displayName: string, administrator = false) =>
    createUser(jira, { displayName, emailAddress: `${displayName.toLowerCase()}@example.com`, administrator });
  const [ada, bo, vi, zed] = [person('Ada', true), person('Bo'), person('Vi'), person('Zed')] as const;
  const robot = createUser(jira, { displayName: 'Assay', accountType: 'app' });
  const project = (key: string, style: Project['style']): Project =>
    createProject(jira, {
      key,
      name: key,
      style,
      leadAccountId: ada.accountId,
      members: [bo.accountId],
      viewers: [vi.accountId],
    });
  const shop = project('SHOP', 'classic');
  const team = project('TEAM', 'next-gen');
  const app = { appId: 'app-1', accountId: robot.accountId, scopes };
  const asApp: Identity = { accountId: null, app: { ...app, asApp: true } };
  const forBo: Identity = { accountId: bo.accountId, app: { ...app, asApp: false } };
  const me = {
    ada: asPerson(ada.accountId),
    bo: asPerson(bo.accountId),
    vi: asPerson(vi.accountId),
    zed: asPerson(zed.accountId),
  };

  const add = (fields: JsonObject = {}, key = 'SHOP', by = me.ada): Issue =>
    createIssue(jira, by, {
      ...noInput,
      fields: { project: { key }, issuetype: { name: 'Story' }, summary: 'A story', ...fields },
    });
  const workflowOf = (of: Project, type = 'Story'): string => {
    const id = of.issueTypeIds.find((one) => jira.store.collection('issueTypes').get(one)?.name === type)!;
    return of.workflowIds[id]!;
  };
  /** Puts rules on the way into Done from anywhere: 51 in the shop, 31 in the team. */
  const guard = (
    rulesOf: {
      readonly conditions?: ConditionGroup;
      readonly validators?: readonly Rule[];
      readonly screenId?: string;
    },
    of: Project = shop,
    transitionId = of.style === 'classic' ? '51' : '31',
  ): void =>
    changeTransition(jira, workflowOf(of), transitionId, (one) => ({
      ...one,
      conditions: rulesOf.conditions ?? one.conditions,
      validators: rulesOf.validators ?? one.validators,
      screenId: rulesOf.screenId ?? one.screenId,
    }));
  let made = 0;
  /** An installed rule of the app, as a workflow names it. */
  const appRuleOf = (
    kind: 'condition' | 'validator',
    expression: string,
    { config, errorMessage = null }: { readonly config?: Json; readonly errorMessage?: AppRule['errorMessage'] } = {},
  ): Rule => {
    const key = ruleKey(`rule-${(made += 1)}`);
    rules.set(key, { kind, name: `Rule ${made}`, description: '', expression, errorMessage, projectTypes: [] });
    const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    const parameters = { id, key, config: config === undefined ? '' : JSON.stringify(config), disabled: 'false' };
    return { id, ruleKey: `forge:expression-${kind}`, parameters };
  };
  const all = (...conditions: readonly Rule[]): ConditionGroup => ({
    operation: 'ALL',
    conditions,
    conditionGroups: [],
  });
  const any = (...conditions: readonly Rule[]): ConditionGroup => ({
    operation: 'ANY',
    conditions,
    conditionGroups: [],
  });
  const historyOf = (issue: Issue) => jira.store.collection('histories').get(issue.id) ?? [];
  return {
    ...{ jira, rules, evaluations, events, ada, bo, vi, zed, robot, shop, team, me, asApp, forBo },
    move: (issue: Issue, id: string, by = me.bo) => transition(jira, by, issue, { id }),
    ...{ add, guard, appRuleOf, all, any, historyOf, workflowOf },
    advance: (ms: number) => void (now += ms),
  };
};

export type Engine = ReturnType<typeof anEngine>;

/** What a refusal says: messages, or the problem of each field. */
export const refusal = (work: () => unknown): unknown => {
  try {
    work();
    return 'done';
  } catch (error) {
    const { errorMessages, errors } = error as { errorMessages?: readonly string[]; errors?: object };
    if (!errorMessages) throw error;
    return errorMessages.length > 0 ? errorMessages : errors;
  }
};
