import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, ExpressionError, strictLimits } from '../../../sandbox/expressions';
import { errorOf, roomy, run } from '../expressions-world';

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
  const openApi = join(__dirname, '../../../../shared/data/jira-platform-openapi.json');
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
