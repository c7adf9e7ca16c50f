import { valueOf } from '../expressions-world';
import type { Json } from '../../../sandbox/jira/model';

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
