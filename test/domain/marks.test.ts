import fc from 'fast-check';

import { maxNote, maxReason } from '../../src/domain/acceptance/limits';
import {
  Mark,
  markedCriteria,
  markOf,
  marksToSend,
  notMet,
  reasonOf,
  withMark,
} from '../../src/domain/acceptance/marks';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { described } from '../support/a-work-item';

const list = (...texts: readonly string[]) => listCriteria(described(...texts), []);
const [red, fare, refund] = ['The hull is red above the water', 'A child under six pays no fare', 'A refund takes three days']; // prettier-ignore
const before = list(red, fare, refund);
const mark = (n: number, met: boolean, note = ''): Mark => {
  const criterion = before[n - 1];
  if (criterion === undefined) throw new Error('There is none');
  return markOf(criterion, { met, note });
};
const marks = [mark(1, true), mark(2, false, 'Six was charged')];
const told = (texts: readonly string[], given = marks) =>
  markedCriteria(list(...texts), given).map(({ mark: one, state }) => `${state} ${one === null ? '-' : one.met}`);

test.each<[string, readonly string[], readonly string[]]>([
  ['the same text', [red, fare, refund], ['marked true', 'marked false', 'open -']],
  ['another order', [refund, fare, red], ['open -', 'marked false', 'marked true']],
  ['an edit of what was met', ['The hull is blue above the water', fare], ['edited true', 'marked false']],
  ['all new', ['Nobody waits longer than an hour'], ['open -']],
])('a mark stays with what says the same: %s', (_, texts, expected) => {
  expect(told(texts)).toEqual(expected);
});

test('where it cannot be said whose a mark is, it counts for nobody', () => {
  const [name] = list('The list is sorted by name');
  if (name === undefined) throw new Error('There is none');
  const given = [markOf(name, { met: false, note: '' })];
  const twins = ['The list is sorted by names', 'The list is sorted by name.s'];
  expect(told(twins, given)).toEqual(['unclear -', 'unclear -']);
  expect(notMet(list(...twins), given)).toEqual([]);
});

test('what is not met, by number; an edited criterion has to be looked at again', () => {
  expect(notMet(list(refund, fare), marks).map(({ criterion, note }) => [criterion.number, note])).toEqual([[2, 'Six was charged']]); // prettier-ignore
  expect(notMet(list(red, 'A child under seven pays no fare'), marks)).toEqual([]);
});

test('what is sent with an answer: marks that count, by today’s numbers', () => {
  const sent = marksToSend(list('A child under seven pays no fare', red), marks);
  expect(sent).toEqual([{ number: 2, fingerprint: before[0]?.fingerprint, met: true, note: '' }]);
});

test('one mark for a criterion: a new one takes the place of the old, null takes it away, those of what is gone go', () => {
  const now = list(fare, refund);
  const [first] = now;
  if (first === undefined) throw new Error('There is none');
  const changed = withMark(now, marks, first, markOf(first, { met: true, note: 'x'.repeat(500) }));
  expect(changed.map(({ number, met, note }) => [number, met, note.length])).toEqual([[1, true, maxNote]]);
  expect(withMark(now, changed, first, null)).toEqual([]);
});

test('marks for any texts are valid and no more than criteria', () => {
  const texts = fc.uniqueArray(fc.stringMatching(/^It holds [a-z ]{1,20}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat({ max: 5 }), fc.boolean(), fc.string()), { maxLength: 20 }), (all, said) => {
      const criteria = list(...all);
      let given: readonly Mark[] = [];
      for (const [n, met, note] of said) {
        const criterion = criteria[n];
        if (criterion !== undefined) given = withMark(criteria, given, criterion, markOf(criterion, { met, note }));
      }
      expect(given.length).toBeLessThanOrEqual(criteria.length);
      expect(given.map((one) => Mark.parse(one))).toEqual(given);
    }),
  ); // prettier-ignore
});

test('a reason has as many whole lines as fit', () => {
  expect(reasonOf(['a', 'b'])).toBe('a\nb');
  expect(reasonOf(Array.from({ length: 30 }, () => 'x'.repeat(99))).length).toBeLessThanOrEqual(maxReason);
  expect(reasonOf([])).toBe('');
});
