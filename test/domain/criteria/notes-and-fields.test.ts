import fc from 'fast-check';

import { notEnding } from '../../../src/domain/criteria/complement';
import { findCriteria } from '../../../src/domain/criteria/find';
import { matchesPattern } from '../../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../../src/domain/criteria/pattern';
import { doc, h, p } from '../../support/criteria-docs';

const found = (text: string): boolean => findCriteria(text, []).present;

/** Whoever it is agreed with, asked of or waited for, and however the day is written. */
test.each([
  'Critères d’acceptation : à voir avec le syndic',
  'Acceptkriterier: aftales med vagten i uge 40',
  'Akceptačné kritériá: dohodneme s baníkmi',
  'Criterii de acceptare: discutăm cu pădurarul',
  'Критерії прийняття: узгодимо з лісником',
  'Kabul kriterleri: çobanla konuşulacak',
  'Vastuvõtukriteeriumid: lepime kokku sepaga',
  'Samþykktarskilyrði: ákveðum þetta með smiðnum',
  'Acceptatiecriteria: Femke vraagt het na bij de smid',
  'Acceptance criteria: rang the mill twice, nothing yet',
  'Criteri di accettazione: in attesa che il fabbro risponda',
  'Kabul kriterleri\nDemirciden haber bekliyoruz',
  'Akzeptanzkriterien: liegen im Pflichtenheft',
])('holds no criteria yet: %s', (text) => {
  expect(found(text)).toBe(false);
});

test.each([
  'Critères d’acceptation : le reçu part avec la commande.',
  'Acceptance criteria: the driver sees them on the map.',
  'Acceptkriterier: mangler prøven, står der "ikke bestemt"',
  'Acceptance criteria: a refund takes 3 days at most',
  'Akzeptanzkriterien: die Kundin sendet die Rechnung an den Lieferanten',
])('is a criterion: %s', (text) => {
  expect(found(text)).toBe(true);
});

test('an expand with nothing in it is an empty section, whatever follows it', () => {
  const expand = { type: 'expand', attrs: { title: 'Acceptance criteria' }, content: [p('')] };
  expect(findCriteria(doc(expand, p('The bell rings at six.')), []).present).toBe(false);
});

test('a field that is answered in its own line ends there, unless a list or steps follow', () => {
  expect(found('Acceptance criteria: -\nEstimate: 3\nEpic: Bells and clocks')).toBe(false);
  expect(found('Acceptance criteria: see below\n- The bell rings at six')).toBe(true);
  expect(found('Acceptance criteria: tbd\nGiven a bell\nWhen it is six\nThen it rings')).toBe(true);
});

test('a label may be the subject of a sentence that a list goes on with', () => {
  expect(findCriteria('Our acceptance criteria are:\n- The bell rings at six', []).items).toHaveLength(1);
  expect(found('Our acceptance criteria are\nold')).toBe(false);
});

test.each([
  ['fi', 'Tarina on valmis, kun kello soi kuudelta illalla.'],
  ['pl', 'Historyjka jest gotowa, gdy dzwon bije o szóstej wieczorem.'],
  ['cs', 'Příběh je hotový, když zvon bije v šest večer.'],
  ['hu', 'A sztori akkor kész, ha a harang hatkor megszólal.'],
  ['tr', 'Bu hikâye, çan altıda çalındığında biter.'],
])('a story that is done when something holds is told by both, in %s', (locale, text) => {
  expect(found(text)).toBe(true);
  expect(matchesPattern(criteriaPattern([], locale), text)).toBe(true);
});

test.each([
  ['de', 'Akzeptanzkriterien\nNr\nKriterium\n1\nDie Glocke läutet um sechs', true],
  ['zh', '验收标准\n序号\n内容\n1\n钟声在六点响起', true],
  ['de', 'Akzeptanzkriterien\nHinweis\nDie Glocke läutet um sechs', false],
  ['en', 'Our acceptance criteria are:\nthe bell rings at six', true],
  ['zh', '驗收標準\n濕度低於 30% 的區塊', true],
  ['ja', '受け入れ条件\n鐘楼の管理人さんと相談します。', false],
  ['ja', '受け入れ条件\n鐘楼の管理人が六時に鐘を鳴らす。', true],
  ['ko', '인수 조건\n종지기 답변 대기 중', false],
  ['ko', '인수 조건\n여섯 시에 종이 울린다', true],
  ['tr', 'Kabul kriterleri\nBu konu çobanla konuşulacak', false],
  ['zh', '验收标准\n等钟楼管理员回复', false],
])('the pattern of %s reads %j: %s', (locale, text, expected) => {
  expect(matchesPattern(criteriaPattern([], locale), text)).toBe(expected);
});

test('a line ends with none of the words exactly where the pattern says so', () => {
  const words = ['ab', 'cab', 'b c', 'c'];
  const rest = new RegExp(`^${notEnding(words)}`, 'u');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'x', '.'), minLength: 5, maxLength: 9 }),
      (line) => {
        const said = line.replace(/[. ]{1,3}$/, '');
        fc.pre(/[a-cx]$/.test(said) && said.length > 4);
        expect(rest.test(line)).toBe(!words.some((word) => said.endsWith(word)));
      },
    ),
  );
});

test('a heading right below a plain label is another part of the template', () => {
  for (const next of ['Observații', 'Dúvidas:', 'Frågor', 'Fora do escopo'])
    expect([next, findCriteria(doc(p('Acceptance criteria:'), p(next), p('The bell is old.')), []).present]).toEqual([
      next,
      false,
    ]);
  expect(findCriteria(doc(h('Acceptance criteria'), p('The bell is old and rings at six.')), []).present).toBe(true);
});
