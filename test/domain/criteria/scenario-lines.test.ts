import { findCriteria } from '../../../src/domain/criteria/find';
import { doc, h, p, ul } from '../../support/criteria-docs';

const steps = ['Given a card that has expired', 'When somebody pays with it', 'Then it is refused'];

test.each([
  ['paragraphs', doc(h('Acceptance criteria'), ...steps.map((step) => p(step)))],
  ['items of a list', doc(h('Acceptance criteria'), ul(...steps))],
  ['a heading and no label', doc(h('Scenario: an expired card'), ...steps.map((step) => p(step)))],
])('a scenario written as %s is one criterion that keeps its lines', (_, content) => {
  const [item, ...others] = findCriteria(content, []).items;
  expect(others).toEqual([]);
  expect(item?.split('\n').slice(-3)).toEqual(steps);
});
