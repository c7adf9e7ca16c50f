import fc from 'fast-check';

import { peopleInPolicy, savedAt, withoutPersonInPolicy } from '../../src/domain/policy/forget-person';
import { mayAccept } from '../../src/domain/policy/accepters';
import { Policy } from '../../src/domain/policy/policy';
import { mayAcceptAt } from '../../src/domain/policy/policy-at';
import { ana, aPolicy, now } from '../support/a-policy';

const until = '2026-12-24';
const policy = Policy.parse({
  ...aPolicy(),
  deputies: [
    { accountId: 'dara', until },
    { accountId: 'jonas', until },
  ],
  stakeholders: [{ accountId: 'vera', area: 'Sales', weight: 1 }],
  changes: [{ revision: 1, at: now, by: 'pia', what: ['owner'] }],
  history: {
    ...{ modes: [], meanings: [], revisions: [] },
    owners: [{ from: now, productOwner: 'noor', deputies: [{ accountId: 'dara', until }] }],
  },
});

test('everybody is found, and nobody twice', () => {
  expect([...peopleInPolicy(policy)].sort()).toEqual([ana, 'dara', 'jonas', 'noor', 'pia', 'vera'].sort());
  expect(savedAt(policy)).toBe(now);
});

test.each([...peopleInPolicy(policy)])('without %s the policy is valid, and names everybody else as before', (id) => {
  const after = Policy.parse(withoutPersonInPolicy(policy, id));
  expect(JSON.stringify(after)).not.toContain(`"${id}"`);
  expect([...peopleInPolicy(after)].sort()).toEqual(peopleInPolicy(policy).filter((one) => one !== id).sort()); // prettier-ignore
  expect({ ...after, productOwner: '', deputies: [], stakeholders: [], changes: [], history: null }).toEqual({
    ...policy,
    ...{ productOwner: '', deputies: [], stakeholders: [], changes: [], history: null },
  });
});

test('a Product Owner leaves a tombstone, who accepts nothing; a deputy and a stakeholder leave no place', () => {
  const owned = Policy.parse(withoutPersonInPolicy(policy, ana));
  expect(owned.productOwner).toBe('erased');
  expect(mayAccept(owned, ana, now)).toBeNull();
  expect(mayAccept(owned, 'dara', now)).toBe('deputy');
  const without = Policy.parse(withoutPersonInPolicy(policy, 'dara'));
  expect(without.deputies.map(({ accountId }) => accountId)).toEqual(['jonas']);
  expect(without.history.owners[0]?.deputies).toEqual([]);
  expect(Policy.parse(withoutPersonInPolicy(policy, 'vera')).stakeholders).toEqual([]);
  expect(Policy.parse(withoutPersonInPolicy(policy, 'pia')).changes[0]?.by).toBe('erased');
});

test('who may accept is known as before when a deputy of today is forgotten', () => {
  const { productOwner, deputies } = policy;
  const owners = [{ from: now, productOwner, deputies }];
  const after = Policy.parse(withoutPersonInPolicy({ ...policy, history: { ...policy.history, owners } }, 'dara'));
  expect(mayAcceptAt(after, ana, now)).toEqual({ value: 'owner', known: true });
  expect(mayAcceptAt(after, 'jonas', now)).toEqual({ value: 'deputy', known: true });
});

test('nothing is written for whom it does not name, and the tombstone is nobody', () => {
  expect(withoutPersonInPolicy(policy, 'nobody')).toBeNull();
  const erased = withoutPersonInPolicy(policy, ana);
  expect(peopleInPolicy(erased)).not.toContain('erased');
  expect(withoutPersonInPolicy(erased, 'erased')).toBeNull();
});

test('whatever lies there, it is read, and only ids are changed', () => {
  const places = fc.record(
    { productOwner: fc.jsonValue(), deputies: fc.jsonValue(), history: fc.jsonValue(), changes: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), places), (raw) => {
      for (const id of peopleInPolicy(raw)) expect(peopleInPolicy(withoutPersonInPolicy(raw, id))).not.toContain(id);
    }),
    { numRuns: 500 },
  );
});
