import { areasOf } from '../../../src/domain/policy/areas';
import { areaStandings, missingAreas } from '../../../src/domain/review/areas';
import { demoOrder, movedTo } from '../../../src/domain/review/demo-order';
import { noNotes, ReviewNote, type ReviewNotes, shownNotes } from '../../../src/domain/review/review-notes';
import type { ReviewedItem, Standing } from '../../../src/domain/review/standing';

const anItem = (id: string, standing: Standing, value: number | null = null): ReviewedItem => ({
  ...{ id, standing, value, points: null, planned: null },
});

test('what waits is shown first, then what was accepted, what is worth most before the rest', () => {
  const items = [
    anItem('1', 'removed'),
    anItem('2', 'accepted', 3),
    anItem('3', 'accepted', 8),
    anItem('4', 'waiting'),
    anItem('5', 'carried'),
  ];
  const orderOf = (placed: readonly string[]) => demoOrder(items, placed).map(({ id }) => id);
  expect(orderOf([])).toEqual(['4', '3', '2', '5', '1']);
  expect(orderOf(['5', '99', '2'])).toEqual(['5', '2', '4', '3', '1']);
});

test.each([
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 1, 'abc'],
  ['x', 1, 'abc'],
  ['a', 9, 'bca'],
])('%s put at place %i makes %s', (id, to, expected) => {
  expect(movedTo(['a', 'b', 'c'], id, to).join('')).toBe(expected);
});

test('areas are those of the stakeholders, each once', () => {
  const anyone = { accountId: 'x', weight: 1 };
  const stakeholders = ['Desk', ' Desk ', '', 'Harbour'].map((area) => ({ ...anyone, area }));
  expect(areasOf({ stakeholders })).toEqual(['Desk', 'Harbour']);
  expect(areasOf({})).toEqual([]);
});

test('an area that work touches and for which nobody is there is missing, one of former settings too', () => {
  const touched = [
    { issueId: '1', areas: ['Desk', 'Former'] },
    { issueId: '2', areas: ['Desk', 'Harbour'] },
    { issueId: '3', areas: [] },
  ];
  const all = areaStandings(['Desk', 'Harbour', 'Crew'], touched, ['Harbour', 'Guests']);
  expect(all.map(({ area, issueIds, isPresent }) => [area, issueIds.join(), isPresent])).toEqual([
    ['Desk', '1,2', false],
    ['Harbour', '2', true],
    ['Crew', '', false],
    ['Former', '1', false],
    ['Guests', '', true],
  ]);
  expect(missingAreas(all)).toEqual(['Desk', 'Former']);
});

test('who may not see a work item sees nothing that was written about it, nor what was made of it', () => {
  const feedback = { id: 'f', area: null, text: 'Too slow', by: 'x', at: '2026-01-01T00:00:00.000Z' };
  const notes: ReviewNotes = {
    ...noNotes,
    order: ['1', '2'],
    touched: [
      { issueId: '1', areas: ['Desk'] },
      { issueId: '2', areas: ['Desk'] },
    ],
    feedback: [
      { ...feedback, issueId: '1', end: { kind: 'item', issueId: '3', key: 'X-3' } },
      { ...feedback, issueId: '2', end: null },
    ],
  };
  const seen = shownNotes(notes, new Set(['1']));
  expect([seen.order, seen.touched.length]).toEqual([['1'], 1]);
  expect(seen.feedback).toEqual([{ ...feedback, issueId: '1', end: null }]);
  expect(shownNotes(notes, new Set(['1', '3'])).feedback[0]?.end).toMatchObject({ key: 'X-3' });
});

test.each([
  [{ kind: 'goal', met: true, sentence: '  ' }],
  [{ kind: 'goal', met: true, sentence: 'x'.repeat(1_001) }],
  [{ kind: 'present', areas: Array.from({ length: 51 }, (_, index) => `Area ${index}`) }],
  [{ kind: 'order', order: ['X-1'] }],
  [{ kind: 'end', feedbackId: 'f', end: { kind: 'dropped', why: '' } }],
  [{ kind: 'accept' }],
])('%j is no note', (note) => {
  expect(ReviewNote.safeParse(note).success).toBe(false);
});
