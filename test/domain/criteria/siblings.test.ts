import { findCriteria } from '../../../src/domain/criteria/find';
import { isPlaceholder } from '../../../src/domain/criteria/placeholder';
import { doc, h, p, ul } from '../../support/criteria-docs';

/** Orders of a template, words for nothing and words for later stand at the beginning of criteria too, and in another language mean other things. */
test.each([
  'Liste herkese görünür',
  'Indique le prix en euros sur la page',
  'Describe field is limited to 200 letters',
  'A definição do preço aparece em euros',
  '待定航班显示在列表末尾',
  'We will never ask for the password twice',
  'The user to whom it belongs sees it',
  'Open tickets come first',
  'Optional fields are grey',
  'Draft bills are not sent',
  'Loading... is shown while it waits',
])('%j is a criterion', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  'TBD - waiting for legal',
  'We will add these later',
  'I will define the criteria tomorrow',
  'Maria to provide',
  'PO to fill in',
  '@Maria please add',
  'Ask Maria',
  'n.a.',
  'Draft',
  'On hold',
  'Optional',
  'Given ..., when ..., then ...',
  'Given X when Y then Z',
  'The conditions that must be met for this to be accepted',
  'Delete this section if not needed',
  'Bitte ausfüllen',
  'noch nicht vorhanden',
  's. o.',
  'Pas encore définis',
  'No hay',
  'A ser definido',
  'Non definiti',
  'Nog in te vullen',
  'Jeszcze nie ustalone',
  'Není definováno',
  'Ska fyllas i',
  'Ikke avklart',
  'Katso yllä',
  'Még nincs',
  'Nedefinit',
  'Yukarıya bakınız',
  'Поки немає',
  '後で記入',
  '확인 필요',
  'Θα συμπληρωθεί',
  'Sẽ bổ sung',
])('%j says nothing yet', (text) => {
  expect(findCriteria(doc(h('Acceptance criteria'), ul(text)), []).present).toBe(false);
});

test('a sample of a scenario after its label is no criterion', () => {
  const text = 'Acceptance criteria: Given [context], when [action], then [result]';
  expect(findCriteria(doc(p('Why'), p(text)), []).present).toBe(false);
});

test.each([
  'Acceptance critiera',
  'Accept criteria',
  'Acc. criteria',
  'Acceptance Crit.',
  'UACs',
  'UAT criteria',
  'Condition of acceptance',
  'Conditions for acceptance',
  'Acceptance rules',
  'Acceptance scenarios',
  'Pass criteria',
  'Akzeptanzkritieren',
  "Criteri d'accettazione",
  'Critères dʼacceptation',
  'Критериите за приемане',
])('%j announces criteria', (label) => {
  expect(findCriteria(doc(h(label), ul('The fare is shown', 'It is in euros')), []).items).toHaveLength(2);
});

test.each(['Acceptance certificates', 'Accept cookies', 'Pass the criteria on', 'Success Criterion 2.4.11 Focus'])(
  '%j announces none',
  (label) => {
    expect(findCriteria(doc(h(label), ul('The fare is shown', 'It is in euros')), []).present).toBe(false);
  },
);

test.each(['AC_1: ', 'AC No. 1: ', 'A.C.1 ', 'US1-AC1: ', 'AC-US1-01: '])('%j numbers a criterion', (form) => {
  const second = form.replace(/1(?=\D*$)/, '2');
  const found = findCriteria(doc(p('Why'), p(`${form}The fare is shown`), p(`${second}It is in euros`)), []);
  expect(found.items).toEqual(['The fare is shown', 'It is in euros']);
});

test('a heading that numbers a criterion stands above its text', () => {
  const found = findCriteria(
    doc(h('Acceptance criterion 1'), p('The fare is shown'), h('Acceptance criterion 2'), p('It is in euros')),
    [],
  );
  expect(found.items).toEqual(['The fare is shown', 'It is in euros']);
});
