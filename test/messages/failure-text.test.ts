import { Failure, failureReasons } from '../../src/domain/shared/result';
import { createMessages, englishMessages } from '../../src/messages/create-messages';
import { failureText } from '../../src/messages/failure-text';
import { language as pseudo } from '../../src/messages/pseudo';

const inPseudo = createMessages('en-x-pseudo', pseudo);

test.each(failureReasons)('%s is said in the language of the reader', (reason) => {
  const failure = new Failure('conflict', 'in English', [], reason);
  expect(failureText(englishMessages, failure)).toMatch(/^[A-Z].*\.$/);
  expect(failureText(inPseudo, failure)).not.toMatch(/[a-z]/i);
});

test('what Jira said is shown in its own words, and of the rest the code decides', () => {
  expect(failureText(inPseudo, new Failure('invalid-input', 'Das Feld fehlt.', ['Das Feld fehlt.']))).toBe(
    'Das Feld fehlt.',
  );
  expect(failureText(englishMessages, new Failure('jira-unavailable', 'in English'))).toBe(
    'Jira could not be reached. Check the connection and try again.',
  );
});
