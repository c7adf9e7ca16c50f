import { advice } from '../../../src/domain/criteria/advice';
import { findCriteria } from '../../../src/domain/criteria/find';
import { criteriaPattern, matchesPattern } from '../../../src/domain/criteria/pattern';
import { gateText } from '../../../src/domain/criteria/plain-text';
import { doc, h, p, tasks } from '../../support/criteria-docs';

const builtIn = criteriaPattern([]);

describe('advice', () => {
  test.each([
    [
      'a checklist without label',
      doc(tasks('The button should be red', 'Users can undo the payment')),
      'in a line above the checklist',
    ],
  ])('tells how to phrase %s, and following it helps', (_, content, expected) => {
    expect(advice(findCriteria(content, []), matchesPattern(builtIn, gateText(content)))).toContain(expected);
    const followed = doc(p('Acceptance criteria:'), ...content.content);
    expect(advice(findCriteria(followed, []), matchesPattern(builtIn, gateText(followed)))).toBeNull();
  });

  test('warns of what the gate lets pass', () => {
    const empty = doc(h('Acceptance criteria'), h('Rollout on all our ships'), p('on Monday'));
    expect(advice(findCriteria(empty, []), matchesPattern(builtIn, gateText(empty)))).toContain(
      'Replace what stands below “Acceptance criteria”',
    );
  });
});
