import { createHash } from 'node:crypto';

import fc from 'fast-check';

import type { AdfDoc } from '../../../src/domain/criteria/adf';
import { maxCriteria } from '../../../src/domain/criteria/criterion';
import { findCriteria } from '../../../src/domain/criteria/find';
import { criteriaHash, fingerprintOf, fingerprintOfAll } from '../../../src/domain/criteria/fingerprint';
import { listCriteria } from '../../../src/domain/criteria/list-criteria';
import { sha256 } from '../../../src/domain/shared/sha-256';
import { block } from '../../support/criteria-blocks';
import { doc, h, p, table, ul } from '../../support/criteria-docs';

const node = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('fingerprints', () => {
  test('SHA-256 is the one that everybody computes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(node(text));
      }),
    );
    expect(sha256('a\ud800b')).toBe(node('a\ud800b'));
  });

  const of = (text: string): string => fingerprintOf({ text, steps: [], examples: [] });

  test('white space and the coding of accents say nothing, everything else does', () => {
    expect(of('  Le café\u00a0est  chaud ')).toBe(of('Le cafe\u0301 est chaud'));
    expect(new Set(['It is red', 'it is red', 'It is red.', 'It is not red'].map(of)).size).toBe(4);
  });

  test('steps and examples belong to it, and cannot be confused with text', () => {
    const examples = [{ columns: ['a'], rows: [['1']] }];
    const all = [
      { text: 'x', steps: [], examples: [] },
      { text: 'x', steps: ['Given y'], examples: [] },
      { text: 'x', steps: [], examples },
      { text: 'x', steps: [], examples: [{ columns: ['a'], rows: [['2']] }] },
      { text: 'x', steps: [], examples: [{ columns: ['a'], rows: [['1'], ['1']] }] },
      { text: 'x Given y', steps: [], examples: [] },
    ];
    expect(new Set(all.map(fingerprintOf)).size).toBe(all.length);
  });

  test('all of a text have one too, which knows their order', () => {
    const [a, b] = [{ fingerprint: of('a') }, { fingerprint: of('b') }];
    expect(fingerprintOfAll([a, b])).not.toBe(fingerprintOfAll([b, a]));
    expect(fingerprintOfAll([])).toMatch(/^[0-9a-f]{24}$/);
  });

  test('what the ledger keeps is the hash of the texts, a line each', () => {
    expect(criteriaHash(['It is red', 'It is round'])).toBe(node('It is red\nIt is round'));
    expect(criteriaHash([])).toBeNull();
  });
});

const fares = table(['age', 'fare'], ['5', '0'], ['30', '12']);
const faresParsed = [{ columns: ['age', 'fare'], rows: [['5', '0'], ['30', '12']] }]; // prettier-ignore
const steps = ['Given a child', 'When it boards', 'Then it pays nothing'];

/** The text, steps and examples of each. */
const told = (content: AdfDoc | string) => listCriteria(content, []).map(({ text, steps, examples }) => ({ text, steps, examples })); // prettier-ignore
const plain = (text: string) => ({ text, steps: [], examples: [] });

describe('criteria with a number', () => {
  test('count from 1 in the order of the text', () => {
    const list = listCriteria(doc(h('Acceptance criteria'), ul('It is red', 'It is round')), []);
    expect(list.map(({ number, text }) => [number, text])).toEqual([[1, 'It is red'], [2, 'It is round']]); // prettier-ignore
    expect(list[0]?.fingerprint).toBe(fingerprintOf(plain('It is red')));
  });

  test('are none where there are none, and at most so many', () => {
    expect(listCriteria(null, [])).toEqual([]);
    expect(listCriteria('Just a story', [])).toEqual([]);
    const many = `AC:\n${Array.from({ length: maxCriteria + 5 }, (_, n) => `- It holds case ${n}`).join('\n')}`;
    expect(listCriteria(many, [])).toHaveLength(maxCriteria);
  });

  test('are those that are found, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }).map((blocks) => doc(...blocks)),
        (content) => {
          const found = findCriteria(content, []).items;
          expect(listCriteria(content, []).map(({ text }) => text)).toEqual(found.slice(0, maxCriteria));
          expect(listCriteria(content, [])).toEqual(listCriteria(content, []));
        },
      ),
    );
  });
});

describe('examples beneath a criterion', () => {
  test.each<[string, AdfDoc | string, ReturnType<typeof told>]>([
    [
      'a table between two lists',
      doc(h('Acceptance criteria'), ul('The fare depends on the age'), fares, ul('It is printed')),
      [{ ...plain('The fare depends on the age'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'a table with a word above it',
      doc(p('Acceptance criteria:'), ul('The fare depends on the age'), p('Examples:'), fares, ul('It is printed')),
      [{ ...plain('The fare depends on the age'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'rows with bars in a plain text',
      'AC:\n- The fare depends on the age\n| age | fare |\n|-----|:----:|\n| 5 | 0 |\n| 30 | 12 |\n- It is printed',
      [{ ...plain('The fare depends on the age'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'rows in the markup of Jira, after the word Examples',
      'Acceptance criteria:\n* The fare depends on the age\nExamples:\n||age||fare||\n|5|0|\n|30|12|\n* It is printed',
      [{ ...plain('The fare depends on the age'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'rows below criteria that are sentences',
      'Acceptance criteria:\nThe fare depends on the age\n| age | fare |\n| 5 | 0 |\n| 30 | 12 |\nIt is printed',
      [{ ...plain('The fare depends on the age'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'a bar within a cell, and rows that are too short',
      'AC:\n- It splits\n| in | out |\n| a\\|b | 2 |\n| c |',
      [{ ...plain('It splits'), examples: [{ columns: ['in', 'out'], rows: [['a|b', '2'], ['c', '']] }] }], // prettier-ignore
    ],
    [
      'steps in a list below it',
      doc(h('Acceptance criteria'), ul([p('Children are free'), ul(...steps)], 'It is printed')),
      [{ ...plain('Children are free'), steps }, plain('It is printed')],
    ],
    [
      'steps in a plain text',
      `AC:\n- Children are free\n${steps.join('\n')}\n- It is printed`,
      [{ ...plain('Children are free'), steps }, plain('It is printed')],
    ],
    [
      'a criterion with its own number',
      `AC1: Children are free\n| age | fare |\n| 5 | 0 |\n| 30 | 12 |\nAC2: It is printed`,
      [{ ...plain('Children are free'), examples: faresParsed }, plain('It is printed')],
    ],
    [
      'a scenario with its example rows',
      `Acceptance criteria:\nScenario: children\n${steps.join('\n')}\nExamples:\n| age | fare |\n| 5 | 0 |\n| 30 | 12 |`,
      [{ ...plain(['Scenario: children', ...steps].join('\n')), examples: faresParsed }],
    ],
  ])('%s', (_, content, expected) => {
    expect(told(content)).toEqual(expected);
  });

  test.each<[string, AdfDoc | string, number]>([
    ['a table after the next heading', doc(h('AC'), ul('It is red'), h('Notes'), fares), 1],
    ['a table after another paragraph', doc(h('AC'), ul('It is red'), p('Prices as of today.'), fares), 1],
    ['a table that is the criteria', doc(h('AC'), table(['Criterion'], ['It is red'], ['It is round'])), 2],
    ['a head without rows', 'AC:\n- It is red\n| a | b |\n- It is round', 2],
    ['a step alone', 'AC:\n- It is red\nWhen possible, by Friday\n- It is round', 2],
  ])('are not %s', (_, content, count) => {
    expect(told(content)).toHaveLength(count);
    expect(told(content).flatMap(({ steps, examples }) => [...steps, ...examples])).toEqual([]);
  });

  test('are found below the heading that has the criteria, not below one that is empty', () => {
    const twice = doc(h('Acceptance criteria'), h('Background'), p('It is red'), h('Acceptance criteria'), ul('It is red'), fares); // prettier-ignore
    expect(told(twice)).toEqual([{ ...plain('It is red'), examples: faresParsed }]);
  });
});
