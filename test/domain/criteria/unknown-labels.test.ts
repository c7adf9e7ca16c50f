import { unknownLabels } from '../../../src/domain/criteria/unknown-labels';
import { findCriteria } from '../../../src/domain/criteria/find';
import { doc, h, p, text, ul } from '../../support/criteria-docs';

test.each([
  ['a heading', doc(h('Approval rules ✅'), ul('It is red')), 'Approval rules'],
  ['a bold line', doc(p(text('Acceptance notes by QA:', 'strong')), ul('It is red')), 'Acceptance notes by QA'],
  ['a line with a colon', doc(p('Must-haves:'), ul('It is red')), 'Must-haves'],
  ['another language', doc(h('Критерии сотрудничества'), ul('Кнопка красная')), 'Критерии сотрудничества'],
])('%s that looks like a label is named, and adding it helps', (_, content, name) => {
  expect(unknownLabels(content, [])).toEqual([name]);
  expect(findCriteria(content, [name]).present).toBe(true);
  expect(unknownLabels(content, [name])).toEqual([]);
});

test.each([
  ['criteria are found', doc(h('Acceptance criteria'), ul('It is red'), h('Approval rules'), ul('x y z'))],
  ['a known label is empty', doc(h('Acceptance criteria'), h('Notes'), ul('ask Dara'))],
  ['nothing is listed below', doc(h('Approval rules'), p('Ask Dara who may approve.'), p('Then go on.'))],
  ['a heading speaks of something else', doc(h('Background'), ul('It was red'), h('Notes'), ul('ask Dara'))],
  ['it is a question', doc(h('Which criteria apply?'), ul('red'))],
])('nothing is named where %s', (_, content) => {
  expect(unknownLabels(content, [])).toEqual([]);
});
