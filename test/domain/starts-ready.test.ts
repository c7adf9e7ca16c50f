import { changedParts } from '../../src/domain/policy/changed-parts';
import { startsReady } from '../../src/domain/policy/definition-of';
import { definitionDiff } from '../../src/domain/policy/definition-diff';
import { parseGatePolicy } from '../../src/domain/policy/parse-gate-policy';
import { maxCheckedFields, type Policy, type ReadyItem } from '../../src/domain/policy/policy';
import { policyFileText, takePolicyFile } from '../../src/domain/policy/policy-file';
import { policyProblems } from '../../src/domain/policy/policy-problems';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { toStoredPolicy } from '../../src/domain/policy/stored-policy';
import { readiness } from '../../src/domain/readiness/readiness';
import { ana, aPolicy, everyClass, now, story } from '../support/a-policy';
import { aWorkItem } from '../support/a-work-item';

const free: ReadyItem = { id: 'free', kind: 'blockers', text: 'Nothing blocks it' };
const withReady = (ready: readonly ReadyItem[], starts?: boolean): Policy => {
  const policy = aPolicy({ ready: [...ready] });
  const { feature } = policy.definitions;
  return { ...policy, definitions: everyClass({ ...feature, ...(starts !== undefined && { startsReady: starts }) }) };
};
const asking = withReady([free], true);

test('to begin with, nothing is asked when work is started, in settings of an earlier version neither', () => {
  expect(startsReady(aPolicy(), story)).toBe(false);
  expect(startsReady(asking, story)).toBe(true);
  expect(startsReady(asking, '4711')).toBe(false);
  const reading = readPolicy(toStoredPolicy(aPolicy()));
  expect(reading).toMatchObject({ state: 'ok', notes: [] });
  const gate = parseGatePolicy(toStoredPolicy(aPolicy()));
  if (typeof gate === 'string') throw new Error(gate);
  expect(Object.values(gate.definitions).map((one) => one?.start)).toEqual([true, true, true, true]);
});

test('the choice is stored with its class and read back', () => {
  const reading = readPolicy(toStoredPolicy(asking));
  expect(reading.state === 'ok' && reading.policy.definitions.feature.startsReady).toBe(true);
  expect(policyProblems(asking)).toEqual({});
});

test.each([['yes'], [1], [[]], [{}]])('what is neither yes nor no (%j) asks nothing', (junk) => {
  const { definitions, ...rest } = withReady([free]);
  const feature = { ...definitions.feature, startsReady: junk };
  const reading = readPolicy({ ...rest, definitions: { ...definitions, feature } });
  expect(reading).toMatchObject({ state: 'ok', notes: [] });
  expect(reading.state === 'ok' && startsReady(reading.policy, story)).toBe(false);
});

test.each([
  ['no list', 'lost'],
  ['a line without words', [{ ...free, text: ' ' }]],
  ['a line of a kind that nobody knows', [{ ...free, kind: 'magic' }]],
  ['a confirmation that nobody can give', [{ id: '', kind: 'tick', text: 'Talked through' }]],
])(
  'a Definition of Ready that is %s is damage where the gate asks for it, and put right where it does not',
  (_, ready) => {
    const stored = (starts: boolean) => {
      const { definitions, ...rest } = withReady([free], starts);
      return { ...rest, definitions: { ...definitions, feature: { ...definitions.feature, ready } } };
    };
    expect(readPolicy(stored(true))).toMatchObject({ state: 'damaged', why: { code: 'damaged', parts: ['ready'] } });
    expect(readPolicy(stored(false))).toMatchObject({ state: 'ok', notes: ['ready'] });
  },
);

test('more fields than the gate can read are refused only where it would have to read them', () => {
  const lines = (count: number): ReadyItem[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `f${n}`,
      kind: 'field',
      text: 'Set',
      field: `customfield_1030${n}`,
    }));
  expect(policyProblems(withReady(lines(maxCheckedFields), true))).toEqual({});
  expect(policyProblems(withReady(lines(maxCheckedFields + 1), false))).toEqual({});
  expect(policyProblems(withReady(lines(maxCheckedFields + 1), true))).toMatchObject({
    'definitions.feature.ready': { code: 'many-fields' },
  });
});

test.each([
  [true, 0, 0, true],
  [true, 1, 0, true],
  [true, 0, 1, false],
  [true, 0, null, false],
  [false, 0, 1, true],
  [false, 1, 0, false],
] as const)('asked for by the gate: %s, %d blockers open now and %s when last counted: it is free: %s', (...row) => {
  const [starts, openBlockers, blockers, holds] = row;
  const item = aWorkItem({ openBlockers });
  const stored = { ...item.stored, ticks: { held: {}, subtasks: 0, blockers } };
  const { ready } = readiness(withReady([free], starts), { ...item, stored }, { now, accepter: ana });
  expect(ready.holds).toBe(holds);
  expect(ready.items[0]?.lack).toEqual({ code: 'blocked' });
});

test('a save notes the class whose choice changed, and the difference says which way', () => {
  expect(changedParts(withReady([free]), withReady([free], false))).toEqual([]);
  expect(changedParts(withReady([free]), asking)).toContain('ready-feature');
  const diff = (before: Policy, after: Policy) =>
    definitionDiff('feature', before.definitions.feature, after.definitions.feature, (id) => id);
  expect(diff(withReady([free]), withReady([free], false))).toEqual([]);
  expect(diff(withReady([free]), asking)).toEqual([{ code: 'asks', workClass: 'feature', what: 'startsReady' }]);
  expect(diff(asking, withReady([free]))).toEqual([{ code: 'asks-not', workClass: 'feature', what: 'startsReady' }]);
});

test('a file of settings brings the choice along', () => {
  const there = { types: [{ id: story, name: 'Story' }], statuses: [], fields: [] };
  const taken = takePolicyFile(policyFileText(asking, there), aPolicy(), there);
  expect(taken.ok && startsReady(taken.policy, story)).toBe(true);
});
