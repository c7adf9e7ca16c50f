import fc from 'fast-check';
import { errorOf, run, valueOf } from '../expressions-world';

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
