import type { Policy } from '../../../src/domain/policy/policy';
import { copyPolicy } from '../../../src/domain/policy/policy-file';
import { policyDiff } from '../../../src/domain/policy/policy-diff';
import { policyProblems } from '../../../src/domain/policy/policy-problems';
import { changedParts } from '../../../src/domain/policy/changed-parts';
import { readPolicy } from '../../../src/domain/policy/read-policy';
import { defaultValueRule, valueRuleOf } from '../../../src/domain/policy/value-rule';
import { englishMessages } from '../../../src/messages/create-messages';
import { policyChangeText } from '../../../src/messages/policy-change-text';
import { aPolicy } from '../../support/a-policy';

const plain: Policy = aPolicy();
const levels = {
  kind: 'levels' as const,
  levels: [
    { name: 'Low', worth: 1 },
    { name: 'High', worth: 8 },
  ],
};
const rule = defaultValueRule();
const inParts: Policy = {
  ...plain,
  value: {
    model: 'cost-of-delay',
    parts: { ...rule.parts, time: { scale: levels, weight: 2 } },
    oldAfterDays: null,
  },
  stakeholders: [{ accountId: 'vera', area: 'Sales', weight: 1 }],
};

test('a policy that never said it has one number, and says nothing new when it is read', () => {
  expect(readPolicy(plain)).toMatchObject({ state: 'ok', policy: plain, notes: [] });
  expect(valueRuleOf(plain).model).toBe('number');
  expect(changedParts(plain, { ...plain, value: rule })).toEqual([]);
  expect(changedParts(plain, inParts)).toEqual(['value', 'stakeholders']);
});

test('what it says of value comes back as it was saved', () => {
  expect(readPolicy(JSON.parse(JSON.stringify(inParts)))).toMatchObject({ state: 'ok', policy: inParts, notes: [] });
});

test.each([
  [{ value: { ...rule, model: 'rice' } }, 'value'],
  [{ value: { ...rule, more: true } }, 'value'],
  [{ stakeholders: [{ accountId: 'vera' }] }, 'stakeholders'],
  [{ stakeholders: 'vera' }, 'stakeholders'],
])('damage there locks nobody out: %j', (part, note) => {
  const reading = readPolicy({ ...plain, ...part });
  expect(reading).toMatchObject({ state: 'ok', policy: plain, notes: [note] });
});

test('what changed is told line by line', () => {
  const names = { person: (id: string) => id, type: String, status: String, resolution: String, field: String };
  const told = (before: Policy, after: Policy) =>
    policyDiff(before, after, names).map((one) => policyChangeText(englishMessages, one));
  expect(told(plain, inParts)).toEqual([
    'Value is put into a number by: one number → the three parts of a cost of delay',
    'Scale of time criticality: Fibonacci numbers → Low (1) and High (8)',
    'Weight of time criticality: 1 → 2',
    'Values are looked at again after: 180 days → no time',
    'Stakeholder added: vera',
  ]);
  const [vera] = inParts.stakeholders ?? [];
  if (vera === undefined) throw new Error('no stakeholder');
  expect(told(inParts, { ...inParts, stakeholders: [{ ...vera, area: 'Sponsor', weight: 2 }] })).toEqual([
    'Area of the stakeholder vera: Sales → Sponsor',
    'Weight of the stakeholder vera: 1 → 2',
  ]);
  expect(told(inParts, { ...inParts, stakeholders: [] })).toEqual(['Stakeholder removed: vera']);
});

test('a copy takes the rule along and leaves the people', () => {
  const none = { types: [], statuses: [], fields: [] };
  const taken = copyPolicy(inParts, none, plain, none);
  expect(taken.ok && [taken.policy.value, taken.policy.stakeholders]).toEqual([inParts.value, undefined]);
});

test.each([
  [
    'value.parts',
    {
      value: {
        ...rule,
        parts: {
          user: { ...rule.parts.user, weight: 0 },
          time: { ...rule.parts.time, weight: 0 },
          risk: { ...rule.parts.risk, weight: 0 },
        },
      },
    },
    'no-weight',
  ],
  ['value.oldAfterDays', { value: { ...rule, oldAfterDays: 3 } }, 'old-after'],
  [
    'value.parts.user.weight',
    { value: { ...rule, parts: { ...rule.parts, user: { ...rule.parts.user, weight: -1 } } } },
    'weight',
  ],
  ['stakeholders.0.area', { stakeholders: [{ accountId: 'vera', area: ' ', weight: 1 }] }, 'area'],
  ['stakeholders.0.accountId', { stakeholders: [{ accountId: '', area: 'Sales', weight: 1 }] }, 'stakeholder'],
  ['stakeholders.0.weight', { stakeholders: [{ accountId: 'vera', area: 'Sales', weight: 0 }] }, 'stakeholder-weight'],
  [
    'stakeholders',
    { stakeholders: ['Sales', 'Sponsor'].map((area) => ({ accountId: 'vera', area, weight: 1 })) },
    'same-stakeholder',
  ],
])('at %s a problem says what to put right', (path, part, code) => {
  expect(policyProblems({ ...plain, ...part })).toEqual({ [path]: { code } });
});
