import { findCriteria } from '../../../src/domain/criteria/find';
import { doc, h, p, ul } from '../../support/criteria-docs';

const present = (...content: Parameters<typeof doc>): boolean => findCriteria(doc(...content), []).present;
const list = ul(
  'The list shows ten rows',
  'The total stands below it',
  'Nothing is shown twice',
  'An empty list says so',
);

test.each([
  'Aktzeptanzkriterien',
  'Acceptance-Kriterien',
  'Zufriedenheitsbedingungen',
  'Acceptability criteria',
  'Acceptance test cases',
  'Acceptance points',
  'Sign-off criteria',
  "Scénarios d'acceptation",
  'Critères acceptation',
  'Reglas de aceptación',
  'Criterios de conformidad',
  'Scenari di accettazione',
  'Cenários de aceitação',
  'Critérios de homologação',
  'Acceptatiescenario’s',
  'Toetsingscriteria',
  'Testy akceptacyjne',
  'Wymagania akceptacyjne',
  'Akceptační scénáře',
  'Akceptačné požiadavky',
  'Færdigkriterier',
  'Färdigkriterier',
  'Akseptansetester',
  'Viðurkenningarskilyrði',
  'Valmistumiskriteerit',
  'Valmiduse kriteeriumid',
  'Elfogadási szempontok',
  'Scenarii de acceptare',
  'Kabul senaryoları',
  'Критерии соответствия',
  'Приймальні тести',
  '受け入れ条件一覧',
  '검증 조건',
  '需求验收标准',
  '驗收項目',
])('the heading “%s”, which nobody listed, is a label by what its words are made of', (name) => {
  expect(present(h(name), list)).toBe(true);
});

test.each([
  'Critical conditions',
  'User acceptance testing',
  'Validation rules',
  'Test requirements',
  'Accepted payment conditions',
  'Terms and conditions',
  'Acceptance environment',
  'Completion date',
  'Kritische Punkte',
  'Conditions météo',
])('the heading “%s” is none', (name) => {
  expect(present(h(name), list)).toBe(false);
});

test.each([
  'The following acceptance criteria apply:',
  'These acceptance criteria must be met:',
  'Es gelten folgende Akzeptanzkriterien:',
  "Les critères d'acceptation suivants doivent être remplis :",
  'Se deben cumplir los siguientes criterios de aceptación:',
  'Valgono i seguenti criteri di accettazione:',
  'Seguem os critérios de aceite:',
  'De volgende acceptatiecriteria gelden:',
  'Kryteria akceptacji są następujące:',
  'Platí následující akceptační kritéria:',
  'Platia nasledujúce akceptačné kritériá:',
  'Følgende acceptkriterier gælder:',
  'Följande acceptanskriterier gäller:',
  'Følgende akseptansekriterier gjelder:',
  'Eftirfarandi samþykktarskilyrði gilda:',
  'Seuraavat hyväksymiskriteerit ovat voimassa:',
  'Kehtivad järgmised vastuvõtukriteeriumid:',
  'A következő elfogadási kritériumok érvényesek:',
  'Se aplică următoarele criterii de acceptare:',
  'Aşağıdaki kabul kriterleri geçerlidir:',
  'Действуют следующие критерии приёмки:',
  '受け入れ条件は以下の通り：',
  '인수 조건은 다음과 같다:',
  '验收标准如下：',
  '驗收標準如下：',
  'When is this done?',
  'Wann ist das fertig?',
  'What are the acceptance criteria?',
  'Quand est-ce terminé ?',
  'Kiedy to jest gotowe?',
])('“%s” announces the list below it', (text) => {
  expect(present(p('Why this is wanted'), p(text), list)).toBe(true);
});

test.each([
  'Please review the acceptance criteria with these people:',
  'We need to update acceptance criteria in the following stories:',
  'Bitte die Akzeptanzkriterien folgender Stories prüfen:',
  'When is the fair?',
])('“%s” announces none', (text) => {
  expect(present(p('Why this is wanted'), p(text), ul('Anna from finance', 'Bob from legal'))).toBe(false);
});

test('the word for criteria alone counts below a heading where nothing better is, and not as the head of a column', () => {
  expect(present(h('Kriterien'), list)).toBe(true);
  expect(findCriteria(doc(h('Criteria'), ul('Price'), h('Acceptance criteria'), list), []).items).toHaveLength(4);
});

describe('what a template says of criteria is none', () => {
  test.each([
    'How do we know that it is done?',
    'como saber que ficou pronto',
    'Beskriv, hvornår ændringen kan betragtes som færdig.',
    'Beschreibe, wann die Änderung fertig ist',
    'This is something that can be verified to show that this user story is satisfied.',
    'Fill/delete these as appropriate. Add multiple criteria under a heading if necessary.',
    'What the customer can check',
    'By [Action], the user can open [Page/Section].',
    'A document for the whole software is available at this link.',
  ])('%s', (text) => {
    expect(present(h('Acceptance criteria'), p(text))).toBe(false);
  });

  test('names with numbers, whatever follows them', () => {
    expect(present(h('Critères d’acceptation'), ul('Critère 1', 'Critère 2'), p('Besoin : trier les devis'))).toBe(
      false,
    );
    expect(
      present(
        h('Acceptance criteria'),
        ul('Acceptance criteria 1:', 'Acceptance criteria 2:'),
        h('Tasks'),
        ul('Task 1'),
      ),
    ).toBe(false);
    expect(present(h('CRITÉRIOS DE ACEITE'), ul('CRITÉRIO DE ACEITE 1', 'CRITÉRIO DE ACEITE 2'))).toBe(false);
    expect(present(h('Critères'), ul('(Must have) Critère 1', '(Nice to have) Critère 2'))).toBe(false);
  });

  test('a field after a list that nobody filled in', () => {
    expect(
      present(
        h('Criterios de aceptación'),
        ul('Dado [contexto], cuando [evento], entonces [resultado]'),
        p('Comentarios: ver correo'),
      ),
    ).toBe(false);
  });

  test('an answered field, and the fields after it', () => {
    expect(present(p('Acceptance criteria: n/a'), p('Risk: low'), p('Test notes: run it once'))).toBe(false);
  });

  test.each(['none yet, waiting for the input of finance after the closing', '○○であること'])('%s', (text) => {
    expect(present(h('Acceptance criteria'), ul(text))).toBe(false);
  });

  test('several notes', () => {
    expect(present(h('Acceptance criteria'), ul('Draft', 'On hold'))).toBe(false);
  });
});

test.each([
  'Client-side username length validation',
  'Confirmation email to customer after payment',
  'The system should display the Physician Dashboard',
  'Clicking [Save] closes the page',
  'What was typed is kept after a reload',
])('“%s” alone is a criterion', (text) => {
  expect(present(h('Acceptance criteria'), ul(text))).toBe(true);
});

test('keywords in brackets or before blanks explain scenarios and tell none', () => {
  expect(present(p('인수 조건은 어떤 조건일 때(Given), 무엇을 하면(When), 어떤 결과가(Then) 나온다'))).toBe(false);
});

test.each([
  'Expected: 0 % VAT',
  'Reported by 3 customers',
  'Zgłoszone przez dział obsługi',
  'Gemeldet von der Hotline',
])('steps are no criteria where the text says “%s”', (text) => {
  const told = [p('Given an invoice without tax'), p('When I open the preview'), p('Then it shows 19 % VAT')];
  expect(present(...told)).toBe(true);
  expect(present(...told, p(text))).toBe(false);
});
