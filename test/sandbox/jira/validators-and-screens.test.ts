import { strictLimits } from '../../../sandbox/expressions/limits';
import { addScreen } from '../../../sandbox/jira/fields/install-field';
import { anonymous } from '../../../sandbox/jira/identity';
import { noInput } from '../../../sandbox/jira/issues/input';
import type { Issue, JsonObject, Rule } from '../../../sandbox/jira/model';
import { transition } from '../../../sandbox/jira/workflow/transition';
import { anEngine, refusal, ruleKey, type Engine } from '../engine-site';

const doc = (text: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

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
