import fc from 'fast-check';

import type { Change } from '../../../src/domain/acceptance/change';
import { addedSince, movesOf, planChanges } from '../../../src/domain/sprint/plan-changes';

const field = 'customfield_3';
const accepted = '2026-02-03T12:00:00.000Z';

const at = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`;

/** A history of the field of the sprint: on these days, it listed these sprints from then on. */
const history = (first: string, ...entries: readonly (readonly [day: number, by: string | null, sprints: string])[]) =>
  entries.map(([day, by, to], index): Change => {
    const from = entries[index - 1]?.[2] ?? first;
    return {
      id: String(index + 1),
      by,
      at: at(day),
      items: [{ fieldId: field, from, to, fromName: from, toName: to }],
    };
  });

const planned = (id: string, value: number | null = 8, points: number | null = 5) => ({ id, value, points });
const present = (id: string, value: number | null = 8, points: number | null = 5, created = at(1)) => ({
  ...{ id, value, points, created },
});

const changesOf = (
  plan: readonly ReturnType<typeof planned>[],
  now: readonly ReturnType<typeof present>[],
  histories: Readonly<Record<string, readonly Change[]>> = {},
) =>
  planChanges(
    { at: accepted, items: [...plan] },
    now,
    new Map(Object.entries(histories).map(([id, changes]) => [id, movesOf(changes, field, '7')])),
  );

test('a sprint as it was planned has no changes', () => {
  expect(changesOf([planned('1')], [present('1')], { 1: history('', [2, 'ines', '7']) })).toEqual([]);
});

test.each([
  ['came', [], [present('2', 3, 1)], history('', [4, 'jonas', '7']), { kind: 'added', value: 3, points: 1 }],
  ['went', [planned('2', 5, 8)], [], history('7', [4, 'jonas', '']), { kind: 'removed', value: 5, points: 8 }],
  [
    'left and returned',
    [planned('2')],
    [present('2', 9, 2)],
    history('7', [3, 'ines', ''], [4, 'jonas', '7']),
    { kind: 'returned', value: 9, points: 2 },
  ],
  ['went on to the next sprint', [planned('2')], [], history('7', [4, 'jonas', '8']), { kind: 'removed' }],
  [
    'came from a sprint that was opened again',
    [],
    [present('2')],
    history('6', [4, 'jonas', '6, 7']),
    { kind: 'added' },
  ],
] as const)('what %s is told with value and points, by whom and when', (_, plan, now, changes, expected) => {
  expect(changesOf(plan, now, { 2: changes })).toEqual([
    expect.objectContaining({ id: '2', by: 'jonas', at: at(4), ...expected }),
  ]);
});

test('another sprint of the same name is another sprint', () => {
  expect(movesOf(history('', [2, 'ines', '17'], [3, 'ines', '17, 70']), field, '7')).toEqual([]);
});

test('what came and left again is no difference, and the latest change comes first', () => {
  const histories = {
    1: history('', [4, 'jonas', '7'], [5, 'jonas', '']),
    2: history('', [4, 'jonas', '7']),
    3: history('7', [6, 'ines', '']),
  };
  const found = changesOf([planned('3')], [present('2')], histories);
  expect(found.map(({ kind, id }) => [kind, id])).toEqual([
    ['removed', '3'],
    ['added', '2'],
  ]);
});

test('what was made in the sprint came when it was made, and what Jira tells nothing of has no time', () => {
  const found = changesOf([planned('1')], [present('2', 1, 1, at(6))]);
  expect(found.map(({ id, by, at: when }) => [id, by, when])).toEqual([
    ['2', null, at(6)],
    ['1', null, null],
  ]);
});

test.each([
  ['was planned', history('', [2, 'ines', '7']), null],
  ['came later', history('', [4, 'jonas', '7']), { at: at(4), by: 'jonas' }],
  ['was planned, left and returned', history('', [2, 'ines', '7'], [4, 'ines', ''], [5, 'jonas', '7']), null],
  [
    'came, left and came again',
    history('', [4, 'ines', '7'], [5, 'ines', ''], [6, 'jonas', '7']),
    { at: at(6), by: 'jonas' },
  ],
  ['was made in the sprint before', history('7'), null],
  ['was made in the sprint before, left and returned', history('7', [4, 'ines', ''], [5, 'jonas', '7']), null],
] as const)('one work item alone: %s', (_, changes, expected) => {
  expect(addedSince(accepted, movesOf(changes, field, '7'), at(1))).toEqual(expected);
});

test('one that was made in the sprint after the plan came then', () => {
  expect(addedSince(accepted, [], at(9))).toEqual({ at: at(9), by: null });
});

/** Work items that go in and out of the sprint on some days of February, by their numbers. */
const lives = fc.array(
  fc.record({
    created: fc.integer({ min: 1, max: 12 }),
    starts: fc.boolean(),
    turns: fc.uniqueArray(fc.integer({ min: 13, max: 26 }), { maxLength: 6 }),
  }),
  { maxLength: 12 },
);

test('plan and changes make what is in the sprint, and the panel says the same of each work item as the list', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 12, max: 27 }), (made, day) => {
      const acceptedAt = `2026-02-${day}T12:00:00.000Z`;
      const items = made.map(({ created, starts, turns }, index) => {
        const days = turns.toSorted((a, b) => a - b);
        const inAfter = (count: number): boolean => (count % 2 === 0 ? starts : !starts);
        const changes = history(
          starts ? '7' : '',
          ...days.map((turn, n) => [turn, 'jonas', inAfter(n + 1) ? '6, 7' : '6'] as const),
        );
        return {
          ...present(String(index + 1), index, 1, at(created)),
          wasIn: inAfter(days.filter((turn) => turn <= day).length),
          isIn: inAfter(days.length),
          moves: movesOf(changes, field, '7'),
        };
      });
      const plan = items.filter(({ wasIn }) => wasIn);
      const found = planChanges(
        { at: acceptedAt, items: plan },
        items.filter(({ isIn }) => isIn),
        new Map(items.map(({ id, moves }) => [id, moves])),
      );
      const idsOf = (kind: string) => found.filter((one) => one.kind === kind).map(({ id }) => id);
      const [added, removed] = [idsOf('added'), idsOf('removed')];
      expect([...plan.map(({ id }) => id).filter((id) => !removed.includes(id)), ...added].sort()).toEqual(
        items.flatMap(({ id, isIn }) => (isIn ? [id] : [])).sort(),
      );
      expect(idsOf('returned').every((id) => !added.includes(id) && !removed.includes(id))).toBe(true);
      for (const { id, isIn, moves, created } of items)
        if (isIn) expect(addedSince(acceptedAt, moves, created) !== null).toBe(added.includes(id));
    }),
  );
});
