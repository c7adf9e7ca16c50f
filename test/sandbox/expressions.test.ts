import fc from 'fast-check';
import { compile, measure, strictLimits } from '../../sandbox/expressions';
import { errorOf, run, valueOf } from './expressions-world';
import type { Json } from '../../sandbox/jira/model';

type Example = readonly [text: string, value: Json];

const table = (title: string, examples: readonly Example[]) =>
  describe(title, () => test.each(examples)('%s', (text, value) => expect(valueOf(text)).toEqual(value)));

table('literals', [
  ['1', 1],
  ['1.5e3', 1500],
  ['.5', 0.5],
  ["'it\\'s'", "it's"],
  ['"a\\n\\u0041\\x42\\u{1F600}"', 'a\nAB😀'],
  ['`x ${1 + 1} ${"`"} ${`in ${3}`}`', 'x 2 ` in 3'],
  ['`{count}`', '{count}'],
  ['null', null],
  ['true', true],
  ['[]', []],
  ['[1, "a", [null]]', [1, 'a', [null]]],
  ['[1, 2,]', [1, 2]],
  ['{}', {}],
  ['{a: 1, "b c": {d: [2]}, if: 3, 4: 5}', { a: 1, 'b c': { d: [2] }, if: 3, '4': 5 }],
  ['/* note */ 1 // end', 1],
  ['{__proto__: 1}.__proto__', 1],
]);

table('operators', [
  ['1 + 2 * 3 - 4 / 2', 5],
  ['(1 + 2) * 3', 9],
  ['7 % 4', 3],
  ['-7 % 4', -3],
  ['- -2', 2],
  ['1 / 0', 'Infinity'],
  ['0 / 0', 'NaN'],
  ["'a' + 1", 'a1'],
  ["1 + 'a'", '1a'],
  ["null + ''", 'null'],
  ["true + '' + 1.5", 'true1.5'],
  ["[1, 'a'] + ''", '[1,"a"]'],
  ['1 == 1', true],
  ["'a' == 'b'", false],
  ["'a' != 'b'", true],
  ['null == null', true],
  ['null == 0', false],
  ["'' != null", true],
  ['[1, [2]] == [1, [2]]', true],
  ['{a: 1} == {a: 2}', false],
  ['{a: 1, b: 2} == {b: 2, a: 1}', true],
  ['2 < 10', true],
  ["'2' < '10'", false],
  ['2 >= 2 && 2 <= 2', true],
  ['0 / 0 == 0 / 0', false],
  ['0 / 0 < 1', false],
  ['!0 && !null && !"" && !false && !(0 / 0)', true],
  ['![] || !{} || !" "', false],
  ["'' || 'b'", 'b'],
  ["0 && 'b'", 0],
  ['0 ?? 1', 0],
  ['null ?? 1', 1],
  ['null ?? null ?? 2', 2],
  ['1 < 2 == true', true],
  ['true ? 1 : false ? 2 : 3', 1],
  ['false ? 1 : false ? 2 : 3', 3],
  ['true || false && false', true],
  ["typeof 1 + typeof 'a'", 'NumberString'],
]);

describe('typeof', () => {
  test.each([
    ['null', 'null'],
    ['1', 'Number'],
    ["''", 'String'],
    ['true', 'Boolean'],
    ['[]', 'List'],
    ['{}', 'Map'],
    ['x => x', 'Function'],
    ["new Date('2026-01-01T00:00Z')", 'Date'],
    ["new CalendarDate('2026-01-01')", 'CalendarDate'],
    ['issue', 'Issue'],
    ['issue.description', 'RichText'],
    ['issue.status', 'IssueStatus'],
    ['issue.properties', 'EntityProperties'],
    ['user', 'User'],
    ['project', 'Project'],
    ['transition', 'Transition'],
    ['workflow', 'Workflow'],
    ['missing', 'undefined'],
  ])('of %s is %s', (text, type) => expect(valueOf(`typeof (${text})`)).toBe(type));
});

table('declarations and functions', [
  ['let a = 1; let b = a + 1; a + b', 3],
  ['a = 1; b = a + 1; return a + b;', 3],
  ['let f = x => x * 2; f(4)', 8],
  ['let f = (a, b) => { let t = a + b; return t * 2; }; f(1, 2)', 6],
  ['(() => 7)()', 7],
  ['let f = x => { a: x, "b": 2 }; f(1)', { a: 1, b: 2 }],
  ['let f = x => {}; f(1)', {}],
  ['let f = x => ({ a: x }); f(1)', { a: 1 }],
  ['let add = a => b => a + b; let two = add(2); let three = add(3); [two(1), three(1)]', [3, 4]],
  ['let f = (a, b) => b; f(1)', null],
  ['let f = a => a; f(1, 2)', 1],
  ['let a = 1; let f = () => a; let a = 2; [a, f()]', [2, 1]],
  ['let issue = 5; issue', 5],
  ['let t = "abc".trim; t()', 'abc'],
  ['let m = {f: x => x + 1}; m.f(1) + m["f"](2)', 5],
  ['if (1 > 2) { "a" } else { "b" }', 'b'],
  ['let x = 5; if (x > 9) { return "a"; } else if (x > 4) { let y = x * 2; return y; } else { return "c"; }', 10],
  ['try { return 1; } catch (e) { return 2; }', 1],
  ["try { 1 == '1' } catch (e) { e.message }", "Can't compare Number to String."],
  ['try { null.a } catch (e) { e.location }', { line: 1, column: 7 }],
  ["try { throw 'no' } catch (e) { [e.message, e.location] }", ['no', null]],
  ["try { try { throw 'no' } catch (e) { throw e } } catch (f) { f.message }", 'no'],
  ['[1, 2].map(x => { if (x > 1) { "big" } else { "small" } })', ['small', 'big']],
  ['[1, 0].map(x => { try { [5][x] } catch (e) { -1 } })', [-1, 5]],
]);

table('access', [
  ['{a: {b: 1}}.a.b', 1],
  ["{'a b': 1}['a b']", 1],
  ['{a: 1}.b', null],
  ['{a: 1}?.b?.c', null],
  ['[4, 5][1]', 5],
  ['[4, 5]?.[9]', null],
  ['null?.a', null],
  ['null?.[0]', null],
  ['null?.trim()', null],
  ["'a'?.nothing", null],
  ["'a'?.nothing()", null],
  ['let k = "a"; {a: 1}[k]', 1],
  ['true ?.5 : 1', 0.5],
]);

table('String', [
  ["'abc'.length", 3],
  ["' a '.trim()", 'a'],
  ["'7'.padStart(3, '0') + '7'.padEnd(2) + '|'", '0077 |'],
  ["'aB'.toLowerCase() + 'aB'.toUpperCase()", 'abAB'],
  ["'a,b'.split(',')", ['a', 'b']],
  ["'a.b'.split('.')", ['a', 'b']],
  ["'ab'.split()", ['ab']],
  ["'ab'.split('')", ['a', 'b']],
  ["'ab'.repeat(2)", 'abab'],
  ["'abcb'.includes('cb') && !'abc'.includes('x')", true],
  ["'abcb'.indexOf('b')", 1],
  ["'abcd'.slice(1, 3) + 'abcd'.slice(-1)", 'bcd'],
  ["'a1b22'.match('[0-9]+')", ['1']],
  ["'a1b22'.match('([a-z])([0-9]+)(x)?')", ['a1', 'a', '1', null]],
  ["'abc'.match('^a[0-9]+$')", null],
  ["['ab', 'ab'].map(x => x.match('b') != null)", [true, true]],
  [
    "'a1b22'.matchAll('[a-z]([0-9]+)')",
    [
      ['a1', '1'],
      ['b22', '22'],
    ],
  ],
  ["'a1b2'.replace('[0-9]', '#')", 'a#b#'],
  ["'a1b2'.replace('([a-z])([0-9])', '$2$1')", '1a2b'],
  ["'a1b2'.replace('[0-9]', d => Number(d) + 1)", 'a2b3'],
  ["'a1'.replace('([a-z])([0-9])', (all, l, d) => d + l + all)", '1aa1'],
]);

table('List', [
  ['[1, 2].length', 2],
  ['[1, 2].map(x => x * 2)', [2, 4]],
  ['[1, 2].flatMap(x => [x, x])', [1, 1, 2, 2]],
  ['[1, 2].flatMap(x => x)', [1, 2]],
  ['[[1], 2, [[3]]].flatten()', [1, 2, [3]]],
  ['[0, 1, 2].filter(x => x)', [1, 2]],
  ['[].every(x => false)', true],
  ['[].some(x => true)', false],
  ['[1, 2].every(x => x > 0) && [1, 2].some(x => x > 1)', true],
  ["[1, 'a', null].includes('a') && [1, null].includes(null) && !['1'].includes(1)", true],
  ["[1, 'a'].indexOf('a') + ['x'].indexOf('y')", 0],
  ['[[1], {a: 2}].includes({a: 2})', true],
  ['[1, 2, 3].slice(-2)', [2, 3]],
  ['[1, 2, 3].slice(0, -1)', [1, 2]],
  ['[1].concat(2).concat([3, 4])', [1, 2, 3, 4]],
  ['[1, 2, 3].reduce((a, b) => a + b)', 6],
  ["[1, 2].reduce((a, b) => a + b, '')", '12'],
  ['[].reduce((a, b) => a, 5)', 5],
  ["[1, 'a', null].join('-')", '1-a-null'],
  ['[1, 2].join()', '1,2'],
  ['[3, 1, 2].sort((a, b) => a - b)', [1, 2, 3]],
  ['let l = [2, 1]; let s = l.sort((a, b) => a - b); l', [2, 1]],
]);

table('Map, Number and JSON', [
  ["{a: 1}.get('a')", 1],
  ["{a: 1}.get('b')", null],
  ["{a: 1}.set('b', 2)", { a: 1, b: 2 }],
  ["let m = {a: 1}; let n = m.set('a', 2); [m.a, n.a]", [1, 2]],
  ["new Map().set('x', 1).entries()", [['x', 1]]],
  ["[1, 1, 2].reduce((m, x) => m.set(x + '', (m[x + ''] || 0) + 1), new Map())", { '1': 2, '2': 1 }],
  ["Number('12.5') + Number(true)", 13.5],
  ["Number('x')", 'NaN'],
  ['Number([1])', 'NaN'],
  ["JSON.stringify({a: [1, 'b', null]})", '{"a":[1,"b",null]}'],
  ['JSON.parse(\'[{"a": 1}]\')[0].a', 1],
  ['["3", "4"].map(Number)', [3, 4]],
  ['Number(new Date(5))', 5],
  ["'' + (x => x) + new RichText({type: 'doc', content: []}) + new Date(0)", 'x => x1970-01-01T00:00:00.000+0000'],
  ["'' + user + issue.status", 'UserIssueStatus'],
  ['new RichText({type: "doc"}) == new RichText({type: "doc"})', true],
  ["[new Date(0), new CalendarDate('2026-01-01')].indexOf(new CalendarDate('2026-01-01'))", 1],
  ["{1: 'a'}[1] + {true: 'b'}[true]", 'ab'],
  ["Number(' 7 ')", 7],
]);

table('Date and CalendarDate', [
  ["new Date('2018-06-29T12:16:37.471Z').toISOString()", '2018-06-29T12:16:37.471Z'],
  ["new Date('2018-06-29T22:16:37.471+1000').toISOString()", '2018-06-29T12:16:37.471Z'],
  ["new Date('2008-09-15T15:53:00+05:00').getTime()", Date.UTC(2008, 8, 15, 10, 53)],
  ["new Date('29/Jun/18 10:16 PM').toISOString()", '2018-06-29T22:16:00.000Z'],
  ['new Date(0)', '1970-01-01T00:00:00.000+0000'],
  ["new Date('2026-01-31T10:00:00Z').plusMonths(1).toISOString()", '2026-02-28T10:00:00.000Z'],
  [
    "new Date('2026-03-01T10:00:00Z').minusDays(1).minusHours(2).plusMinutes(5).toISOString()",
    '2026-02-28T08:05:00.000Z',
  ],
  ["new Date('2026-01-01T00:00:00Z') < new Date('2026-01-02T00:00:00Z')", true],
  ["new Date('2026-01-01T00:00:00Z') == new Date('2026-01-01T01:00:00+01:00')", true],
  [
    "let d = new Date('2026-03-05T06:07:08.009Z'); [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds()]",
    [2026, 2, 5, 4, 6, 7, 8, 9],
  ],
  ['new Date().toISOString()', '2026-03-31T22:30:00.000Z'],
  ['new CalendarDate()', '2026-03-31'],
  ["new CalendarDate('2024-02-29').plusMonths(12)", '2025-02-28'],
  ["new CalendarDate('2026-01-01').minusDays(1).toString()", '2025-12-31'],
  ["new CalendarDate('2026-01-01') < new CalendarDate('2026-01-10')", true],
  ["let d = new CalendarDate('2026-03-05'); [d.getFullYear(), d.getMonth(), d.getDate(), d.getDay()]", [2026, 2, 5, 4]],
  ["'' + new CalendarDate('2026-03-05')", '2026-03-05'],
]);

test('dates are read on the clock of the person who looks', () => {
  const timeZone = 'Europe/Berlin';
  expect(valueOf('new Date().toCalendarDate()', { timeZone })).toBe('2026-04-01');
  expect(valueOf('new Date().toCalendarDateUTC()', { timeZone })).toBe('2026-03-31');
  expect(valueOf('new CalendarDate()', { timeZone })).toBe('2026-04-01');
  expect(valueOf('new Date()', { timeZone })).toBe('2026-04-01T00:30:00.000+0200');
  expect(valueOf("new Date('2026-03-28T12:00:00').plusDays(1).toISOString()", { timeZone })).toBe(
    '2026-03-29T10:00:00.000Z',
  );
  expect(valueOf('new Date().getHours() + new Date().getTimezoneOffset()', { timeZone })).toBe(-120);
});

describe('patterns are those of Java', () => {
  test.each([
    ['^x$', 'x\n', true],
    ['a.b', 'a\u0085b', false],
    ['a\\sb', 'a\u00a0b', false],
    ['a[^\\s]b', 'a\u00a0b', true],
    ['[\\S]', '\u00a0', true],
    ['a\\Sb', 'a b', false],
    ['\\$\\{', '${', true],
    ['}', '}', true],
    ['(a)\\1', 'aa', true],
    ['a(?=b)(?!bc)', 'abd', true],
    ['[^]]', 'x', 'a bracket at the start of a class is'],
    ['(?i)a', 'A', 'inline flags are'],
    ['(?i:a)', 'A', 'inline flags are'],
    ['(?<=a)b', 'ab', 'look-behind is'],
    ['(?<!a)b', 'cb', 'look-behind is'],
    ['(?<n>a)', 'a', 'named groups are'],
    ['(?>a)', 'a', 'atomic groups are'],
    ['a++', 'aa', 'possessive quantifiers are'],
    ['a{2}+', 'aa', 'possessive quantifiers are'],
    ['\\Aa', 'a', 'the escape \\A is'],
    ['\\p{L}', 'a', 'the escape \\p is'],
    ['[a[b]]', 'a', 'nested character classes are'],
    ['[a&&b]', 'a', 'combined character classes are'],
    ['a{', 'a{', 'a brace without a count is'],
    ['(', '(', ''],
    ['a\\', 'a', 'a backslash at the end is'],
  ])('%j on %j', (pattern, text, found) => {
    const variables = { pattern, text };
    const ask = 'text.match(pattern) != null';
    if (typeof found === 'boolean') expect(valueOf(ask, { variables })).toBe(found);
    else expect(errorOf(ask, { variables }).reason).toMatch(/^Invalid regular expression/);
    if (typeof found === 'string') expect(errorOf(ask, { variables }).reason).toContain(found);
  });
});

describe('what the language lacks is a syntax error', () => {
  const start = '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {';
  test.each([
    ['', 'Expression is empty.', 1, 1],
    ['   ', 'Expression is empty.', 1, 1],
    ['1 === 1', '<EOF> expected, === encountered.', 1, 3],
    ['1 !== 1', '<EOF> expected, !== encountered.', 1, 3],
    ['1 & 1', '<EOF> expected, & encountered.', 1, 3],
    ['1 | 1', '<EOF> expected, | encountered.', 1, 3],
    ['1 ^ 1', '<EOF> expected, ^ encountered.', 1, 3],
    ['1 << 1', '<EOF> expected, << encountered.', 1, 3],
    ['2 ** 2', '<EOF> expected, ** encountered.', 1, 3],
    ['~1', `${start} expected, ~ encountered.`, 1, 1],
    ['+1', `${start} expected, + encountered.`, 1, 1],
    ['1 in [1]', '<EOF> expected, in encountered.', 1, 3],
    ['issue instanceof Issue', '<EOF> expected, instanceof encountered.', 1, 7],
    ['[...issue.labels]', `${start} expected, ... encountered.`, 1, 2],
    ['f(...a)', `${start} expected, ... encountered.`, 1, 3],
    ['/a/', `${start} expected, / encountered.`, 1, 1],
    ['function f() { 1 }', `${start} expected, function encountered.`, 1, 1],
    ['for (let i = 0;;) {}', `${start} expected, for encountered.`, 1, 1],
    ['while (true) { 1 }', `${start} expected, while encountered.`, 1, 1],
    ['let a = 1; a += 2; a', '<EOF> expected, += encountered.', 1, 14],
    ['let a = {}; a.b = 2; a', '<EOF> expected, = encountered.', 1, 17],
    ['a++', '<EOF> expected, ++ encountered.', 1, 2],
    ['let a = 1 a', '; expected, a encountered.', 1, 11],
    ['let a = 1;', `${start} expected, <EOF> encountered.`, 1, 11],
    ['if (true) { 1 }', 'else expected, <EOF> encountered.', 1, 16],
    ['if (true) 1 else 2', '{ expected, 1 encountered.', 1, 11],
    ['1 +\n  > 2', `${start} expected, > encountered.`, 2, 3],
    ['(1', ') expected, <EOF> encountered.', 1, 3],
    ['[1', ', expected, <EOF> encountered.', 1, 3],
    ['{a 1}', ': expected, 1 encountered.', 1, 4],
    ['a ? b', ': expected, <EOF> encountered.', 1, 6],
    ['a.', 'IDENTIFIER expected, <EOF> encountered.', 1, 3],
    ['let null = 1; 1', 'IDENTIFIER expected, null encountered.', 1, 5],
    ["'a", 'Unterminated string literal.', 1, 1],
    ['`a${1', 'Unterminated template literal.', 1, 5],
    ['1 2', '<EOF> expected, 2 encountered.', 1, 3],
    ['1; 2', '<EOF> expected, 2 encountered.', 1, 4],
    ["'\\u00g0'", 'Invalid escape sequence.', 1, 2],
    ['1a', 'Invalid number "1".', 1, 1],
    ['€', 'Unexpected character "€".', 1, 1],
  ])('%s', (text, reason, line, column) => {
    expect(errorOf(text)).toMatchObject({ kind: 'syntax', reason, line, column });
  });
});

describe('mistakes while running', () => {
  test.each([
    ["1 == '1'", "1 == '1'", "Can't compare Number to String."],
    ["[1].map(i => i > '0')", "i > '0'", "Can't compare Number to String."],
    ['1 == true', '1 == true', "Can't compare Number to Boolean."],
    ['[] == {}', '[] == {}', "Can't compare List to Map."],
    ['null < 1', 'null < 1', "Can't compare null to Number."],
    ['true < false', 'true < false', "Can't compare Boolean to Boolean."],
    ['new Date() > null', 'new Date() > null', "Can't compare Date to null."],
    ['issue == project', 'issue == project', "Can't compare Issue to Project."],
    ['1 + true', '1 + true', "Can't apply + to Number and Boolean."],
    ['null + 1', 'null + 1', "Can't apply + to null and Number."],
    ["'a' - 1", "'a' - 1", "Can't apply - to String and Number."],
    ["-'a'", "-'a'", "Can't apply - to String."],
    ['null.a', 'null.a', 'Unrecognized property of `null`: "a" (\'a\'). Type null does not have any properties'],
    ['null.a()', 'null.a', 'Unrecognized property of `null`: "a" (\'a\'). Type null does not have any properties'],
    ['1.5.toFixed', '1.5.toFixed', /Type Number does not have any properties$/],
    ['true.x', 'true.x', 'Unrecognized property of `true`: "x" (\'x\'). Type Boolean does not have any properties'],
    [
      '[1][1]',
      '[1][1]',
      /^Unrecognized property of `\[1\]`: "1" \(1\)\. Available properties of type 'List' are: 'concat', 'every', 'filter', 'flatMap', 'flatten', 'includes', 'indexOf', 'join', 'length', 'map', 'reduce', 'slice', 'some', 'sort'$/,
    ],
    ["'a'[0]", "'a'[0]", "Can't use Number to access a property of String."],
    [
      "'a'.startsWith('a')",
      "'a'.startsWith",
      /^Unrecognized property of `'a'`: "startsWith" \('startsWith'\)\. Available properties of type 'String' are: 'includes', 'indexOf'/,
    ],
    ['[1].find(x => x)', '[1].find', /^Unrecognized property of `\[1\]`: "find"/],
    [
      '{a: 1}.b()',
      '{a: 1}.b',
      /^Unrecognized property of `\{a: 1\}`: "b" \('b'\)\. Available properties of type 'Map' are: 'entries', 'get', 'set'$/,
    ],
    ['Math.max(1, 2)', 'Math', /^Unrecognized identifier: "Math"/],
    ['nobody', 'nobody', /^Unrecognized identifier: "nobody"\. Available variables are: 'config', 'issue',/],
    ['let f = x => f(x); f(1)', 'f', /^Unrecognized identifier: "f"/],
    ['5()', '5()', 'Number is not a function.'],
    ['issue.key()', 'issue.key()', 'String is not a function.'],
    ["'a'.includes(1)", "'a'.includes(1)", 'Argument 1 of "includes" must be String, but is Number.'],
    ["'a'.includes()", "'a'.includes()", 'Wrong number of arguments for "includes": 0 given, 1 expected.'],
    ["'a'.trim(1)", "'a'.trim(1)", 'Wrong number of arguments for "trim": 1 given, 0 expected.'],
    ["'a'.slice()", "'a'.slice()", 'Wrong number of arguments for "slice": 0 given, 1 to 2 expected.'],
    ["'a'.repeat(101)", "'a'.repeat(101)", '"repeat" takes a number from 0 to 100, but got 101.'],
    ["'a'.padEnd(101)", "'a'.padEnd(101)", '"padEnd" takes a number from 0 to 100, but got 101.'],
    ['[].reduce((a, b) => a)', '[].reduce((a, b) => a)', 'Reduce of an empty list needs an initial value.'],
    [
      "[2, 1].sort((a, b) => 'x')",
      "[2, 1].sort((a, b) => 'x')",
      'The function given to "sort" must give Number, but gave String.',
    ],
    ['[1].map(1)', '[1].map(1)', 'Argument 1 of "map" must be Function, but is Number.'],
    ["JSON.parse('{')", "JSON.parse('{')", 'Can\'t parse as JSON: "{".'],
    ["new Date('tomorrow')", "new Date('tomorrow')", 'Can\'t parse as Date: "tomorrow".'],
    ["new CalendarDate('2026-02-30')", "new CalendarDate('2026-02-30')", 'Can\'t parse as CalendarDate: "2026-02-30".'],
    ['new Date(9e15)', 'new Date(9e15)', 'Can\'t parse as Date: "9000000000000000".'],
    ["new Date('2026-01-01T25:00:00Z')", "new Date('2026-01-01T25:00:00Z')", /^Can't parse as Date/],
    ["new Date('31/Foo/18 10:16 PM')", "new Date('31/Foo/18 10:16 PM')", /^Can't parse as Date/],
    ['new Date(0).plusDays(1e12)', 'new Date(0).plusDays(1e12)', 'The date is out of range.'],
    ['{a: 1}[[1]]', '{a: 1}[[1]]', "Can't use List to access a property of Map."],
    ['new Issue(true)', 'new Issue(true)', 'Argument 1 of "new Issue" must be String|Number, but is Boolean.'],
    [
      'user.getProjectRoles(1)',
      'user.getProjectRoles(1)',
      'Argument 1 of "getProjectRoles" must be Project, but is Number.',
    ],
    ['new Set([1])', 'new Set([1])', /^Unrecognized type: "Set"/],
    ["throw 'Not yet'", "throw 'Not yet'", 'Not yet'],
    ['if (false) { let y = 1; y } else { y }', 'y', /^Unrecognized identifier: "y"/],
    ["[2, 1].sort((a, b) => a + 'x')", "[2, 1].sort((a, b) => a + 'x')", /must give Number, but gave String/],
    ['throw 1', 'throw 1', "Can't throw Number."],
  ])('%s', (text, part, reason) => {
    const error = errorOf(text);
    expect(error).toMatchObject({ kind: 'runtime', part });
    if (typeof reason === 'string') expect(error.reason).toBe(reason);
    else expect(error.reason).toMatch(reason);
    expect(error.message).toBe(`Evaluation failed: "${part}" - ${error.reason}`);
  });

  test('an error says where it was and what had been used', () => {
    const error = errorOf("let p = project.properties.get('policy');\n  p.mode == 1");
    expect(error).toMatchObject({
      line: 2,
      column: 3,
      part: 'p.mode == 1',
      complexity: { expensiveOperations: 1, leaves: 8 },
    });
    expect(error.complexity.steps).toBeGreaterThan(3);
  });
});

test('a joined text is cut at ten thousand characters', () => {
  const joined = (count: number) =>
    valueOf("l.join('')", { variables: { l: Array.from({ length: count }, () => 'x') } });
  expect(joined(10_000)).toBe('x'.repeat(10_000));
  expect(joined(10_001)).toBe(`${'x'.repeat(10_000)}...`);
});

describe('the untaken branch is never run', () => {
  test.each([
    'true ? 1 : null.x',
    'false ? null.x : 1',
    'true || null.x',
    'false && null.x',
    '1 ?? null.x',
    'if (true) { 1 } else { null.x }',
  ])('%s', (text) => expect(() => run(text)).not.toThrow());

  const json = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string());

  test('whatever decides it', () => {
    fc.assert(
      fc.property(json, (a) => {
        const variables = { a };
        expect(valueOf(a ? 'a || null.x' : 'a && null.x', { variables })).toEqual(a);
        expect(valueOf(a ? 'a ? 1 : null.x' : 'a ? null.x : 1', { variables })).toBe(1);
        if (a !== null) expect(valueOf('a ?? null.x', { variables })).toEqual(a);
      }),
    );
  });
});

describe('laws', () => {
  const items = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(null), fc.string({ maxLength: 2 })), {
    maxLength: 12,
  });
  const numbers = fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 12 });

  test('lists behave as in JavaScript', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (l, a, b) => {
        const variables = { l, a, b };
        const law = (text: string) => valueOf(text, { variables });
        expect(law('l.slice(a, b)')).toEqual(l.slice(a, b));
        expect(law('l.map(x => [x]).flatten()')).toEqual(l);
        expect(law('l.filter(x => x).concat(l.filter(x => !x)).length')).toBe(l.length);
        expect(law('l.every(x => l.includes(x) && l.indexOf(x) >= 0)')).toBe(true);
        expect(law('l == l.map(x => x)')).toBe(true);
        expect(law('l.some(x => x) == !l.every(x => !x)')).toBe(true);
      }),
    );
  });

  test('sorting and summing agree with JavaScript', () => {
    fc.assert(
      fc.property(numbers, (l) => {
        const variables = { l };
        expect(valueOf('l.sort((a, b) => a - b)', { variables })).toEqual([...l].sort((a, b) => a - b));
        expect(valueOf('l.reduce((a, b) => a + b, 0)', { variables })).toBe(l.reduce((a, b) => a + b, 0));
      }),
    );
  });

  test('a map gives back what was set, whatever the key', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.dictionary(fc.string(), fc.integer()), (k, value, m) => {
        const variables = { k, m, v: value as Json };
        expect(valueOf('m.set(k, v).get(k) == v', { variables })).toBe(true);
        expect(valueOf('m.set(k, v)[k] == v', { variables })).toBe(true);
        expect(valueOf('m.entries().every(e => m[e[0]] == e[1])', { variables })).toBe(true);
      }),
    );
  });

  test('JSON goes through unchanged, and any text can be written as a literal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(valueOf('JSON.parse(JSON.stringify(v))', { variables: { v: plain } })).toEqual(plain);
        expect(valueOf(JSON.stringify(text))).toBe(text);
      }),
    );
  });

  test('no text makes the parser fail otherwise than with a place and a reason', () => {
    const words = fc.constantFrom(
      'a',
      '1',
      '"s"',
      '+',
      '==',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '=>',
      '?',
      ':',
      ';',
      'let',
      'if',
      'else',
      '.',
      '?.',
      ',',
      'try',
      '`',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        try {
          compile(parts.join(' '), strictLimits);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ExpressionError', kind: 'syntax', line: 1 });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('size', () => {
  test.each([
    ['1', 1],
    ['a.b', 2],
    ['a?.b?.["c"]', 3],
    ['null == true', 2],
    ['let x = 1; x', 3],
    ['(a, b) => a + b', 4],
    ['{a: 1, "b": 2}', 4],
    ['new Issue(1)', 2],
    ['`text`', 1],
    ['`a${b}c`', 3],
    ['`${b}`', 2],
    ["typeof x != 'undefined'", 2],
    ['a.if', 2],
    ['/* a b c */ 1', 1],
  ])('%s has its literals and names as leaves', (text, leaves) => {
    expect(measure(text)).toEqual({ length: text.length, leaves });
  });

  test('a thousand characters and a hundred leaves pass, one more does not', () => {
    const long = (length: number) => `'${'x'.repeat(length - 2)}'`;
    const wide = (leaves: number) => `[${Array.from({ length: leaves }, () => '1').join(',')}]`;
    expect(compile(long(1000), strictLimits).length).toBe(1000);
    expect(() => compile(long(1001), strictLimits)).toThrow(
      'Jira expression is too long (1001), limit: 1000 characters',
    );
    expect(compile(wide(100), strictLimits).leaves).toBe(100);
    expect(() => compile(wide(101), strictLimits)).toThrow(
      'Jira expression has too many nodes (101), limit: 100 leaves',
    );
  });

  test('deep nesting is an error, not a crash', () => {
    const limits = { ...strictLimits, length: 1e6, leaves: 1e6 };
    expect(() => compile('('.repeat(100_000), limits)).toThrow('nested too deeply');
    expect(() => compile(`${'!'.repeat(50_000)}1`, limits)).toThrow('nested too deeply');
    expect(() => compile(`1${'+1'.repeat(50_000)}`, limits)).toThrow('nested too deeply');
  });

  test('a text is parsed once', () => expect(compile('1 + 41', strictLimits)).toBe(compile('1 + 41', strictLimits)));
});
