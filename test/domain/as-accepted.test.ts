import fc from 'fast-check';

import { AsAccepted } from '../../src/domain/acceptance/accepted-text';
import { asAcceptedIn, criteriaToKeep, maxKeptText, maxKeptTexts } from '../../src/domain/acceptance/as-accepted';
import type { Change } from '../../src/domain/acceptance/change';
import { differencesSince } from '../../src/domain/acceptance/differences';
import type { Evidence, LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { ana, aPolicy, now } from '../support/a-policy';
import { aWorkItem, described } from '../support/a-work-item';
import { doc, h, p, table, ul } from '../support/criteria-docs';

const evidence: Evidence = { criteriaHash: 'x', criteriaCount: 2, holds: false, open: ['sub-tasks'], revision: 3 };
const accepted = (over: Partial<Evidence> = {}): LedgerEntry => ({
  ...{ id: 'move-7', issueId: '10042', kind: 'accepted', as: 'owner', by: ana, at: now, from: 'In Review', to: 'Done' },
  evidence: { ...evidence, ...over },
});
const subject = { item: aWorkItem(), policy: aPolicy() };
const kept = (entry: LedgerEntry, changes: readonly Change[] = []) => asAcceptedIn([entry], subject, changes);

describe('what is kept with an acceptance', () => {
  test('the criteria and the lines of the Definition of Done, with those that did not hold, and nobody’s account', () => {
    const [one] = kept(accepted());
    expect(one).toMatchObject({
      ...{ issueId: '10042', entry: 'move-7', at: now },
      criteria: [
        { number: 1, text: 'A card that has expired is refused with a reason' },
        { number: 2, text: 'A receipt is sent within a minute' },
      ],
      done: [
        { id: 'reviewed', text: 'Reviewed by someone else', holds: true },
        { id: 'sub-tasks', text: 'All sub-tasks are done', holds: false },
      ],
    });
    expect(JSON.stringify(one)).not.toContain(ana);
    expect(AsAccepted.parse(one)).toEqual(one);
  });

  test.each<[string, Partial<Evidence>, boolean, boolean | null | undefined]>([
    ['criteria that changed before it was noticed', { unknown: ['criteria'], holds: null, open: [] }, false, null],
    ['a definition that did', { unknown: ['definition'], holds: null, open: [] }, true, undefined],
    ['both', { unknown: ['revision', 'criteria', 'definition'], holds: null, open: [] }, false, undefined],
  ])('%s: said to be unknown, not taken from today', (_, over, knowsCriteria, holds) => {
    const [one] = kept(accepted(over));
    expect(one?.criteria === null).toBe(!knowsCriteria);
    expect(one?.done?.[0]?.holds).toBe(holds);
  });

  test('nothing is known where it went to another project since', () => {
    const moved: Change = { id: '8', by: ana, at: '2026-11-21T12:00:01.000Z', items: [{ fieldId: 'project', from: '1', to: '2', fromName: null, toName: null }] }; // prettier-ignore
    expect(kept(accepted(), [moved])).toMatchObject([{ criteria: null, done: null }]);
  });

  test('of entries that are no acceptance, nothing', () => {
    expect(kept({ id: 'move-8', issueId: '10042', kind: 'reopened', by: ana, at: now, from: null, to: null })).toEqual(
      [],
    );
  });

  test('no name of a mentioned person, and the fingerprint does not know it either', () => {
    const mentioning = (name: string) =>
      doc(h('Acceptance criteria'), ul([p('Shown to ', { type: 'mention', attrs: { id: ana, text: `@${name}` } })], 'It is red')); // prettier-ignore
    const [ofAna, ofDara] = [mentioning('Ana'), mentioning('Dara')].map((content) => criteriaToKeep(content, []));
    expect(ofAna?.[0]?.text).toBe('Shown to @…');
    expect(ofAna).toEqual(ofDara);
  });

  test('examples, as lines below the criterion', () => {
    const content = doc(
      h('Acceptance criteria'),
      ul('The fare depends on the age'),
      table(['age', 'fare'], ['5', '0']),
    );
    expect(criteriaToKeep(content, [])[0]?.text).toBe('The fare depends on the age\n| age | fare |\n| 5 | 0 |');
  });

  test('no more than fits, and what was cut off is still compared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 6_000 }), (count, length) => {
        const texts = Array.from({ length: count }, (_, n) => `It holds ${n} ${'x'.repeat(length)}`);
        const all = criteriaToKeep(described(...texts), []);
        expect(all.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(maxKeptTexts);
        expect(all.every(({ text, cut }, n) => text.length <= maxKeptText && (cut === true) === (text !== texts[n]))).toBe(true); // prettier-ignore
        expect(JSON.stringify(all).length).toBeLessThan(120_000);
      }),
      { numRuns: 20 },
    );
    const long = (end: string) => criteriaToKeep(described(`${'x '.repeat(3_000)}${end}`), []);
    expect(differencesSince(long('a'), long('b'))).toMatchObject([{ code: 'edited', number: 1 }]);
  });
});

describe('the differences since', () => {
  const texts = (...all: string[]) => criteriaToKeep(described(...all), []);
  const [red, fare, refund] = ['The hull is red above the water', 'A child under six pays no fare', 'A refund takes three days']; // prettier-ignore

  test.each<[string, readonly string[], readonly string[], ReturnType<typeof differencesSince>]>([
    ['none', [red, fare], [red, fare], []],
    ['none where only the order changed', [red, fare], [fare, red], []],
    [
      'an edit, in its new place',
      [red, fare],
      ['A child under seven pays no fare', red],
      [{ code: 'edited', number: 1, before: fare, after: 'A child under seven pays no fare' }],
    ],
    ['one more', [red], [red, fare], [{ code: 'added', number: 2, after: fare }]],
    ['one less', [red, fare], [fare], [{ code: 'removed', number: 1, before: red }]],
    [
      'several, in the order of the text, what is gone last',
      [red, fare],
      [refund, 'A child under seven pays no fare'],
      [
        { code: 'added', number: 1, after: refund },
        { code: 'edited', number: 2, before: fare, after: 'A child under seven pays no fare' },
        { code: 'removed', number: 1, before: red },
      ],
    ],
    [
      'what may be one of two',
      ['The list is sorted by name', 'The list is sorted by date'],
      ['The list is sorted by rate'],
      [
        {
          ...{ code: 'unclear', number: 1, after: 'The list is sorted by rate' },
          before: ['The list is sorted by date', 'The list is sorted by name'],
        },
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(differencesSince(texts(...before), texts(...after))).toEqual(expected);
  });
});
