import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  analyse,
  eventFilterLimits,
  ExpressionError,
  issueValue,
  jsonValue,
  plainTextOf,
  sprintValue,
  boardValue,
  strictLimits,
  toJson,
  type Limits,
} from '../../sandbox/expressions';
import { adf, done, errorOf, issue, project, roomy, run, toDo, valueOf, variables } from './expressions-world';
import type { Json, JsonObject } from '../../sandbox/jira/model';

type Example = readonly [text: string, value: Json];

describe('issues and what hangs on them', () => {
  test.each<Example>([
    ['issue.id', 1001],
    ['issue.key + " " + issue.summary', 'SHOP-2 Pay by card'],
    ['issue.description.plainText', 'As a buyer\nAcceptance criteria: paid'],
    ['issue.environment', null],
    ['[issue.priority.id, issue.priority.name]', [2, 'High']],
    ['[issue.issueType.name, issue.issueType.hierarchyLevel]', ['Story', 0]],
    ['issue.status.category.key', 'new'],
    ['issue.created.toISOString()', '2026-03-01T10:00:00.000Z'],
    ['issue.updated.toISOString()', '2026-03-05T09:30:00.500Z'],
    ['issue.updated > new Date().minusDays(30)', true],
    ['issue.dueDate', '2026-04-01'],
    ['issue.dueDate > new CalendarDate()', true],
    ['[issue.resolution, issue.resolutionDate, issue.securityLevel]', [null, null, null]],
    ['[issue.originalEstimate, issue.remainingEstimate, issue.timeSpent]', [7200, 3600, 1800]],
    ['[issue.assignee.accountId, issue.reporter.displayName]', ['bob', 'Ada']],
    ['issue.labels', ['card', 'web']],
    ['issue.components.map(c => c.name)', ['Checkout']],
    ['issue.versions.length', 0],
    ['issue.fixVersions.map(v => [v.name, v.released, v.releaseDate])', [['1.0', false, '2026-05-01']]],
    ['[issue.parent.key, issue.parent.status.category.key]', ['SHOP-1', 'done']],
    ['[issue.epic.key, issue.isEpic, issue.parent.isEpic]', ['SHOP-1', false, true]],
    ['[issue.name, issue.parent.name, issue.parent.done]', [null, 'Payments', true]],
    ['issue.parent.stories.map(s => s.key)', ['SHOP-2']],
    ['issue.parent.childIssues.length', 1],
    ['issue.subtasks.every(s => s.status.category.key == "done")', true],
    ['issue.comments.map(c => [c.id, c.author.accountId, c.body.plainText])', [[71, 'bob', 'Looks good']]],
    ['issue.comments[0].properties.flag', true],
    ['issue.attachments.map(a => [a.filename, a.size, a.mimeType])', [['a.png', 12, 'image/png']]],
    ['issue.worklogs.map(w => [w.id, w.timeSpent])', [['88', 600]]],
    [
      'issue.links.map(l => [l.type[l.direction], l.linkedIssue.key, l.linkedIssue.status.name])',
      [['blocks', 'SHOP-4', 'Done']],
    ],
    ['issue.links[0].inwardIssue', null],
    ['issue.changelogs.map(c => c.items[0].toString)', ['To do', 'Doing', 'Pay by card']],
    ["issue.getNewestChangelog('status').id", '82'],
    ["issue.getNewestChangelog('status', {toString: 'Doing'}).items[0].fromString", 'To do'],
    ["issue.getNewestChangelog('priority')", null],
    ['[issue.votes, issue.watches]', [3, 2]],
    ['issue.watchers.map(u => u.accountId)', ['ada', 'bob']],
    ['[issue.sprint.name, issue.sprint.state]', ['Sprint 2', 'active']],
    ['issue.closedSprints.map(s => s.id)', [1]],
    ['issue.flagged', true],
    ['issue.project.key', 'SHOP'],
    ['issue.project.style', 'classic'],
    ['issue == new Issue(1001)', true],
    ["[new Issue('SHOP-4')].includes(issue)", false],
    ["new Issue('SHOP-99')", null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));
});

describe('custom fields', () => {
  test.each<Example>([
    ['issue.customfield_1 + 1', 6],
    ["issue['customfield_1']", 5],
    ["issue['app__DEV__points']", 5],
    ['issue.customfield_2.value', 'Big'],
    ['issue.customfield_3', null],
    ['issue.customfield_4', null],
    ['issue.customfield_9', null],
    ["typeof issue.customfield_5 + ' ' + new RichText(issue.customfield_5).plainText", 'Map Given a card'],
    ['typeof issue.customfield_8', 'Map'],
    ['new User(issue.customfield_8.accountId).displayName', 'Ada'],
    ['issue?.customfield_77', null],
    ["issue['duedate']", null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));

  test.each(['issue.customfield_77', "issue['Story Points']", 'issue.fields', 'issue.duedate'])(
    '%s is no property',
    (text) =>
      expect(errorOf(text).reason).toMatch(
        /^Unrecognized property of `issue`: .* Available properties of type 'Issue' are: 'assignee', .*'created', 'creator', 'customfield_1', /,
      ),
  );

  test('a rich text field is a map, which never compares with a text', () =>
    expect(errorOf("issue.customfield_5 == ''").reason).toBe("Can't compare Map to String."));
});

describe('people, projects, transitions and properties', () => {
  test.each<Example>([
    ['user.accountId', 'ada'],
    ['[user.displayName, user.timeZone, user.locale, user.active]', ['Ada', 'Europe/Berlin', 'en_GB', true]],
    ['[user.groups, user.groupIds]', [['owners'], ['g-1']]],
    ['user.permissions.global', ['ADMINISTER']],
    ['user.getProjectRoles(project).map(r => r.name)', ['Owners']],
    ['user == issue.reporter', true],
    ['user == issue.assignee', false],
    ['stranger == null', true],
    ['stranger?.accountId', null],
    ['[project.id, project.key, project.style, project.projectTypeKey]', [10, 'SHOP', 'classic', 'software']],
    ['[project.lead.accountId, project.projectCategory.name]', ['ada', 'Sales']],
    ["new Project('SHOP').id", 10],
    ['[transition.id, transition.name, transition.hasScreen]', [21, 'Accept', true]],
    ["transition.to.category.key == 'done' && transition.from.name == 'To do'", true],
    ['workflow.id + workflow.name', 'w-1Shop flow'],
    ["project.properties.get('policy').mode", 'block'],
    ["project.properties['policy'].nested.deep[1]", 2],
    ['project.properties.policy.owners.includes(user.accountId)', true],
    ["project.properties.get('none')", null],
    ['issue.properties.keys()', ['state']],
    ["issue.properties.updated('state').getFullYear()", 2026],
    ['issue.issueType.properties.kind', 'plain'],
    ['user.properties.theme', 'dark'],
    ['config', null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));

  test('a board and a sprint', () => {
    const kanban = { variables: { board: boardValue({ id: 6, name: 'Flow', type: 'kanban', canAdminister: true }) } };
    expect(valueOf('[board.id, board.hasSprints, board.hasBacklog, board.canAdminister]', kanban)).toEqual([
      6,
      false,
      true,
      true,
    ]);
    expect(run('[board.activeSprints, board.hasSprints]', kanban).complexity.expensiveOperations).toBe(2);
    const more = {
      variables: {
        board: boardValue({ id: 5, name: 'Shop', type: 'scrum' }),
        sprint: sprintValue({ id: 2, name: 'Sprint 2', state: 'active', endDate: '2026-03-16T09:00:00.000Z' }),
      },
    };
    expect(
      valueOf(
        '[board.activeSprints[0].id, board.futureSprints.length, board.closedSprints.length, board.hasSprints]',
        more,
      ),
    ).toEqual([2, 1, 1, true]);
    expect(valueOf('[sprint.state, sprint.endDate.getDate(), sprint.completeDate]', more)).toEqual([
      'active',
      16,
      null,
    ]);
  });
});

describe('an issue as a validator sees it', () => {
  const edited = (fields: JsonObject, id: string | null = '1001'): { readonly variables: typeof variables } => ({
    variables: {
      ...variables,
      issue: issueValue({ id, key: id && 'SHOP-2', fields: { ...(issue['fields'] as JsonObject), ...fields } }),
    },
  });

  test('has the changes of the screen, not what is stored', () => {
    expect(valueOf('issue.summary', edited({ summary: 'New' }))).toBe('New');
    expect(valueOf('issue.assignee', edited({ assignee: null }))).toBeNull();
    expect(valueOf('issue.comments.length', edited({ comment: { comments: [] } }))).toBe(0);
    expect(
      valueOf('issue.comments.map(c => c.id)', edited({ comment: { comments: [{ id: null, body: adf('new') }] } })),
    ).toEqual([null]);
  });

  test('has neither id nor key nor properties while it is created', () => {
    const more = edited({}, null);
    expect(valueOf('[issue.id, issue.key, issue.properties.state, issue.comments.length]', more)).toEqual([
      null,
      null,
      null,
      0,
    ]);
    expect(valueOf("issue == new Issue('SHOP-2')", more)).toBe(false);
  });
});

describe('formatters, validations and event filters are expressions too', () => {
  test('with a value, an event or whatever they are given', () => {
    const event = jsonValue({
      issue: { fields: { status: { name: 'Done' } } },
      changelog: { items: [{ fieldId: 'status' }] },
    });
    const filter =
      "event.changelog.items.some(i => ['status', 'summary'].includes(i.fieldId)) && event.issue.fields.status.name == 'Done'";
    expect(valueOf(filter, { variables: { event }, limits: eventFilterLimits })).toBe(true);
    expect(valueOf("value == null ? '' : `${value} points`", { variables: { value: 3 } })).toBe('3 points');
    expect(valueOf('value == null || value >= 0', { variables: { value: -1 } })).toBe(false);
  });
});

describe('rich text', () => {
  const list = (type: string, item: string, inner: readonly JsonObject[]): JsonObject => ({
    type,
    content: inner.map((one) => ({
      type: item,
      content: item === 'taskItem' ? [one] : [{ type: 'paragraph', content: [one] }],
    })),
  });
  const text = (value: string): JsonObject => ({ type: 'text', text: value });
  const document: JsonObject = {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Acceptance'), text(' criteria')] },
      list('bulletList', 'listItem', [text('One'), text('Two')]),
      list('taskList', 'taskItem', [text('Three')]),
      {
        type: 'expand',
        attrs: { title: 'More' },
        content: [{ type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] }],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: 'x', text: '@Ada' } },
          { type: 'emoji', attrs: { shortName: ':ok:' } },
          { type: 'date', attrs: { timestamp: '0' } },
        ],
      },
    ],
  };

  test('is flattened without marks, in whichever layout is asked for', () => {
    const joined = ['Acceptance criteria', 'One', 'Two', 'Three', 'More', 'a\nb', '@Ada:ok:1970-01-01'];
    expect(plainTextOf(document, 'lines')).toBe(joined.join('\n'));
    expect(plainTextOf(document, 'spaces')).toBe(joined.join(' '));
    expect(plainTextOf(document, 'bullets').split('\n').slice(1, 4)).toEqual(['* One', '* Two', '* Three']);
    const more = { variables: { d: document }, plainText: 'spaces' } as const;
    expect(valueOf("new RichText(d).plainText.includes('criteria One Two')", more)).toBe(true);
  });

  test('is made of a document only', () =>
    expect(errorOf('new RichText({a: 1})').reason).toBe('RichText needs an Atlassian document.'));
});

describe('expensive operations', () => {
  test.each([
    ['issue.key + issue.summary + issue.status.name + issue.issueType.name + issue.priority.name', 0],
    ['[issue.description.plainText, issue.created, issue.dueDate, issue.resolution, issue.project.key]', 0],
    ['project.key + project.name + project.lead.accountId + project.style', 0],
    ['transition.to.category.key + workflow.name + user.accountId', 0],
    ['issue.properties', 0],
    ['issue.parent', 1],
    ['issue.assignee', 1],
    ['[issue.reporter, issue.creator]', 2],
    ['[issue.votes, issue.watches, issue.labels, issue.versions, issue.fixVersions, issue.components]', 6],
    ['[issue.attachments.length, issue.worklogs.length, issue.comments.length, issue.subtasks.length]', 4],
    ['[issue.links.length, issue.changelogs.length, issue.sprint, issue.closedSprints, issue.epic, issue.flagged]', 6],
    ['issue.links.map(l => l.linkedIssue.id)', 1],
    ['issue.watchers.map(w => w.displayName)', 3],
    ['user.displayName', 1],
    ['[user.groups, user.groupIds, user.permissions.global, user.getProjectRoles(project)]', 4],
    ["project.properties.get('policy')", 1],
    ['project.properties.policy.mode', 1],
    ["project.properties['policy'].mode + project.properties['policy'].mode", 2],
    ["let p = project.properties.get('policy'); p.mode + p.mode + p.limit", 1],
    ['issue.properties.keys()', 1],
    ['issue.customfield_1', 1],
    ['issue.customfield_1 + issue.customfield_1', 2],
    ['issue?.customfield_3', 1],
    ['issue?.customfield_77', 0],
    ['new Issue(1001).comments.length', 2],
    ["new User('ada').accountId", 1],
    ['false && issue.assignee', 0],
    ['try { issue.assignee.nothing } catch (e) { issue.reporter }', 2],
  ])('%s takes %d', (text, count) => expect(run(text).complexity.expensiveOperations).toBe(count));

  test('ten pass, the eleventh ends the evaluation, caught or not', () => {
    const reads = (count: number) =>
      `[${Array.from({ length: count }, () => 'issue.customfield_1').join(', ')}].length`;
    expect(valueOf(reads(10))).toBe(10);
    const error = errorOf(reads(11));
    expect(error).toMatchObject({
      kind: 'limit',
      part: 'issue.customfield_1',
      complexity: { expensiveOperations: 11 },
    });
    expect(error.message).toBe(
      'Evaluation failed: "issue.customfield_1" - The expression executed too many expensive operations (11), limit: 10 expensive operations.',
    );
    expect(errorOf(`try { ${reads(11)} } catch (e) { 1 }`).kind).toBe('limit');
  });

  test('items of a list beyond the thousandth cost one each', () => {
    const long = (count: number) => ({ variables: { l: Array.from({ length: count }, () => 1) } });
    expect(run('l.map(x => x).length', long(1000)).complexity.expensiveOperations).toBe(0);
    expect(run('l.map(x => x).length', long(1001)).complexity.expensiveOperations).toBe(1);
    expect(run('l.slice(0, 1000).map(x => x).length', long(1003)).complexity.expensiveOperations).toBe(0);
  });
});

describe('steps', () => {
  test.each([
    ['1', 0],
    ['1 + 1', 1],
    ['issue', 1],
    ['issue.key', 2],
    ["issue.key == 'A'", 3],
    ["issue.key.includes('A')", 4],
    ['let a = 1; a + a', 3],
    ['true ? 1 : 1 + 1', 1],
    ['[1, 2, 3].map(x => x)', 8],
    ['`a${1}`', 1],
    ['new Date(0)', 1],
    ['!true', 1],
  ])('%s takes %d', (text, steps) => expect(run(text).complexity.steps).toBe(steps));

  test('ten thousand pass, one more does not', () => {
    const text = 'l.map(x => x).length';
    const limits = (steps: number): Limits => ({ ...roomy, steps });
    const more = { variables: { l: Array.from({ length: 900 }, () => 1) } };
    const { steps } = run(text, more).complexity;
    expect(steps).toBe(2 * 900 + 4);
    expect(valueOf(text, { ...more, limits: limits(steps) })).toBe(900);
    expect(errorOf(text, { ...more, limits: limits(steps - 1) })).toMatchObject({ kind: 'limit' });
  });

  test('endless recursion ends', () => {
    const text = 'let f = g => g(g); f(f)';
    expect(errorOf(text).kind).toBe('limit');
    expect(errorOf(text, { limits: { ...roomy, steps: Number.POSITIVE_INFINITY } }).kind).toBe('limit');
  });
});

describe('results', () => {
  test('beans and primitive values are counted', () => {
    expect(run('{a: issue, b: [user, 1], c: "x", d: null}').complexity).toMatchObject({ beans: 2, primitiveValues: 3 });
    expect(run('issue.description').complexity).toMatchObject({ beans: 1, primitiveValues: 0 });
  });

  test('a thousand beans and ten thousand primitive values pass, one more does not', () => {
    const many = (count: number) => ({
      variables: { ...variables, l: Array.from({ length: count }, () => issueValue(issue)) },
    });
    expect(run('l', many(1000)).complexity.beans).toBe(1000);
    expect(errorOf('l', many(1001)).reason).toBe('The expression returned too many beans (1001), limit: 1000 beans.');
    const plain = (count: number) => ({ variables: { l: Array.from({ length: count }, () => 1) } });
    expect(run('l', plain(10_000)).complexity.primitiveValues).toBe(10_000);
    expect(errorOf('l', plain(10_001)).reason).toMatch(/too many primitive values \(10001\)/);
  });

  test.each<Example>([
    ['issue.status', toDo],
    ['transition.to', done],
    ['project', project],
    ['issue.created', '2026-03-01T10:00:00.000+0000'],
    ['issue.dueDate', '2026-04-01'],
    ['issue.description', adf('As a buyer', 'Acceptance criteria: paid')],
    ['x => x + 1', 'x => x + 1'],
  ])('%s is returned as REST has it', (text, json) => expect(valueOf(text)).toEqual(json));

  test('a value says its type', () => {
    expect(run('true')).toMatchObject({ value: true, type: 'Boolean', json: true });
    expect(run('"no"').type).toBe('String');
    expect(toJson(run('issue.created').value, 'Europe/Berlin')).toBe('2026-03-01T11:00:00.000+0100');
  });
});

describe('analysis', () => {
  const contextVariables = { listOfStrings: 'List<String>', record: '{ a: Number, b: String }', value: 'User' };
  const check = (what: 'syntax' | 'type' | 'complexity', text: string, limits = roomy) =>
    analyse(text, { check: what, contextVariables, limits });

  test.each([
    ['1 + 1', 'Number'],
    ["'a' + 1", 'String'],
    ['1 < 2', 'Boolean'],
    ['issue', 'Issue'],
    ['issue.key', 'String'],
    ['issue.status.category.key', 'String'],
    ['issue.comments', 'List<Comment>'],
    ['issue.comments[0].author', 'User'],
    ['issues.map(i => i.assignee?.accountId)', 'List<String>'],
    ['issues.filter(i => i.isEpic).map(i => i.created)', 'List<Date>'],
    ['issues.flatMap(i => i.labels)', 'List<String>'],
    ['issues.map(i => i.id).reduce((a, b) => a + b, 0)', 'Number'],
    [
      'issues.map(i => {idAndKey: [i.id, i.key], summary: i.summary, comments: i.comments})',
      'List<{idAndKey: [Number, String], summary: String, comments: List<Comment>}>',
    ],
    ['record.a', 'Number'],
    ['{a: {b: "x"}}.a.b', 'String'],
    ['listOfStrings[0].length', 'Number'],
    ['value.displayName', 'String'],
    ["project.properties.get('x')", 'Any'],
    ['issue.customfield_10010', 'Any'],
    ['issue?.customfield_10010 ?? 0', 'Any'],
    ['issue.parent ?? null', 'Issue'],
    ['let t = new Date(); t.toCalendarDate()', 'CalendarDate'],
    ['if (true) { 1 } else { 2 }', 'Number'],
    ['try { 1 } catch (e) { throw e.message }', 'Number'],
    ["true ? 1 : 'a'", 'Any'],
    ['typeof nothing', 'String'],
    ["JSON.parse('1')", 'Any'],
    ['Number("1")', 'Number'],
    ['let f = x => x.key; f(issue)', 'String'],
    ['issues.sort((a, b) => a.id - b.id).slice(0, 2)', 'List<Issue>'],
    ['issues.concat(issue)', 'List<Issue>'],
    ['issues.concat(issues)', 'List<Issue>'],
    ['issues.map(i => i.labels).flatten()', 'List<String>'],
    ['[1, 2].flatten()', 'List<Number>'],
    ['issues.flatMap(i => i.id)', 'List<Number>'],
    ['issues.every(i => i.isEpic) && issues.some(i => i.isEpic)', 'Boolean'],
    ["issue.labels.join(', ')", 'String'],
    ["'a'.match('a')", 'List<String>'],
    ["'a'.matchAll('a')[0]", 'List<String>'],
    ["'a'.replace('a', x => x + 1)", 'String'],
    ["[1, 'a'][1]", 'String'],
    ["[1, 'a'][issue.id]", 'Any'],
    ['[]', 'List<Any>'],
    ["{a: 1}['b']", 'null'],
    ['`a ${issue.key}`', 'String'],
    ['-1 - 2 * 3', 'Number'],
    ['!issue', 'Boolean'],
    ['x => x', 'Function'],
    ['issue.key.trim', 'Function'],
    ['new RichText({type: "doc"}).plainText', 'String'],
    ['issue?.nothing', 'null'],
    ['if (true) { "a" } else if (false) { "b" } else { null }', 'String'],
    ['serviceDesk.anything', 'Any'],
    ['issue.properties[issue.key]', 'Any'],
    ['value', 'User'],
  ])('%s is %s', (text, type) => expect(check('type', text)).toEqual({ expression: text, valid: true, type }));

  test.each([
    ["issues.map(i => i.id > '0')", "i.id > '0'", "Can't compare Number to String."],
    ['issue.key == issue.id', 'issue.key == issue.id', "Can't compare String to Number."],
    ['issue.created - 1', 'issue.created - 1', "Can't apply - to Date and Number."],
    ['nobody', 'nobody', 'Unrecognized identifier: "nobody".'],
    ["'a'.includes(1)", "'a'.includes(1)", 'Argument 1 of "includes" must be String, but is Number.'],
    ["'a'.trim(1)", "'a'.trim(1)", 'Wrong number of arguments for "trim": 1 given, 0 expected.'],
    ['new Thing()', 'new Thing()', 'Unrecognized type: "Thing".'],
    ['issue.key()', 'issue.key()', 'String is not a function.'],
    ['5()', '5()', 'Number is not a function.'],
    ["-'a'", "-'a'", "Can't apply - to String."],
    ['1 + true', '1 + true', "Can't apply + to Number and Boolean."],
    ['true < false', 'true < false', "Can't compare Boolean to Boolean."],
    ['issues.map(1)', 'issues.map(1)', 'Argument 1 of "map" must be Function, but is Number.'],
    ["'a'.slice()", "'a'.slice()", 'Wrong number of arguments for "slice": 0 given, 1 to 2 expected.'],
    ['issue.labels.filter(l => l > 1)', 'l > 1', "Can't compare String to Number."],
  ])('%s is a type error', (text, expression, message) => {
    expect(check('type', text)).toEqual({
      expression: text,
      valid: false,
      type: 'TypeError',
      errors: [{ type: 'type', expression, message }],
    });
  });

  test.each([
    'issue.fields',
    "issue.summary.startsWith('a')",
    'issue.status.key',
    'user.name',
    '[1].find(x => x)',
    'issue.key.x',
  ])('%s names what does exist', (text) =>
    expect(check('type', text).errors?.[0]?.message).toMatch(
      /^Unrecognized property of `.*`: ".*" \('.*'\)\. Available properties of type '/,
    ),
  );

  test.each([
    ['1', '0', undefined],
    ['issues.map(i => i.comments)', 'N', { N: 'issues' }],
    ['new Issue(10010).comments', '2', undefined],
    ["issues.map(i => i.properties['property_key'])", 'N', { N: 'issues' }],
    ['issue.parent.assignee', '2', undefined],
    ['issues.map(i => i.key)', '0', undefined],
    [
      "let p = project.properties.get('a'); issues.filter(i => i.customfield_1 == p).map(i => i.labels)",
      '1 + M + N',
      { N: 'issues', M: 'issues.filter(i => i.customfield_1 == p)' },
    ],
    ['true ? issue.assignee : [issue.creator, issue.labels]', '2', undefined],
    ['[1, 2, 3].map(x => issue.customfield_1)', '3', undefined],
  ])('%s takes %s', (text, expensiveOperations, names) =>
    expect(check('complexity', text)).toEqual({
      expression: text,
      valid: true,
      complexity: names ? { expensiveOperations, variables: names } : { expensiveOperations },
    }),
  );

  test('syntax and size are both reported', () => {
    const text = `[${'1, '.repeat(150)} >`;
    expect(check('syntax', text, { ...strictLimits, length: 100 })).toEqual({
      expression: text,
      valid: false,
      errors: [
        {
          type: 'syntax',
          line: 1,
          column: 453,
          message: expect.stringMatching(/^!, -, typeof, .* expected, > encountered\.$/) as string,
        },
        { type: 'other', message: 'Jira expression is too long (453), limit: 100 characters' },
        { type: 'other', message: 'Jira expression has too many nodes (150), limit: 100 leaves' },
      ],
    });
    expect(check('syntax', '1')).toEqual({ expression: '1', valid: true });
  });

  test.each([
    'issue.parent.assignee',
    'new Issue(1001).comments',
    "project.properties.get('policy').mode",
    '[1, 2, 3].map(x => issue.customfield_1)',
  ])('%s runs with as many operations as the analysis said', (text) =>
    expect(`${run(text).complexity.expensiveOperations}`).toBe(
      check('complexity', text).complexity?.expensiveOperations,
    ),
  );

  test('functions that call themselves or each other for ever are given up as Any', () => {
    expect(check('type', 'let f = g => g(g); f(f)')).toMatchObject({ valid: true, type: 'Any' });
    const doubling = Array.from({ length: 25 }, (_, i) => `let f${i + 1} = x => [f${i}(x), f${i}(x)];`).join(' ');
    expect(check('type', `let f0 = x => x; ${doubling} f25(1)`).valid).toBe(true);
  });
});

describe('the published examples', () => {
  const openApi = join(__dirname, '../../../shared/data/jira-platform-openapi.json');
  const withOpenApi = existsSync(openApi) ? test : test.skip;

  withOpenApi('of the analyse call are analysed as published (needs the OpenAPI file beside the repository)', () => {
    const schema = JSON.parse(readFileSync(openApi, 'utf8')) as {
      paths: Record<string, { post: { responses: Record<string, { content: Record<string, { example: string }> }> } }>;
    };
    const example =
      schema.paths['/rest/api/3/expression/analyse']?.post.responses['200']?.content['application/json']?.example ?? '';
    const { results } = JSON.parse(example) as {
      results: {
        expression: string;
        valid: boolean;
        type?: string;
        complexity?: unknown;
        errors?: { message: string }[];
      }[];
    };
    const [, map, compare] = results;
    expect(analyse(map?.expression ?? '', { check: 'type', limits: strictLimits }).type).toBe(map?.type);
    expect(analyse(map?.expression ?? '', { check: 'complexity', limits: strictLimits }).complexity).toEqual(
      map?.complexity,
    );
    const compared = analyse(compare?.expression ?? '', { check: 'type', limits: strictLimits });
    expect([compared.valid, compared.type, compared.errors?.[0]?.message]).toEqual([
      false,
      compare?.type,
      compare?.errors?.[0]?.message,
    ]);
  });
});

test('errors are of one class, whatever went wrong', () => {
  for (const text of ['', '1 +', 'null.a', "throw 'x'", 'missing'])
    expect(errorOf(text)).toBeInstanceOf(ExpressionError);
});
