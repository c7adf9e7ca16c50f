import { Failure } from '../../src/domain/shared/result';
import { FailureReason } from '../../src/domain/shared/failure-reason';
import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { failureTexts } from '../../src/messages/en/failure';
import { failureText } from '../../src/messages/failure-text';
import { language } from '../../src/messages/pseudo';
import { toFailureReply } from '../../src/operations/to-failure-reply';
import { parseInput } from '../../src/operations/parse-input';
import { contract } from '../../src/contract';

const isPlain = (code: string): boolean => FailureReason.safeParse({ code }).success;
const codes = Object.keys(failureTexts.texts.reason);

test('every reason has a sentence, and every plain one can be sent to a page', () => {
  const withValues = codes.filter((code) => !isPlain(code));
  expect(withValues.sort()).toEqual(['in-words', 'invalid-value', 'rule-not-offered']);
  for (const code of codes.filter(isPlain))
    expect(englishMessages.of(failureTexts).reason[code as 'unfinished']).toMatch(/[.]$/);
});

test.each(codes.filter(isPlain))('%s is said in the language of the reader', (code) => {
  const reason = FailureReason.parse({ code });
  expect(failureText(englishMessages, { reason })).toMatch(/^[A-Z].*\.$/);
  expect(failureText(createMessages('en-x-pseudo', language), { reason })).not.toMatch(/[a-z]/i);
});

test('Jira’s own words stay as they are in every language, and ours are the reader’s', () => {
  const messages = createMessages('en-x-pseudo', language);
  const jira = new Failure('conflict', { code: 'in-words', text: 'The issue is locked.' }, ['The issue is locked.']);
  const own = new Failure('conflict', { code: 'acceptance-stands' });
  expect(failureText(messages, jira)).toBe('The issue is locked.');
  expect(failureText(messages, own)).not.toMatch(/accepted/);
  expect(failureText(englishMessages, own)).toMatch(/accepted and is in Done/);
});

test('a page is sent the reason, and its English for a page that was opened before an upgrade', () => {
  expect(toFailureReply('tick', new Failure('forbidden', { code: 'may-not-confirm' }))).toEqual({
    code: 'forbidden',
    reason: { code: 'may-not-confirm' },
    message: 'Only the Product Owner, or a deputy in their term, confirms this line.',
  });
});

test.each([
  [{ reason: ' ', failed: [] }, 'Say why.'],
  [{ reason: 'x'.repeat(2_001), failed: [] }, 'Keep it below 2,000 characters.'],
  [{ reason: 'x', failed: 3 }, 'failed is not well formed.'],
  [null, 'The request is not well formed. Reload the page and try again.'],
])('what is wrong with an input is said by its code: %#', (input, words) => {
  let thrown: unknown = null;
  try {
    parseInput(contract.reject.input, input);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Failure);
  if (thrown instanceof Failure) expect(failureText(englishMessages, thrown)).toBe(words);
});
