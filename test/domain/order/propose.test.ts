import fc from 'fast-check';

import { type Finding, type PlanItem, type PlanRules, proposeOrder } from '../../../src/domain/order';

const rules: PlanRules = { unsized: 'keep', riskBand: 0, pace: 1, today: '2026-03-02' };

const item = (key: string, value: number | null, points: number | null, rest: Partial<PlanItem> = {}): PlanItem => ({
  ...{ id: `id-${key}`, key, value, points, openBlockers: [], running: false, shown: true, risky: false, due: null },
  ...rest,
});

const keys = (items: readonly PlanItem[], with_: Partial<PlanRules> = {}): string =>
  proposeOrder(items, { ...rules, ...with_ })
    .ids.map((id) => id.slice(3))
    .join(' ');

const after = (...openBlockers: string[]): Partial<PlanItem> => ({ openBlockers });
const due = (date: string): Partial<PlanItem> => ({ due: { date, version: null } });

const plain = [item('A', 2, 2), item('B', 9, 3), item('C', 8, 1)];
const lacking = [item('A', 2, 2), item('X', null, 3), item('B', 9, 3), item('Y', 5, null), item('C', 8, 1)];

test.each<[string, readonly PlanItem[], Partial<PlanRules>, string]>([
  ['by falling value per point', plain, {}, 'C B A'],
  ['nothing', [], {}, ''],
  ['the running sprint stays', [item('S', 1, 8, { running: true }), ...plain], {}, 'S C B A'],
  ['what lacks a value or points keeps its place', lacking, {}, 'C X B Y A'],
  ['or goes to the top', lacking, { unsized: 'top' }, 'X Y C B A'],
  ['or to the bottom', lacking, { unsized: 'bottom' }, 'C B A X Y'],
  [
    'at the top too it follows what it waits for',
    [item('A', 2, 2), item('X', null, 3, after('A')), item('B', 9, 1)],
    { unsized: 'top' },
    'B A X',
  ],
  ['zero points are no estimate', [item('A', 9, 0), item('B', 1, 1), item('C', 2, 1)], { unsized: 'bottom' }, 'C B A'],
  [
    'a blocker without value goes before what is worth much',
    [item('A', 4, 2), item('X', null, 1), item('B', 90, 3, after('X'))],
    {},
    'X B A',
  ],
  [
    'a date brings forward, with what it waits for, as late as it may',
    [...plain, item('D', 1, 2, due('2026-03-07')), item('E', 1, 2)],
    {},
    'C B D A E',
  ],
  [
    'a date and its blocker',
    [item('A', 90, 9), item('B', 1, 2), item('D', 1, 1, { ...after('B'), ...due('2026-03-05') })],
    {},
    'B D A',
  ],
  ['without a pace no date is kept', [...plain, item('D', 1, 2, due('2026-03-03'))], { pace: null }, 'C B A D'],
  [
    'a risky item goes first within the band',
    [item('A', 10, 2), item('R', 9, 2, { risky: true }), item('B', 20, 2)],
    { riskBand: 0.2 },
    'B R A',
  ],
  [
    'outside it does not',
    [item('A', 10, 2), item('R', 8, 2, { risky: true }), item('B', 20, 2)],
    { riskBand: 0.2 },
    'B A R',
  ],
  ['what is worth less than nothing sinks', [item('A', -5, 1), item('B', 0, 1), item('C', 1, 9)], {}, 'C B A'],
  [
    'only what is shown moves, among its places',
    [item('A', 1, 1), item('H', 50, 1, { shown: false }), item('B', 9, 1), item('C', 5, 1)],
    {},
    'B H C A',
  ],
  [
    'and passes no blocker that is hidden',
    [item('A', 1, 1), item('H', 0, 1, { shown: false }), item('B', 9, 1, after('H')), item('C', 5, 1)],
    {},
    'C H B A',
  ],
  [
    'a wait by way of something hidden is a wait',
    [item('A', 1, 1), item('H', 0, 1, { shown: false, ...after('A') }), item('B', 9, 1, after('H')), item('C', 8, 1)],
    {},
    'A H B C',
  ],
  [
    'a circle keeps its order',
    [item('A', 1, 1, after('B')), item('B', 9, 1, after('A')), item('C', 6, 1)],
    {},
    'C A B',
  ],
])('%s', (_, items, with_, expected) => {
  expect(keys(items, with_)).toBe(expected);
});

test.each<[string, readonly PlanItem[], Partial<PlanRules>, readonly Finding[]]>([
  ['a circle', [item('A', 1, 1, after('B')), item('B', 9, 1, after('A'))], {}, [{ code: 'circle', keys: ['A', 'B'] }]],
  [
    'a date that no order keeps',
    [item('A', 1, 5, due('2026-03-03'))],
    {},
    [{ code: 'too-late', key: 'A', due: { date: '2026-03-03', version: null }, points: 3 }],
  ],
  ['dates without a pace', [item('A', 1, 5, due('2026-03-03'))], { pace: null }, [{ code: 'no-pace', keys: ['A'] }]],
  [
    'a running sprint that waits',
    [item('S', 1, 1, { running: true, ...after('A') }), item('A', 1, 1)],
    {},
    [{ code: 'sprint-waits', key: 'S', for: 'A' }],
  ],
  ['no value', [item('A', null, 1)], {}, [{ code: 'unsized', keys: ['A'] }]],
  [
    'no value and no points, but something waits for it',
    [item('A', null, null), item('B', 9, 3, after('A'))],
    {},
    [{ code: 'assumed', keys: ['A'], points: 3 }],
  ],
  [
    'something hidden below what waits for it',
    [item('A', 9, 1, after('H')), item('H', 1, 1, { shown: false })],
    {},
    [{ code: 'hidden-below', key: 'A', by: 'H' }],
  ],
])('it names %s', (_, items, with_, expected) => {
  expect(proposeOrder(items, { ...rules, ...with_ }).findings).toEqual(expected);
});

test('each move has its reason', () => {
  const items = [
    item('A', 6, 2),
    item('B', 1, 1),
    item('C', 40, 2, after('B')),
    item('D', 1, 3, due('2026-03-10')),
    item('R', 5, 2, { risky: true }),
    item('X', null, 2),
    item('E', 4, 1),
  ];
  const { rows } = proposeOrder(items, { ...rules, unsized: 'bottom', riskBand: 0.3 });
  expect(Object.fromEntries(rows.map(({ key, from, to, reason }) => [key, [from - to, reason]]))).toMatchObject({
    B: [1, { code: 'waited-for', by: 'C', worth: 40 }],
    C: [1, { code: 'worth-more', perPoint: 20 }],
    E: [4, { code: 'worth-more', perPoint: 4 }],
    D: [-1, { code: 'worth-less' }],
    R: [1, { code: 'risk' }],
    X: [-1, { code: 'unsized' }],
  });
});

test('how much sooner value arrives: by the area between two curves', () => {
  // 10 of value after 4 points rather than after 1, and 1 after 1 rather than 4: (40 + 3) − (10 + 4) = 29, over 11 of value and 2 points a day.
  const { cost, daysSooner } = proposeOrder([item('A', 1, 3), item('B', 10, 1)], { ...rules, pace: 2 });
  expect(cost).toEqual({ today: 43, proposed: 14, bound: 14, worth: 11 });
  expect(daysSooner).toBeCloseTo(29 / 11 / 2);
});

const anyItems = fc
  .array(
    fc.record({
      value: fc.option(fc.integer({ min: -2, max: 20 })),
      points: fc.option(fc.integer({ min: 0, max: 8 })),
      running: fc.boolean(),
      shown: fc.boolean(),
      risky: fc.boolean(),
      days: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
      blockers: fc.array(fc.nat(), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((all) =>
    all.map(({ value, points, running, shown, risky, days, blockers }, at): PlanItem => {
      const date = new Date(Date.UTC(2026, 2, 2 + (days ?? 0))).toISOString().slice(0, 10);
      const others = blockers.map((one) => one % all.length).filter((one) => one !== at);
      return item(`${at}`, value, points, {
        ...{ running, shown, risky, openBlockers: others.map(String) },
        due: days === null ? null : { date, version: null },
      });
    }),
  );

const anyRules = fc.record({
  unsized: fc.constantFrom('keep' as const, 'top' as const, 'bottom' as const),
  riskBand: fc.constantFrom(0, 0.2, 1),
  pace: fc.constantFrom(null, 0.5, 2),
  today: fc.constant('2026-03-02'),
});

test('nothing passes what it waits for, what is not shown or runs stays, and the same list gives the same', () => {
  fc.assert(
    fc.property(anyItems, anyRules, (items, with_) => {
      const proposal = proposeOrder(items, with_);
      const now = new Map(items.map(({ key }, at) => [key, at]));
      const then = new Map(proposal.ids.map((id, at) => [id.slice(3), at]));
      expect(then.size).toBe(items.length);
      for (const { key, shown, running } of items) if (!shown || running) expect(then.get(key)).toBe(now.get(key));
      const inCircle = new Set(proposal.findings.flatMap((one) => (one.code === 'circle' ? one.keys : [])));
      for (const { key, openBlockers, running } of items)
        for (const other of openBlockers) {
          const blocker = items[now.get(other)!]!;
          if (running || blocker.running || (inCircle.has(key) && inCircle.has(other))) continue;
          const both = items[now.get(key)!]!.shown && blocker.shown;
          // A link to something that stays is not broken; between two that move it holds, whatever it was before.
          const held = proposal.findings.some((one) => one.code === 'held');
          if (now.get(other)! < now.get(key)! || (both && !held)) expect(then.get(other)!).toBeLessThan(then.get(key)!);
        }
      expect(proposeOrder(items, with_)).toEqual(proposal);
    }),
    { numRuns: 600 },
  );
});

test('dates are kept unless they are named', () => {
  fc.assert(
    fc.property(anyItems, (raw) => {
      const items = raw.map((one) => ({ ...one, running: false, shown: true }));
      const proposal = proposeOrder(items, { ...rules, unsized: 'bottom' });
      const late = new Set(proposal.findings.flatMap((one) => (one.code === 'too-late' ? [one.key] : [])));
      const assumed = proposal.findings.find((one) => one.code === 'assumed');
      const unsized = new Set(proposal.findings.flatMap((one) => (one.code === 'unsized' ? one.keys : [])));
      let time = 0;
      for (const id of proposal.ids) {
        const one = items.find((other) => other.id === id)!;
        if (unsized.has(one.key)) continue;
        time += one.points !== null && one.points > 0 ? one.points : (assumed?.points ?? 0);
        const days =
          one.due === null ? Infinity : (Date.parse(one.due.date) - Date.parse('2026-03-02')) / 86_400_000 + 1;
        if (!late.has(one.key)) expect(time).toBeLessThanOrEqual(days);
      }
    }),
    { numRuns: 400 },
  );
});
