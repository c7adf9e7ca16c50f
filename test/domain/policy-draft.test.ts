import { englishMessages } from '../../src/messages/create-messages';
import { startingSetsTexts } from '../../src/messages/en/starting-sets';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import type { Policy } from '../../src/domain/policy/policy';
import { readPolicyDraft } from '../../src/domain/policy/policy-draft';
import { policyProblems } from '../../src/domain/policy/policy-problems';
import { aPolicy } from '../support/a-policy';

const lineTexts = englishMessages.of(startingSetsTexts).line;

const feature = (change: Partial<Policy['definitions']['feature']>): Policy => {
  const policy = aPolicy();
  return { ...policy, definitions: { ...policy.definitions, feature: { ...policy.definitions.feature, ...change } } };
};

const unfinished: readonly (readonly [string, Policy])[] = [
  ['no Product Owner yet', aPolicy({ productOwner: '' })],
  ['a deputy without a date', aPolicy({ deputies: [{ accountId: 'dara', until: '' }] })],
  ['a deputy without a person', aPolicy({ deputies: [{ accountId: '', until: '2026-12-2' }] })],
  ['a line without a text', feature({ done: [{ id: 'a', text: '', kind: 'tick' }] })],
  ['a line whose field is not chosen', feature({ done: [{ id: 'a', text: 'Filled', kind: 'field', field: '' }] })],
  [
    'more lines than can be saved',
    feature({ done: Array.from({ length: 21 }, (_, n) => ({ id: `a-${n}`, text: 'x', kind: 'tick' as const })) }),
  ],
  ['a word of one letter', aPolicy({ criteria: { field: null, words: ['x'], pattern: 'x' } })],
];

test.each(unfinished)('a draft with %s cannot be saved, and is read back as it was left', (_, draft) => {
  expect(policyProblems(draft)).not.toEqual({});
  expect(readPolicyDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test('a finished draft is read back too', () => {
  const draft = defaultPolicy({ productOwner: 'ana', types: {}, fields: aPolicy().fields, lineTexts });
  expect(readPolicyDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

const otherwise: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['a text', 'text'],
  ['a list', []],
  ['an empty object', {}],
  ['a mode that there is not', { ...aPolicy(), mode: 'maybe' }],
  ['deputies that are no list', { ...aPolicy(), deputies: {} }],
  ['a part that there is not', { ...aPolicy(), extra: 1 }],
  ['another version', { ...aPolicy(), version: 99 }],
];

test.each(otherwise)('%s is no draft', (_, raw) => {
  expect(readPolicyDraft(raw)).toBeNull();
});
