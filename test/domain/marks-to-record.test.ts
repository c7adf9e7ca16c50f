import fc from 'fast-check';

import { maxMarks, maxNote } from '../../src/domain/acceptance/limits';
import { maxMarksTexts, maxMarkText, marksToRecord } from '../../src/domain/acceptance/marks-to-record';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { marksOf, receiptMs } from '../../src/domain/acceptance/receipt';
import type { SentMark } from '../../src/domain/acceptance/recorded-mark';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { aPolicy } from '../support/a-policy';
import { described } from '../support/a-work-item';

const policy = aPolicy();
const fare = 'A child under six pays no fare';
const receipt = 'A receipt is sent within a minute';
const markOf = (texts: readonly string[], number: number, met = true, note = ''): SentMark => {
  const criterion = listCriteria(described(...texts), [])[number - 1];
  return { number, fingerprint: criterion?.fingerprint ?? '', met, note };
};
const recorded = (sent: readonly SentMark[], ...texts: readonly string[]) =>
  marksToRecord(sent, { criteriaText: described(...texts) }, policy).map(({ number, met, text, note }) =>
    [number, met, text, ...(note === undefined ? [] : [note])].join(' '),
  );

test.each<[string, readonly SentMark[], readonly string[], readonly string[]]>([
  ['nothing was marked', [], [fare], []],
  ['as it was marked', [markOf([fare, receipt], 2, false, ' It took an hour '), markOf([fare, receipt], 1)], [fare, receipt], [`1 true ${fare}`, `2 false ${receipt} It took an hour`]], // prettier-ignore
  ['the criterion says something else by now', [markOf([fare], 1)], [receipt], []],
  ['it stands elsewhere by now: the page shows other numbers', [markOf([fare, receipt], 1)], [receipt, fare], []],
  ['one of two that say the same', [markOf([fare, fare], 2)], [fare, fare], [`2 true ${fare}`]],
  ['the same twice: the first', [markOf([fare], 1, false), markOf([fare], 1)], [fare], [`1 false ${fare}`]],
  ['one that nobody can have', [{ ...markOf([fare], 1), number: 7 }], [fare], []],
])('marks of an answer: %s', (_, sent, texts, expected) => {
  expect(recorded(sent, ...texts)).toEqual(expected);
});

test('whatever is sent, what is kept is of the text, in its order, each once, and small', () => {
  const texts = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), { maxLength: 250 });
  const said = fc.record({ met: fc.boolean(), note: fc.string({ unit: 'binary', maxLength: maxNote }) });
  fc.assert(
    fc.property(texts, fc.array(said, { minLength: 1, maxLength: 5 }), (all, notes) => {
      const criteriaText = described(...all);
      const criteria = listCriteria(criteriaText, []);
      const sent = criteria.map(({ number, fingerprint }, n) => ({
        number,
        fingerprint,
        ...(notes[n % notes.length] ?? { met: true, note: '' }),
      }));
      const kept = marksToRecord(sent, { criteriaText }, policy);
      expect(kept.map(({ number }) => number)).toEqual(criteria.map(({ number }) => number));
      expect(kept.length).toBeLessThanOrEqual(maxMarks);
      expect(kept.every(({ text, note = '' }) => text.length <= maxMarkText && note.length <= maxNote)).toBe(true);
      const length = kept.reduce((sum, { text, note = '' }) => sum + text.length + note.length, 0);
      expect(length).toBeLessThanOrEqual(maxMarksTexts);
      // With the longest rejection beside it, in three bytes a character.
      expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(120 * 1_024);
    }),
    { numRuns: 60 },
  );
});

test('names of mentioned people are left out', () => {
  const mention = { type: 'mention', attrs: { id: 'ana', text: '@Ana Reyes' } };
  const withName = JSON.parse(
    JSON.stringify(described(fare)).replace(JSON.stringify({ type: 'text', text: fare }), `{"type":"text","text":"Paid by "},${JSON.stringify(mention)}`), // prettier-ignore
  ) as ReturnType<typeof described>;
  const [criterion] = listCriteria(withName, []);
  expect(criterion?.text).toContain('Ana');
  const sent = { number: 1, fingerprint: criterion?.fingerprint ?? '', met: true, note: '' };
  expect(JSON.stringify(marksToRecord([sent], { criteriaText: withName }, policy))).not.toContain('Ana');
});

describe('an acceptance takes the marks that were given right before it', () => {
  const at = (second: number): string =>
    new Date(Date.parse('2026-11-01T08:00:00.000Z') + second * 1_000).toISOString();
  const marks = (number: number) => [{ number, fingerprint: 'f', met: true, text: fare }];
  const pressed = (second: number, number: number, by = 'ana'): LedgerEntry => ({
    ...{ id: `receipt-${number}`, issueId: '1', kind: 'receipt', by, at: at(second), criteria: null },
    ...{ until: at(second + receiptMs / 1_000), marks: marks(number) },
  });
  const evidence = { criteriaHash: null, criteriaCount: 1, holds: true, open: [], revision: 1 };
  const accepted = (second: number): LedgerEntry => ({
    ...{ id: `move-${second}`, issueId: '1', kind: 'accepted', by: 'ana', at: at(second), as: 'owner', evidence },
    ...{ from: null, to: null },
  });
  test.each<[string, readonly LedgerEntry[], number | null]>([
    ['nothing was pressed', [], null],
    ['the last press', [pressed(0, 1), pressed(50, 2)], 2],
    ['somebody else pressed', [pressed(0, 1, 'vera')], null],
    ['too long ago', [pressed(-600, 1)], null],
    ['a press after the move', [pressed(600, 1)], null],
    ['an acceptance between took them', [pressed(0, 1), accepted(2)], null],
    ['one before does not', [accepted(-5), pressed(0, 1)], 1],
  ])('%s', (_, known, expected) => {
    expect(marksOf({ by: 'ana', at: at(60) }, known)?.[0]?.number ?? null).toBe(expected);
  });
});
