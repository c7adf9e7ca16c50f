import type { Why } from '../../src/domain/readiness/line';
import { englishMessages } from '../../src/messages/create-messages';
import { readinessTexts } from '../../src/messages/en/readiness';
import { lineText } from '../../src/messages/line-text';
import { sayCode } from '../../src/messages/section';

const { why } = englishMessages.of(readinessTexts);

test.each<[Why, string]>([
  [{ code: 'no-criteria' }, 'There are none yet'],
  [{ code: 'criteria-unseen' }, 'Written so that Jira cannot see them'],
  [{ code: 'criteria-unread' }, 'Assay has not read the latest text yet'],
  [{ code: 'unconfirmed' }, 'Nobody has confirmed it'],
  [{ code: 'not-counted' }, 'Not counted yet'],
  [{ code: 'open-subtasks', count: 1 }, '1 open sub-task'],
  [{ code: 'open-subtasks-stale', count: 0, stored: 2 }, '0 open sub-tasks now, 2 when Assay last counted'],
  [{ code: 'open-blockers', count: 3 }, '3 open blockers'],
  [{ code: 'open-blockers-stale', count: 1, stored: 0 }, '1 open blocker now, 0 when Assay last counted'],
  [{ code: 'field-empty' }, 'The field is empty'],
  [{ code: 'no-value' }, 'No business value'],
])('%j is "%s"', (code, sentence) => {
  expect(sayCode(why, code)).toBe(sentence);
});

test('a line has the words of the project, and a line of the app its own', () => {
  expect(lineText(englishMessages, { text: 'Reviewed' })).toBe('Reviewed');
  expect(lineText(englishMessages, { text: null })).toBe('Acceptance criteria');
});
