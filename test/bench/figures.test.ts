import { holds, toJsonLine, toTable } from '../../bench/figure';
import { groups } from '../../bench/groups';
import { lineOf } from '../../bench/import';
import { median, rounds } from '../../bench/rounds';
import { jsonRows } from '../../demo/import/json/json-rows';
import { createNotes } from '../../demo/import/notes';

const leaves = { name: 'gate.po-accepts.leaves', value: 61, unit: 'leaves', goal: { atMost: 100 } };

test.each([
  ['no calls', [], 0],
  ['one call', [[0, 10]], 1],
  [
    'calls at the same time',
    [
      [0, 10],
      [1, 9],
      [2, 30],
    ],
    1,
  ],
  [
    'a call that waited for the first of two',
    [
      [0, 10],
      [0, 50],
      [12, 20],
    ],
    2,
  ],
  [
    'a chain, told out of order',
    [
      [25, 30],
      [0, 10],
      [10, 20],
    ],
    3,
  ],
  [
    'a call without an answer yet',
    [
      [0, Number.POSITIVE_INFINITY],
      [90, 100],
    ],
    1,
  ],
] as const)('%s: the number of rounds', (_what, spans, expected) => {
  expect(rounds(spans.map(([from, to]) => ({ from, to })))).toBe(expected);
});

test.each([
  [[5], 5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the middle of %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a figure holds up to its goal, from its goal on, or when it has none', () => {
  expect(holds({ value: 100, goal: { atMost: 100 } })).toBe(true);
  expect(holds({ value: 101, goal: { atMost: 100 } })).toBe(false);
  expect(holds({ value: 0.97, goal: { atLeast: 0.97 } })).toBe(true);
  expect(holds({ value: 0.96, goal: { atLeast: 0.97 } })).toBe(false);
  expect(holds({ value: 7, goal: null })).toBe(true);
});

test('as JSON a figure is one object with its goal as a number and its verdict', () => {
  expect(JSON.parse(toJsonLine(leaves))).toEqual({ ...leaves, goal: 100, holds: true });
  expect(JSON.parse(toJsonLine({ ...leaves, value: 101, baseline: 9 }))).toEqual({
    ...leaves,
    value: 101,
    baseline: 9,
    goal: 100,
    holds: false,
  });
  expect(JSON.parse(toJsonLine({ ...leaves, goal: null }))).toMatchObject({ goal: null, holds: true });
});

test('the table says what was missed and what was skipped', () => {
  const table = toTable([leaves, { ...leaves, value: 101 }, { name: 'ac', skipped: 'the file is not there' }]);
  expect(table.split('\n').map((line) => line.length === (table.split('\n')[0] ?? '').length)).not.toContain(false);
  expect(table).toMatch(/61 \| leaves .* ≤ 100 \| holds/);
  expect(table).toMatch(/101 \| leaves .* ≤ 100 \| MISSED/);
  expect(table).toMatch(/ac .*skipped \| the file is not there/);
});

test('every group of figures can be measured', async () => {
  for (const load of Object.values(groups)) expect((await load()).measure).toBeInstanceOf(Function);
});

test('the generated backlog is one that the import understands', () => {
  const lines = Array.from({ length: 120 }, (_, n) => lineOf(n + 1)).join('\n');
  const { rows } = jsonRows(lines, createNotes(), { now: Date.UTC(2026, 0, 1), dates: null });
  const items = rows.flatMap((row) => ('issue' in row ? [row.issue] : []));
  expect(new Set(items.map(({ key }) => key)).size).toBe(120);
  expect(items.filter(({ type }) => type === 'Epic').map(({ key }) => key)).toEqual(['GEN-1', 'GEN-101']);
  expect(items[104]).toMatchObject({ parent: { text: 'GEN-101' }, links: [{ type: 'Blocks', key: 'GEN-104' }] });
});
