import fc from 'fast-check';

import { readEntered, toStoredEntered } from '../../../src/domain/policy/value-entered';
import { defaultValueRule, type Scale, ValueRule } from '../../../src/domain/policy/value-rule';
import { enter, onScale, stepsOf, weightedSum } from '../../../src/domain/policy/value-scale';

const levels = (...names: readonly string[]): Scale => ({
  kind: 'levels',
  levels: names.map((name, at) => ({ name, worth: at * 3 })),
});
const kinds: readonly Scale[] = [{ kind: 'fibonacci' }, { kind: 'ten' }, { kind: 'hundred' }, { kind: 'powers' }];

const aScale: fc.Arbitrary<Scale> = fc.oneof(
  fc.constantFrom(...kinds),
  fc.integer({ min: 2, max: 10 }).map((count) => levels(...Array.from({ length: count }, (_, at) => `L${at}`))),
);

test.each([
  ['fibonacci', 13, 'ten', 9],
  ['fibonacci', 1, 'hundred', 1],
  ['hundred', 100, 'fibonacci', 21],
  ['hundred', 51, 'ten', 6],
  ['powers', 8, 'ten', 6],
  ['powers', 8, 'fibonacci', 5],
] as const)('on %s %i stands where on %s %i does', (from, worth, to, expected) => {
  const entered = enter(
    { kind: from },
    stepsOf({ kind: from }).findIndex((step) => step.worth === worth),
  );
  expect(onScale(entered, { kind: to })).toMatchObject({ worth: expected, isConverted: true });
});

test('on the scale of its own a choice is what was chosen', () => {
  fc.assert(
    fc.property(aScale, fc.nat(99), (scale, raw) => {
      const step = raw % stepsOf(scale).length;
      expect(onScale(enter(scale, step), scale)).toEqual({ ...stepsOf(scale)[step], step, isConverted: false });
    }),
  );
});

test('no change of scale turns an order around, and one to as many steps or more keeps it whole', () => {
  fc.assert(
    fc.property(aScale, aScale, fc.nat(99), fc.nat(99), (from, to, a, b) => {
      const [count, most] = [stepsOf(from).length, stepsOf(to).length];
      const [low, high] = [Math.min(a % count, b % count), Math.max(a % count, b % count)];
      const [first, second] = [onScale(enter(from, low), to), onScale(enter(from, high), to)];
      expect(first.worth).toBeLessThanOrEqual(second.worth);
      if (low < high && most >= count) expect(first.worth).toBeLessThan(second.worth);
    }),
  );
});

test('a scale whose levels are only named anew keeps every step', () => {
  const [before, after] = [levels('Low', 'High', 'Top'), levels('Klein', 'Groß', 'Riesig')];
  for (const step of [0, 1, 2])
    expect(onScale(enter(before, step), after)).toMatchObject({ step, isConverted: true, worth: step * 3 });
});

test('what was entered comes back from another scale as it was: nothing is written over by looking', () => {
  const entered = enter({ kind: 'hundred' }, 33);
  onScale(entered, { kind: 'fibonacci' });
  expect(onScale(entered, { kind: 'hundred' })).toMatchObject({ worth: 34, isConverted: false });
});

test('the value is the weighted sum, and there is none while a part that weighs is missing', () => {
  const parts = {
    user: { scale: { kind: 'fibonacci' }, weight: 2 },
    time: { scale: { kind: 'ten' }, weight: 0.1 },
    risk: { scale: { kind: 'powers' }, weight: 0 },
  } as const;
  const rule = { ...defaultValueRule(), parts };
  const user = enter(parts.user.scale, 4);
  expect(weightedSum(rule, {})).toMatchObject({ sum: null, missing: ['user', 'time'] });
  expect(weightedSum(rule, { user })).toMatchObject({ sum: null, missing: ['time'] });
  expect(weightedSum(rule, { user, time: enter(parts.time.scale, 6) })).toMatchObject({ sum: 16.7, missing: [] });
});

test('what is stored comes back, and anything else is nothing', () => {
  const parts = { user: enter({ kind: 'ten' }, 3), risk: enter(levels('Low', 'High'), 1) };
  expect(readEntered(JSON.parse(JSON.stringify(toStoredEntered(parts))))).toEqual(parts);
  for (const raw of [null, 7, {}, { version: 2, parts }, { version: 1, parts: { user: { step: -1 } } }])
    expect(readEntered(raw)).toEqual({});
});

test.each([
  [levels('Low', 'Low'), 'same-level'],
  [
    {
      kind: 'levels',
      levels: [
        { name: 'A', worth: 2 },
        { name: 'B', worth: 2 },
      ],
    },
    'levels-not-rising',
  ],
] as const)('levels differ in name and rise: %j', (scale, problem) => {
  const rule = defaultValueRule();
  const read = ValueRule.safeParse({ ...rule, parts: { ...rule.parts, user: { scale, weight: 1 } } });
  expect(read.error?.issues.map(({ message }) => message)).toContain(problem);
});
