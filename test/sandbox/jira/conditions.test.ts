import { anonymous } from '../../../sandbox/jira/identity';
import { noInput } from '../../../sandbox/jira/issues/input';
import type { Issue, Rule } from '../../../sandbox/jira/model';
import { availableTransitions, offeredTransitions, transition } from '../../../sandbox/jira/workflow/transition';
import { anEngine, refusal, ruleKey, type Engine } from '../engine-site';

const names = ({ jira }: Engine, identity: Parameters<typeof availableTransitions>[1], issue: Issue) =>
  availableTransitions(jira, identity, issue).map(({ name }) => name);

const done = (e: Engine, issue: Issue, by = e.me.bo, more: Partial<typeof noInput> = {}) =>
  transition(e.jira, by, e.jira.store.collection('issues').get(issue.id)!, {
    id: issue.key.startsWith('SHOP') ? '51' : '31',
    ...more,
  });

const system = (ruleKeyOf: string, parameters: Rule['parameters']): Rule => ({
  id: 'r',
  ruleKey: ruleKeyOf,
  parameters,
});

/** What is said of a way that is there, but not for this caller or not from here. */
const cannotMove: unknown = expect.stringMatching(
  /^Can't move \(\S+\)\. You might not have permission, or the work item is missing/,
);

describe('what a workflow offers', () => {
  test('a company-managed story goes through review, or straight to Done; a team-managed one goes anywhere', () => {
    const e = anEngine();
    const story = e.add();
    expect(names(e, e.me.bo, story)).toEqual(['To Do', 'In Progress', 'Done']);
    const begun = transition(e.jira, e.me.bo, story, { id: '21' });
    expect(names(e, e.me.bo, begun)).toEqual(['To Do', 'In Progress', 'In Review', 'Done']);
    const reviewed = transition(e.jira, e.me.bo, begun, { id: '31' });
    expect(names(e, e.me.bo, reviewed)).toEqual(['To Do', 'In Progress', 'Approve', 'Done']);
    expect(names(e, e.me.bo, e.add({}, 'TEAM'))).toEqual(['To Do', 'In Progress', 'Done']);
  });

  test('only those who may transition are offered anything, and an app for a person has that person’s rights', () => {
    const e = anEngine();
    const story = e.add();
    expect(names(e, e.me.vi, story)).toEqual([]);
    expect(names(e, anonymous, story)).toEqual([]);
    expect(names(e, e.asApp, story)).toHaveLength(3);
    expect(names(e, e.forBo, story)).toHaveLength(3);
    expect(refusal(() => done(e, story, e.me.vi))).toEqual([cannotMove]);
  });

  test.each([
    ['99', "Transition id '99' is not valid for this issue."],
    ['1', "Transition id '1' is not valid for this issue."],
    ['41', cannotMove],
  ])('transition %s, which is not on offer from To Do, is refused', (id, words) => {
    const e = anEngine();
    expect(refusal(() => transition(e.jira, e.me.bo, e.add(), { id }))).toEqual([words]);
  });

  test('Done sets the resolution and its date, leaving clears both, and each move is one entry of the history', () => {
    const e = anEngine();
    for (const key of ['SHOP', 'TEAM']) {
      const story = e.add({}, key);
      const closed = done(e, story);
      expect(closed).toMatchObject({ resolutionId: '10000', resolved: expect.any(Number) as number });
      const open = transition(e.jira, e.me.bo, closed, { id: '21' });
      expect(open).toMatchObject({ resolutionId: null, resolved: null });
      expect(e.historyOf(story).map(({ items }) => items.map(({ field, toString: to }) => [field, to]))).toEqual([
        [
          ['resolution', 'Done'],
          ['status', 'Done'],
        ],
        [
          ['resolution', null],
          ['status', 'In Progress'],
        ],
      ]);
    }
  });
});

describe('conditions', () => {
  const offered = (e: Engine, story: Issue, by = e.me.bo) => names(e, by, story).includes('Done');

  test.each<[string, boolean]>([
    ['true', true],
    ['false', false],
    ["'true'", false],
    ['null', false],
    ['1', false],
    ['nonsense', false],
    ['issue.nothing', false],
    ['user.accountId != null', true],
    ["issue.key == 'SHOP-1' && project.key == 'SHOP' && project.style == 'classic'", true],
    ["transition.to.category.key == 'done' && transition.from.name == 'To Do' && transition.name == 'Done'", true],
    ['transition.hasScreen', false],
    ['workflow.name != null && config == null && groupOperator == null', true],
    ["typeof originalIssue == 'undefined'", true],
  ])('%s decides whether Done is offered: %s', (expression, expected) => {
    const e = anEngine();
    e.guard({ conditions: e.all(e.appRuleOf('condition', expression)) });
    const story = e.add();
    expect(offered(e, story)).toBe(expected);
    expect(refusal(() => done(e, story))).toEqual(expected ? 'done' : [cannotMove]);
  });

  test('a condition of an app that is not installed, and one that nobody knows, hide the transition', () => {
    const e = anEngine();
    const story = e.add();
    e.guard({
      conditions: e.all({ id: 'x', ruleKey: 'forge:expression-condition', parameters: { key: ruleKey('gone') } }),
    });
    expect(offered(e, story)).toBe(false);
    e.guard({ conditions: e.all(system('vendor:odd', {})) });
    expect(offered(e, story)).toBe(false);
  });

  test('a disabled condition hides nothing', () => {
    const e = anEngine();
    const rule = e.appRuleOf('condition', 'false');
    e.guard({ conditions: e.all({ ...rule, parameters: { ...rule.parameters, disabled: 'true' } }) });
    expect(offered(e, e.add())).toBe(true);
  });

  test('groups ask for all or any of their conditions, inner groups included, and say so to the expression', () => {
    const e = anEngine();
    const story = e.add();
    const yes = e.appRuleOf('condition', 'true');
    const no = e.appRuleOf('condition', 'false');
    const both = e.appRuleOf('condition', "groupOperator == 'AND'");
    const either = e.appRuleOf('condition', "groupOperator == 'OR'");
    const table: [Parameters<typeof e.guard>[0]['conditions'], boolean][] = [
      [e.all(yes, no), false],
      [e.any(no, yes), true],
      [e.all(yes, both), true],
      [e.any(no, either), true],
      [e.any(no, both), false],
      [{ operation: 'ALL', conditions: [yes], conditionGroups: [e.any(no, yes)] }, true],
      [{ operation: 'ALL', conditions: [yes], conditionGroups: [e.all(no, yes)] }, false],
      [{ operation: 'ANY', conditions: [no], conditionGroups: [e.all(yes, yes)] }, true],
      [e.all(), true],
    ];
    for (const [conditions, expected] of table) {
      e.guard({ conditions: conditions! });
      expect(offered(e, story)).toBe(expected);
    }
  });

  test('a failing condition is told to the app, and every evaluation to the inspector', () => {
    const e = anEngine();
    e.guard({ conditions: e.all(e.appRuleOf('condition', 'issue.nothing')) });
    const story = e.add();
    availableTransitions(e.jira, e.me.bo, story);
    expect(e.events.at(-1)).toMatchObject({
      eventType: 'avi:jira:failed:expression',
      payload: {
        extensionId: ruleKey('rule-1'),
        conditionId: '00000000-0000-4000-8000-000000000001',
        workflowName: 'Software Simplified Workflow for Project SHOP',
        expression: 'issue.nothing',
        context: { issue: { id: story.id, key: story.key } },
      },
    });
    expect(e.evaluations.at(-1)).toMatchObject({ expression: 'issue.nothing', where: 'condition "Rule 1" on "Done"' });
  });

  test('the expression sees what the acting person may see', () => {
    const e = anEngine();
    const secret = e.add({}, 'TEAM');
    e.jira.store
      .collection('projects')
      .put(e.team.id, { ...e.team, permissions: { ...e.team.permissions, BROWSE_PROJECTS: [{ type: 'lead' }] } });
    e.guard({ conditions: e.all(e.appRuleOf('condition', `new Issue('${secret.key}') != null`)) });
    const story = e.add();
    expect(offered(e, story, e.me.ada)).toBe(true);
    expect(offered(e, story)).toBe(false);
  });

  test('the restriction of Jira itself lets through people, roles, groups and permissions', () => {
    const e = anEngine();
    const story = e.add({ assignee: { accountId: e.bo.accountId } });
    const admins = [...e.jira.store.collection('groups').values()][0]!.groupId;
    const table: [Rule['parameters'], boolean, boolean][] = [
      [{ accountIds: e.bo.accountId }, true, false],
      [{ accountIds: 'allow-assignee' }, true, false],
      [{ accountIds: 'allow-reporter' }, false, true],
      [{ roleIds: '10002' }, false, true],
      [{ roleIds: '10005,10006' }, true, false],
      [{ groupIds: admins }, false, true],
      [{ permissionKeys: 'ADMINISTER_PROJECTS' }, false, true],
      [{ permissionKeys: 'EDIT_ISSUES' }, true, true],
      [{}, false, false],
    ];
    for (const [parameters, bo, ada] of table) {
      e.guard({ conditions: e.all(system('system:restrict-issue-transition', parameters)) });
      expect([offered(e, story), offered(e, story, e.me.ada)]).toEqual([bo, ada]);
    }
  });

  test('sub-tasks must be done before their parent, the issues of an epic need not', () => {
    const e = anEngine();
    const rule = system('system:parent-or-child-blocking-condition', { blocker: 'CHILD', statusIds: '10002' });
    e.guard({ conditions: e.all(rule) });
    const story = e.add();
    expect(offered(e, story)).toBe(true);
    const part = e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
    expect(offered(e, story)).toBe(false);
    e.jira.store.collection('issues').put(part.id, { ...part, statusId: '10002' });
    expect(offered(e, story)).toBe(true);
    const epic = e.add({ issuetype: { name: 'Epic' } });
    e.add({ parent: { key: epic.key } });
    expect(offered(e, epic)).toBe(true);
  });

  test('unavailable transitions can be asked for, and stay marked', () => {
    const e = anEngine();
    e.guard({ conditions: e.all(e.appRuleOf('condition', 'false')) });
    const offers = offeredTransitions(e.jira, e.me.bo, e.add());
    expect(offers.map(({ transition: { name }, available }) => [name, available])).toEqual([
      ['To Do', true],
      ['In Progress', true],
      ['Done', false],
    ]);
  });
});
