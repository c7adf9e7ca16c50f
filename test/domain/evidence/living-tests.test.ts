import { isWithin, livingTests, type TestedItem } from '../../../src/domain/evidence/living-tests';
import type { CriterionState } from '../../../src/domain/shared/test-result';

const builds = ['2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z'].map((at, n) => ({ id: `b${n}`, at }));
const anItem = (
  key: string,
  ...states: readonly (CriterionState | readonly [CriterionState, number])[]
): TestedItem => ({
  ...{ key, summary: key, components: [`${key} part`], versions: [{ id: '1', name: `${key} version` }] },
  tests: {
    builds,
    criteria: states.map((of, n) => {
      const [state, build] = typeof of === 'string' ? [of, 0] : of;
      return { number: n + 1, state, build };
    }),
  },
});
const told = (items: readonly TestedItem[]): readonly string[] =>
  livingTests(items).map(({ item, number, state }) => `${item.key}#${number ?? '*'} ${state}`);

test('what was accepted and fails now stands on top, the latest first', () => {
  const items = [
    anItem('A-10', 'passed', ['failed', 0]),
    anItem('A-2', 'flaky', 'stale', 'none'),
    anItem('A-9', ['failed', 1], 'passed'),
    { ...anItem('A-3'), tests: null },
  ];
  expect(told(items)).toEqual([
    ...['A-9#1 failed', 'A-10#2 failed', 'A-2#2 stale', 'A-2#1 flaky'],
    ...['A-2#3 none', 'A-3#* none', 'A-9#2 passed', 'A-10#1 passed'],
  ]);
});

test.each([
  [{ component: null, version: null }, ['A-1', 'A-2']],
  [{ component: 'A-1 part', version: null }, ['A-1']],
  [{ component: null, version: 'A-2 version' }, ['A-2']],
  [{ component: 'A-1 part', version: 'A-2 version' }, []],
])('of %j', (filter, keys) => {
  const rows = livingTests([anItem('A-1', 'passed'), anItem('A-2', 'passed')]);
  expect(rows.filter((row) => isWithin(filter, row)).map(({ item }) => item.key)).toEqual(keys);
});
