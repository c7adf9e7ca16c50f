import { criteriaPattern } from '../../src/domain/criteria/pattern';
import { showsClarityHints } from '../../src/domain/policy/clarity-hints';
import { parseGatePolicy } from '../../src/domain/policy/parse-gate-policy';
import type { CriteriaRule } from '../../src/domain/policy/policy';
import { policyDiff } from '../../src/domain/policy/policy-diff';
import { copyPolicy, policyFileText, takePolicyFile } from '../../src/domain/policy/policy-file';
import { changedParts } from '../../src/domain/policy/changed-parts';
import { readPolicy } from '../../src/domain/policy/read-policy';
import { aPolicy } from '../support/a-policy';

const withCriteria = (criteria: Partial<CriteriaRule>) => {
  const policy = aPolicy();
  return { ...policy, criteria: { ...policy.criteria, ...criteria } };
};
const stored = (criteria: object): unknown => {
  const policy = aPolicy();
  return JSON.parse(JSON.stringify({ ...policy, criteria: { ...policy.criteria, ...criteria } }));
};
const criteriaIn = (raw: unknown): CriteriaRule => {
  const reading = readPolicy(raw);
  if (reading.state !== 'ok') throw new Error(reading.state);
  return reading.policy.criteria;
};

test('hints are shown unless the settings say otherwise', () => {
  expect(showsClarityHints(criteriaIn(stored({})))).toBe(true);
  expect(showsClarityHints(criteriaIn(stored({ clarityHints: true })))).toBe(true);
  expect(showsClarityHints(criteriaIn(stored({ clarityHints: false })))).toBe(false);
});

test('settings of version 1, which know no hints, show them', () => {
  const old = { ...(stored({}) as object), version: 1, changes: [] };
  expect(showsClarityHints(criteriaIn(old))).toBe(true);
});

test('a value that is no yes or no is left out with a note, and locks nobody out', () => {
  const reading = readPolicy(stored({ clarityHints: 'perhaps' }));
  expect(reading.state).toBe('ok');
  expect(criteriaIn(stored({ clarityHints: 'perhaps' }))).toEqual(aPolicy().criteria);
  expect('notes' in reading && reading.notes).toHaveLength(1);
});

test('the gate reads the same whatever is said of hints', () => {
  const gate = (raw: unknown) => JSON.stringify(parseGatePolicy(raw));
  expect(gate(stored({ clarityHints: false }))).toBe(gate(stored({})));
});

test('a change of it is told of; writing down the default is none', () => {
  const off = withCriteria({ clarityHints: false });
  expect(changedParts(aPolicy(), off)).toEqual(['criteria']);
  expect(changedParts(aPolicy(), withCriteria({ clarityHints: true }))).toEqual([]);
  const id = (one: string): string => one;
  const names = { person: id, type: id, status: id, resolution: id, field: id };
  expect(policyDiff(aPolicy(), off, names)).toHaveLength(1);
  expect(policyDiff(aPolicy(), withCriteria({ clarityHints: true }), names)).toEqual([]);
});

test('language and hints go to a file and to another project, with the pattern of that language', () => {
  const from = withCriteria({ clarityHints: false, language: 'fr', words: ['Critères maison'] });
  const nothing = { types: [], statuses: [], fields: [] };
  const expected = { field: null, clarityHints: false, language: 'fr', words: ['Critères maison'] };
  const pattern = criteriaPattern(['Critères maison'], 'fr');
  const taken = [
    takePolicyFile(policyFileText(from, nothing), aPolicy(), nothing),
    copyPolicy(from, nothing, aPolicy(), nothing),
  ];
  for (const one of taken) expect(one.ok && one.policy.criteria).toEqual({ ...expected, pattern });
});

test('a file of an earlier version, which names neither, takes both away', () => {
  const nothing = { types: [], statuses: [], fields: [] };
  const text = policyFileText(aPolicy(), nothing);
  const onto = withCriteria({ clarityHints: false, language: 'fr' });
  const taken = takePolicyFile(text, onto, nothing);
  expect(taken.ok && taken.policy.criteria).toEqual(aPolicy().criteria);
});
