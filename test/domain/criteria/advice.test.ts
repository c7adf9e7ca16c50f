import { advice } from '../../../src/domain/criteria/advice';
import { findCriteria } from '../../../src/domain/criteria/find';
import { matchesPattern } from '../../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../../src/domain/criteria/pattern';
import { gateText } from '../../../src/domain/criteria/plain-text';
import { englishMessages } from '../../../src/messages/create-messages';
import { criteriaTexts } from '../../../src/messages/en/criteria';
import { sayCode } from '../../../src/messages/section';
import { doc, h, p, tasks } from '../../support/criteria-docs';

const builtIn = criteriaPattern([]);

const said = (content: ReturnType<typeof doc>): string | null => {
  const found = advice(findCriteria(content, []), matchesPattern(builtIn, gateText(content)));
  return found && sayCode(englishMessages.of(criteriaTexts).advice, found);
};

describe('advice', () => {
  test.each([
    [
      'a checklist without label',
      doc(tasks('The button should be red', 'Users can undo the payment')),
      'in a line above the checklist',
    ],
  ])('tells how to phrase %s, and following it helps', (_, content, expected) => {
    expect(said(content)).toContain(expected);
    const followed = doc(p('Acceptance criteria:'), ...content.content);
    expect(said(followed)).toBeNull();
  });

  test('warns of what the gate lets pass', () => {
    const empty = doc(h('Acceptance criteria'), h('Rollout on all our ships'), p('on Monday'));
    expect(said(empty)).toContain('Replace what stands below “Acceptance criteria”');
  });
});
