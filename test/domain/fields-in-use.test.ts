import { fieldsInUse, type FieldsInUse } from '../../src/domain/policy/fields-in-use';
import { aPolicy } from '../support/a-policy';

const found: FieldsInUse = {
  value: 'customfield_1',
  points: 'customfield_2',
  readiness: 'customfield_3',
  acceptance: 'customfield_4',
  sprint: 'customfield_5',
};
const named = { value: 'customfield_11', points: 'customfield_12' };

test('without a policy what the site has is in use', () => {
  expect(fieldsInUse(null, found)).toEqual(found);
});

test.each([
  ['both named', named, named],
  ['no points named', { ...named, points: null }, { ...named, points: 'customfield_2' }],
  ['no value named', { ...named, value: null }, { ...named, value: 'customfield_1' }],
])('%s: where the policy names no field, the one of the site is in use', (_, fields, expected) => {
  const policy = aPolicy({ fields: { ...aPolicy().fields, ...fields, readiness: null } });
  // The app stores badges only where the policy says so.
  expect(fieldsInUse(policy, found)).toMatchObject({ ...expected, readiness: null, sprint: found.sprint });
});
