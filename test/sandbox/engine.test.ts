import fc from 'fast-check';
import { strictLimits } from '../../sandbox/expressions/limits';
import { moveToBacklog, moveToSprint, rankIssues } from '../../sandbox/jira/agile/moves';
import { completeSprint, createSprint, startSprint } from '../../sandbox/jira/agile/sprints';
import { addScreen, addFieldToProject, createField, installField } from '../../sandbox/jira/fields/install-field';
import { anonymous } from '../../sandbox/jira/identity';
import { assignIssue, editIssue } from '../../sandbox/jira/issues/edit';
import { writeAppFields } from '../../sandbox/jira/issues/app-field-values';
import { deleteIssue } from '../../sandbox/jira/issues/delete';
import { rankAfter, rankBetween } from '../../sandbox/jira/issues/rank';
import { timestamp } from '../../sandbox/jira/serializers/time';
import { noInput } from '../../sandbox/jira/issues/input';
import { createLink } from '../../sandbox/jira/issues/links';
import { addComment } from '../../sandbox/jira/issues/comments';
import type { Issue, JsonObject, Rule } from '../../sandbox/jira/model';
import { setProperty } from '../../sandbox/jira/properties';
import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import { createVersion, updateVersion } from '../../sandbox/jira/versions';
import { availableTransitions, offeredTransitions, transition } from '../../sandbox/jira/workflow/transition';
import { anEngine, refusal, ruleKey, type Engine } from './engine-site';

const doc = (text: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const names = ({ jira }: Engine, identity: Parameters<typeof availableTransitions>[1], issue: Issue) =>
  availableTransitions(jira, identity, issue).map(({ name }) => name);

const edit = (e: Engine, issue: Issue, fields: JsonObject, by = e.me.bo) =>
  editIssue(e.jira, by, e.jira.store.collection('issues').get(issue.id)!, { ...noInput, fields });

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

describe('validators', () => {
  test.each<[string, string | { readonly expression: string } | null, unknown]>([
    ['true', null, 'done'],
    ["'Not yet.'", 'Manifest says no.', ['Not yet.']],
    ['false', 'Manifest says no.', ['Manifest says no.']],
    ['false', { expression: "issue.key + ' is not ready'" }, ['SHOP-1 is not ready']],
    ['false', { expression: 'broken.' }, ['The validator "Rule 1" refused this transition.']],
    ['false', null, ['The validator "Rule 1" refused this transition.']],
    ['null', 'Manifest says no.', ['The validator "Rule 1" could not be evaluated. Manifest says no.']],
    ['issue.nothing', 'Manifest says no.', ['The validator "Rule 1" could not be evaluated. Manifest says no.']],
    ['this is no expression', null, ['The validator "Rule 1" could not be evaluated.']],
    ["originalIssue.key == issue.key ? true : 'odd'", null, 'done'],
    ["config == null ? 'no config' : true", null, ['no config']],
    ["user.accountId == issue.reporter.accountId ? true : 'not yours'", null, ['not yours']],
  ])('%s with message %j gives %j', (expression, errorMessage, expected) => {
    const e = anEngine();
    e.guard({ validators: [e.appRuleOf('validator', expression, { errorMessage })] });
    expect(refusal(() => done(e, e.add()))).toEqual(expected === 'done' ? 'done' : expected);
  });

  test('a refusal leaves no trace: no status, no field, no history, no event but the failure', () => {
    const e = anEngine();
    const screenId = addScreen(e.jira, 'Finish', ['summary', 'comment']);
    e.guard({ screenId, validators: [e.appRuleOf('validator', 'issue.nothing')] });
    const story = e.add();
    const before = e.events.length;
    refusal(() =>
      done(e, story, e.me.bo, {
        fields: { summary: 'New' },
        update: { comment: [{ verb: 'add', value: { body: doc('x') } }] },
      }),
    );
    expect(e.jira.store.collection('issues').get(story.id)).toBe(story);
    expect(e.historyOf(story)).toEqual([]);
    expect(e.events.slice(before).map(({ eventType }) => eventType)).toEqual(['avi:jira:failed:expression']);
  });

  test('a text as result is an answer, not a failure', () => {
    const e = anEngine();
    e.guard({ validators: [e.appRuleOf('validator', "'no'")] });
    const story = e.add();
    refusal(() => done(e, story));
    expect(e.events.map(({ eventType }) => eventType)).not.toContain('avi:jira:failed:expression');
  });

  test('all validators speak, in their order', () => {
    const e = anEngine();
    e.guard({
      validators: [
        e.appRuleOf('validator', "'one'"),
        e.appRuleOf('validator', 'true'),
        e.appRuleOf('validator', "'two'"),
      ],
    });
    expect(refusal(() => done(e, e.add()))).toEqual(['one', 'two']);
  });

  test('a saved configuration reaches the expression with its types, and may bring an expression of its own', () => {
    const e = anEngine();
    e.guard({
      validators: [
        e.appRuleOf('validator', "config.most > 1 && config.words[0] == 'a' ? true : 'no'", {
          config: { most: 2, words: ['a'] },
        }),
      ],
    });
    expect(refusal(() => done(e, e.add()))).toBe('done');
    e.guard({ validators: [e.appRuleOf('validator', 'true', { config: { expression: "'from the rule'" } })] });
    expect(refusal(() => done(e, e.add()))).toEqual(['from the rule']);
  });

  test('a validator of an app that is gone, and one that nobody knows, block', () => {
    const e = anEngine();
    e.guard({ validators: [{ id: 'x', ruleKey: 'forge:expression-validator', parameters: { key: ruleKey('gone') } }] });
    expect(refusal(() => done(e, e.add()))).toEqual([
      'The app that provides a validator of this transition is not installed.',
    ]);
    e.guard({ validators: [system('vendor:odd', {})] });
    expect(refusal(() => done(e, e.add()))).toEqual(["The validator 'vendor:odd' is not available."]);
  });

  test('limits bind: an expression that is too long blocks', () => {
    const e = anEngine({ limits: { ...strictLimits, length: 20 } });
    e.guard({ validators: [e.appRuleOf('validator', `true ${'|| false '.repeat(5)}`)] });
    expect(refusal(() => done(e, e.add()))).toEqual(['The validator "Rule 1" could not be evaluated.']);
    expect(e.evaluations[0]!.outcome).toMatch(/too long/);
  });

  test('on creation there is no original and no key, and a refusal keeps the number free', () => {
    const e = anEngine();
    const original = e.appRuleOf(
      'validator',
      "typeof originalIssue == 'undefined' && issue.key == null && transition.from == null ? true : 'odd'",
    );
    e.guard({ validators: [original] }, e.shop, '1');
    expect(refusal(() => e.add())).toBe('done');
    e.guard({ validators: [e.appRuleOf('validator', "issue.summary + '?'")] }, e.shop, '1');
    expect(refusal(() => e.add({ summary: 'Why' }))).toEqual(['Why?']);
    e.guard({ validators: [] }, e.shop, '1');
    expect(e.add().key).toBe('SHOP-2');
  });

  test('nobody is null to a validator', () => {
    const e = anEngine();
    const project = e.jira.store.collection('projects').get(e.shop.id)!;
    const anyone = [{ type: 'anyone' as const }];
    e.jira.store.collection('projects').put(project.id, {
      ...project,
      permissions: { ...project.permissions, BROWSE_PROJECTS: anyone, TRANSITION_ISSUES: anyone },
    });
    e.guard({ validators: [e.appRuleOf('validator', "user == null ? 'Sign in.' : true")] });
    const story = e.add();
    expect(refusal(() => done(e, story, anonymous))).toEqual(['Sign in.']);
    expect(refusal(() => done(e, story, e.me.bo))).toBe('done');
  });

  test('Jira’s own validators ask for permissions and fields', () => {
    const e = anEngine();
    const story = e.add();
    e.guard({ validators: [system('system:check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' })] });
    expect(refusal(() => done(e, story))).toEqual([
      "You do not have the 'Administer Projects' permission, which this transition needs.",
    ]);
    const field = (ruleType: string, more: Rule['parameters']): Rule =>
      system('system:validate-field-value', { ruleType, ...more });
    e.guard({ validators: [field('fieldRequired', { fieldsRequired: 'assignee', errorMessage: 'Who?' })] });
    expect(refusal(() => done(e, story))).toEqual(['Who?']);
    e.guard({ validators: [field('fieldMatchesRegularExpression', { fieldKey: 'summary', regexp: '^X' })] });
    expect(refusal(() => done(e, story))).toEqual(['Summary does not match the expected pattern.']);
    e.guard({ validators: [field('fieldChanged', { fieldKey: 'summary' })] });
    expect(refusal(() => done(e, story))).toEqual(['Summary must be modified during the transition.']);
  });
});

describe('screens of transitions', () => {
  test('what is set on the screen is seen by validators and kept with the move as one change', () => {
    const e = anEngine();
    const screenId = addScreen(e.jira, 'Finish', ['summary', 'assignee', 'description']);
    const rule = e.appRuleOf(
      'validator',
      "issue.summary + ' was ' + originalIssue.summary + ': ' + (issue.description?.plainText ?? '-')",
    );
    e.guard({ screenId, validators: [rule] });
    const story = e.add();
    const fields = { summary: 'New', description: doc('Text') };
    expect(refusal(() => done(e, story, e.me.bo, { fields }))).toEqual(['New was A story: Text']);
    e.guard({ validators: [] });
    expect(done(e, story, e.me.bo, { fields })).toMatchObject({ summary: 'New', statusId: '10002' });
    expect(e.historyOf(story)).toHaveLength(1);
    expect(e.historyOf(story)[0]!.items.map(({ field }) => field)).toEqual([
      'summary',
      'description',
      'resolution',
      'status',
    ]);
  });

  test('only its fields may be sent, and without a screen everything sent is ignored', () => {
    const e = anEngine();
    const story = e.add();
    expect(done(e, story, e.me.bo, { fields: { summary: 'New', nonsense: 1 } }).summary).toBe('A story');
    const other = e.add();
    e.guard({ screenId: addScreen(e.jira, 'Finish', ['summary']) });
    expect(refusal(() => done(e, other, e.me.bo, { fields: { assignee: null } }))).toEqual({
      assignee: "Field 'assignee' cannot be set. It is not on the appropriate screen, or unknown.",
    });
  });
});

describe('changing fields', () => {
  const onScreen = 'It is not on the appropriate screen, or unknown.';

  test.each<[string, unknown, string]>([
    ['summary', '', 'You must specify a summary of the issue.'],
    ['summary', null, 'You must specify a summary of the issue.'],
    ['summary', 'a\nb', 'The summary is invalid because it contains newline characters.'],
    ['summary', 'x'.repeat(256), 'Summary must be less than 255 characters.'],
    ['summary', 5, 'Operation value must be a string'],
    ['description', 'plain', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'],
    ['description', { type: 'doc', version: 1, content: [{ type: 'text', text: '' }] }, 'INVALID_INPUT'],
    ['description', { type: 'doc', version: 1, content: [{ type: 'bulletList', content: [] }] }, 'INVALID_INPUT'],
    [
      'description',
      doc('x'.repeat(32_768)),
      'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    ],
    [fieldIds.storyPoints, '5', 'Operation value must be a number'],
    ['labels', ['two words'], "The label 'two words' contains spaces which is invalid."],
    ['labels', 'one', 'data was not an array'],
    ['assignee', { accountId: 'nobody' }, "User 'nobody' does not exist."],
    ['priority', { name: 'Urgent' }, 'The priority selected is invalid.'],
    ['fixVersions', [{ name: '9.9' }], "Version name '9.9' is not valid"],
    ['duedate', '2026-13-01', 'Error parsing date string: 2026-13-01'],
    ['duedate', '2026-02-30', 'Error parsing date string: 2026-02-30'],
    [fieldIds.sprint, 999, 'Sprint does not exist.'],
    [fieldIds.rank, 'x', `Field '${fieldIds.rank}' cannot be set. ${onScreen}`],
    ['status', { name: 'Done' }, `Field 'status' cannot be set. ${onScreen}`],
    ['nonsense', 1, `Field 'nonsense' cannot be set. ${onScreen}`],
    ['reporter', { accountId: 'x' }, `Field 'reporter' cannot be set. ${onScreen}`],
    [fieldIds.storyPointEstimate, 1, `Field '${fieldIds.storyPointEstimate}' cannot be set. ${onScreen}`],
  ])('%s = %j is refused: %s', (field, value, message) => {
    const e = anEngine();
    const story = e.add();
    expect(refusal(() => edit(e, story, { [field]: value as never }))).toEqual({ [field]: message });
    expect(e.jira.store.collection('issues').get(story.id)).toBe(story);
  });

  test('every problem is named at once, and nothing is kept', () => {
    const e = anEngine();
    const story = e.add();
    expect(
      Object.keys(refusal(() => edit(e, story, { summary: '', labels: 'x', priority: { name: 'High' } })) as object),
    ).toEqual(['summary', 'labels']);
    expect(e.jira.store.collection('issues').get(story.id)).toBe(story);
  });

  test('somebody without the permission to edit can set nothing, and a stranger cannot be assigned', () => {
    const e = anEngine();
    const story = e.add();
    expect(refusal(() => edit(e, story, { summary: 'x' }, e.me.vi))).toEqual({
      summary: `Field 'summary' cannot be set. ${onScreen}`,
    });
    expect(refusal(() => assignIssue(e.jira, e.me.vi, story, e.vi.accountId))).toEqual([
      'You do not have permission to assign issues.',
    ]);
    expect(refusal(() => assignIssue(e.jira, e.me.bo, story, e.zed.accountId))).toEqual({
      assignee: `User '${e.zed.accountId}' cannot be assigned issues.`,
    });
    expect(assignIssue(e.jira, e.me.bo, story, e.bo.accountId).assigneeId).toBe(e.bo.accountId);
  });

  test('the history says from what to what, in Jira’s words', () => {
    const e = anEngine();
    const version = createVersion(e.jira, e.me.ada, { projectId: e.shop.id, name: '1.0' });
    const select = createField(e.jira, {
      name: 'Size',
      schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
      options: [{ id: '1', value: 'S' }],
    });
    addFieldToProject(e.jira, e.shop.id, select.id);
    const story = e.add({ labels: ['a'] });
    edit(e, story, {
      labels: ['a', 'b'],
      priority: { name: 'High' },
      fixVersions: [{ name: '1.0' }],
      duedate: '2026-10-01',
      description: doc('Hi'),
      [fieldIds.storyPoints]: 5,
      assignee: { accountId: e.bo.accountId },
      [select.id]: { value: 'S' },
      [fieldIds.flagged]: [{ value: 'Impediment' }],
    });
    const lines = e
      .historyOf(story)[0]!
      .items.map(({ field, from, fromString, to, toString }) => [field, from, fromString, to, toString]);
    expect(lines).toEqual([
      ['description', null, null, null, 'Hi'],
      ['priority', '3', 'Medium', '2', 'High'],
      ['assignee', null, null, e.bo.accountId, 'Bo'],
      ['labels', '', 'a', '', 'a b'],
      ['Fix Version', null, null, version.id, '1.0'],
      ['duedate', null, null, '2026-10-01', '2026-10-01 00:00:00.0'],
      ['Flagged', null, null, '[10019]', 'Impediment'],
      ['Story Points', null, null, null, '5'],
      ['Size', null, null, '1', 'S'],
    ]);
  });

  test('lists take add, remove and set; an edit that changes nothing leaves no trace', () => {
    const e = anEngine();
    const story = e.add({ labels: ['a', 'b'] });
    const verbs = (...update: { verb: string; value: string | string[] }[]) =>
      editIssue(e.jira, e.me.bo, e.jira.store.collection('issues').get(story.id)!, {
        ...noInput,
        update: { labels: update },
      }).labels;
    expect(verbs({ verb: 'add', value: 'c' }, { verb: 'remove', value: 'a' })).toEqual(['b', 'c']);
    expect(verbs({ verb: 'set', value: ['z'] })).toEqual(['z']);
    const before = e.historyOf(story).length;
    verbs({ verb: 'add', value: 'z' });
    expect(e.historyOf(story)).toHaveLength(before);
    expect(refusal(() => verbs({ verb: 'edit', value: 'x' }))).toEqual({
      labels: "Operation 'edit' is not supported for field 'labels'",
    });
  });

  test('parents must fit: one level up, for sub-tasks in the same project', () => {
    const e = anEngine();
    const story = e.add();
    const epic = e.add({ issuetype: { name: 'Epic' } });
    const wrong = 'Given parent work item does not belong to appropriate hierarchy.';
    expect(refusal(() => e.add({ issuetype: { name: 'Sub-task' } }))).toEqual({
      parentId: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
    expect(refusal(() => e.add({ issuetype: { name: 'Sub-task' }, parent: { key: epic.key } }))).toEqual({
      parent: wrong,
    });
    expect(refusal(() => e.add({ parent: { key: story.key } }))).toEqual({ parent: wrong });
    expect(edit(e, story, { parent: { key: epic.key } }).parentId).toBe(epic.id);
    const part = e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
    expect(refusal(() => edit(e, part, { parent: null }))).toEqual({
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  });
});

describe('fields of the app', () => {
  const fieldsOf = (e: Engine) => {
    const value = installField(e.jira, {
      moduleKey: 'value',
      ari: ruleKey('value'),
      name: 'Business value',
      type: 'number',
      validation: { expression: 'value == null || value >= 0', errorMessage: 'Zero or more, please.' },
    });
    const ticks = installField(e.jira, {
      moduleKey: 'ticks',
      ari: ruleKey('ticks'),
      name: 'Ticks',
      type: 'object',
      readOnly: true,
    });
    for (const { id } of [value, ticks]) addFieldToProject(e.jira, e.shop.id, id);
    return { value, ticks };
  };

  test('people edit a number within its validation, and never a read-only field', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add();
    expect(edit(e, story, { [value.id]: 8 }).fields[value.id]).toBe(8);
    expect(refusal(() => edit(e, story, { [value.id]: -1 }))).toEqual({ [value.id]: 'Zero or more, please.' });
    expect(refusal(() => edit(e, story, { [ticks.id]: {} }))).toEqual({
      [ticks.id]: `Field '${ticks.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    });
    expect(refusal(() => e.add({ [value.id]: -1 }))).toEqual({ [value.id]: 'Zero or more, please.' });
  });

  test('the app alone writes them, as itself, past screens and validation, with or without history', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add();
    const write = (by: Parameters<typeof writeAppFields>[1], field: string, given: number | JsonObject, log = true) =>
      refusal(() => writeAppFields(e.jira, by, [{ field, issueIds: [story.id], value: given }], log));
    const refused = ['Only the app that provides the field can update its values.'];
    expect(write(e.me.ada, value.id, 1)).toEqual(refused);
    expect(write(e.forBo, value.id, 1)).toEqual(refused);
    expect(write(e.asApp, fieldIds.storyPoints, 1)).toEqual(['The custom field was not found.']);
    expect(write(e.asApp, ticks.id, { 'i-1': true }, false)).toBe('done');
    expect(e.historyOf(story)).toHaveLength(0);
    expect(write(e.asApp, 'value', -5)).toBe('done');
    expect(e.historyOf(story).map(({ authorId, items }) => [authorId, items[0]!.field, items[0]!.toString])).toEqual([
      [e.robot.accountId, 'Business value', '-5'],
    ]);
    expect(write(e.asApp, value.id, { no: 1 })).toEqual(['Operation value must be a number']);
    const entries = e.events.length;
    expect(write(e.asApp, value.id, -5)).toBe('done');
    expect(e.events).toHaveLength(entries);
  });

  test('installing again keeps the field and its values', () => {
    const e = anEngine();
    const { value } = fieldsOf(e);
    expect(fieldsOf(e).value.id).toBe(value.id);
  });

  test('an expression reads them by id, and by key', () => {
    const e = anEngine();
    const { value, ticks } = fieldsOf(e);
    const story = e.add({ [value.id]: 3 });
    writeAppFields(e.jira, e.asApp, [{ field: ticks.id, issueIds: [story.id], value: { a: { done: true } } }], true);
    setProperty(e.jira, 'project', e.shop.id, 'assay.policy', { mode: 'block' });
    e.guard({
      validators: [
        e.appRuleOf(
          'validator',
          `issue.${value.id} == 3 && issue['ticks'].a.done == true && project.properties.get('assay.policy').mode == 'block'`,
        ),
      ],
    });
    expect(refusal(() => done(e, story))).toBe('done');
  });
});

describe('events', () => {
  const typesAfter = (e: Engine, work: () => unknown) => {
    const before = e.events.length;
    work();
    return e.events.slice(before).map(({ eventType }) => eventType);
  };

  test('each happening is told once, when all of it is kept', () => {
    const e = anEngine();
    const story = e.add();
    const other = e.add();
    expect(e.events[0]).toMatchObject({
      eventType: 'avi:jira:created:issue',
      actorId: e.ada.accountId,
      payload: {
        issue: {
          id: story.id,
          key: 'SHOP-1',
          fields: { summary: 'A story', issuetype: { name: 'Story' }, project: { key: 'SHOP' } },
        },
        timestamp: expect.stringMatching(/^\d{13}$/) as string,
      },
    });
    expect(typesAfter(e, () => assignIssue(e.jira, e.me.bo, story, e.bo.accountId))).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    expect(typesAfter(e, () => done(e, story))).toEqual(['avi:jira:updated:issue']);
    expect(e.events.at(-1)!.payload).toMatchObject({
      changelog: {
        items: [
          expect.objectContaining({ fieldId: 'resolution' }),
          { fieldId: 'status', from: '10000', to: '10002', fromString: 'To Do', toString: 'Done' },
        ],
      },
      associatedStatuses: { statuses: [{ name: 'To Do' }, { name: 'Done' }] },
    });
    expect(typesAfter(e, () => addComment(e.jira, e.me.vi, story, doc('Hm')))).toEqual(['avi:jira:commented:issue']);
    expect(
      typesAfter(e, () =>
        createLink(e.jira, e.me.bo, {
          type: { name: 'Blocks' },
          inwardIssue: { key: story.key },
          outwardIssue: { key: other.key },
        }),
      ),
    ).toEqual(['avi:jira:updated:issue', 'avi:jira:updated:issue', 'avi:jira:created:issuelink']);
    expect(e.historyOf(other).at(-1)!.items[0]).toMatchObject({
      field: 'Link',
      to: 'SHOP-1',
      toString: 'This issue is blocked by SHOP-1',
    });
    expect(typesAfter(e, () => deleteIssue(e.jira, e.me.bo, story, false))).toEqual([
      'avi:jira:deleted:issuelink',
      'avi:jira:deleted:issue',
    ]);
    const version = createVersion(e.jira, e.me.ada, { projectId: e.shop.id, name: '1.0' });
    expect(typesAfter(e, () => updateVersion(e.jira, e.me.ada, version, { released: true }))).toEqual([
      'avi:jira:released:version',
    ]);
  });

  test('a property leaves neither history nor event', () => {
    const e = anEngine();
    const story = e.add();
    expect(
      typesAfter(e, () => editIssue(e.jira, e.me.bo, story, { ...noInput, properties: [{ key: 'k', value: 1 }] })),
    ).toEqual([]);
    expect(e.historyOf(story)).toEqual([]);
  });
});

describe('sprints and order', () => {
  test('an issue moves in, stays listed in the closed sprint, and its history has lists of ids', () => {
    const e = anEngine();
    const board = [...e.jira.store.collection('boards').values()][0]!;
    const first = createSprint(e.jira, e.me.ada, { boardId: board.id, name: 'One' });
    const second = createSprint(e.jira, e.me.ada, { boardId: board.id, name: 'Two' });
    const story = e.add();
    moveToSprint(e.jira, e.me.bo, [story.key], first);
    const active = startSprint(e.jira, e.me.ada, first, Date.UTC(2026, 9, 8));
    const closed = completeSprint(e.jira, e.me.ada, active);
    expect(closed).toMatchObject({ state: 'closed', completeDate: expect.any(Number) as number });
    moveToSprint(e.jira, e.me.bo, [story.key], second);
    expect(e.historyOf(story).map(({ items }) => items[0])).toMatchObject([
      { field: 'Sprint', from: '', to: first.id, toString: 'One' },
      { field: 'Sprint', from: first.id, to: `${first.id}, ${second.id}`, toString: 'One, Two' },
    ]);
    moveToBacklog(e.jira, e.me.bo, [story.key]);
    expect(e.jira.store.collection('issues').get(story.id)!.sprintIds).toEqual([first.id]);
    expect(refusal(() => moveToSprint(e.jira, e.me.bo, [story.key], closed))).toEqual([
      'Issues can only be moved to open or active sprints.',
    ]);
    const happened = e.events.filter(({ eventType }) => eventType.includes('software'));
    expect(happened.map(({ eventType }) => eventType.split(':')[2])).toEqual([
      'created',
      'created',
      'started',
      'closed',
    ]);
    expect(happened[2]!.payload['sprint']).toMatchObject({ id: first.id, state: 'active' });
  });

  test('ranking puts issues before or after another one, in the given order', () => {
    const e = anEngine();
    const [a, b, c, d] = [e.add(), e.add(), e.add(), e.add()] as const;
    const order = () =>
      [...e.jira.store.collection('issues').values()]
        .sort((x, y) => (x.rank < y.rank ? -1 : 1))
        .map(({ key }) => key.slice(-1))
        .join('');
    expect(order()).toBe('1234');
    rankIssues(e.jira, e.me.bo, [d.key, c.key], { before: a.key });
    expect(order()).toBe('4312');
    rankIssues(e.jira, e.me.bo, [d.key], { after: b.key });
    expect(order()).toBe('3124');
    rankIssues(e.jira, e.me.bo, [b.key], { after: c.key });
    expect(order()).toBe('3214');
    expect(e.historyOf(d).map(({ items }) => items[0]!.toString)).toEqual(['Ranked higher', 'Ranked lower']);
    expect(refusal(() => rankIssues(e.jira, e.me.vi, [a.key], { before: b.key }))).toEqual([
      'You do not have permission to schedule issues in this project.',
    ]);
  });
});

test('deleting takes sub-tasks only when told to, and everything that hangs on the issue', () => {
  const e = anEngine();
  const story = e.add();
  const other = e.add();
  const part = e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
  createLink(e.jira, e.me.bo, {
    type: { name: 'Relates' },
    inwardIssue: { key: story.key },
    outwardIssue: { key: other.key },
  });
  expect(refusal(() => deleteIssue(e.jira, e.me.vi, story, true))).toEqual([
    'You do not have permission to delete issues in this project.',
  ]);
  expect(refusal(() => deleteIssue(e.jira, e.me.bo, story, false))).toEqual([expect.stringContaining('has subtasks')]);
  deleteIssue(e.jira, e.me.bo, part, true);
  expect(e.events.at(-1)!.payload).toMatchObject({ issue: { key: part.key, fields: { parent: { id: story.id } } } });
  e.add({ issuetype: { name: 'Sub-task' }, parent: { key: story.key } });
  deleteIssue(e.jira, e.me.bo, story, true);
  expect([...e.jira.store.collection('issues').values()].map(({ key }) => key)).toEqual([other.key]);
  expect(e.jira.store.collection('links').size).toBe(0);
});

test('there is always a rank between two others, and they sort as strings', () => {
  const place = fc.nat(1_000);
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const ranks = [rankAfter(null)];
      for (const wish of places) {
        const at = wish % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect(ranks).toEqual([...new Set(ranks)].sort());
    }),
  );
});

test.each([
  [0, 'UTC', '1970-01-01T00:00:00.000+0000'],
  [Date.UTC(2026, 8, 26, 1, 42, 39, 399), 'America/Sao_Paulo', '2026-09-25T22:42:39.399-0300'],
  [Date.UTC(2026, 2, 29, 0, 59, 59), 'Europe/Berlin', '2026-03-29T01:59:59.000+0100'],
  [Date.UTC(2026, 2, 29, 1, 0, 0), 'Europe/Berlin', '2026-03-29T03:00:00.000+0200'],
  [Date.UTC(2026, 0, 1, 0, 0), 'Asia/Kathmandu', '2026-01-01T05:45:00.000+0545'],
])('%d in %s is written %s', (ms, zone, expected) => {
  expect(timestamp(ms, zone)).toBe(expected);
});

test('a change is made to the issue as it is now, whatever the caller still holds', () => {
  const e = anEngine();
  const story = e.add();
  assignIssue(e.jira, e.me.bo, story, e.bo.accountId);
  editIssue(e.jira, e.me.bo, story, { ...noInput, fields: { summary: 'Later' } });
  expect(transition(e.jira, e.me.bo, story, { id: '21' })).toMatchObject({
    summary: 'Later',
    assigneeId: e.bo.accountId,
  });
});
