import fc from 'fast-check';
import { compile, measure, strictLimits } from '../../../sandbox/expressions';
import { valueOf } from '../expressions-world';
import type { Json } from '../../../sandbox/jira/model';

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
