import { findCriteria } from '../../../src/domain/criteria/find';
import { matchesPattern } from '../../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../../src/domain/criteria/pattern';

const found = (text: string): boolean => findCriteria(text, []).present;

/** Nobody listed these sentences: kinds of words say that nothing is agreed yet. */
test.each([
  "Acceptance criteria: let's sort them out with Maria on Thursday",
  'Acceptance criteria: not ready yet, Kim is at it',
  'Acceptance criteria: Jordan is going to write these up after the visit',
  'Akzeptanzkriterien: liefert die Fachabteilung nächste Woche nach',
  'Critères d’acceptation : le métier doit encore nous les envoyer',
  'Criterios de aceptación: los vemos con el cliente en la próxima reunión',
  'Critérios de aceite: alinhar com o jurídico antes da sprint',
  'Kryteria akceptacji: przegadamy na spotkaniu w czwartek',
  'Akceptační kritéria: probereme příště s dopravcem',
  'Elfogadási kritériumok: még nincsenek meg, a PO írja',
  'Kabul kriterleri: gelecek hafta müşteriyle konuşacağız',
  'Критерии приёмки: аналитик допишет после встречи с заказчиком',
  '验收标准：下周和客户一起定',
  '인수 조건: 다음 주 회의에서 정하기로 함',
])('holds no criteria yet: %s', (text) => {
  expect(found(text)).toBe(false);
});

/** One statement each, with the same words in it. */
test.each([
  'Acceptance criteria: the customer gets a confirmation mail after the order is approved.',
  'Acceptance criteria: we can add a second supplier to an order before it is sent.',
  'Acceptance criteria\n- Send a reminder to the manager every Monday',
  'Akzeptanzkriterien: Lieferadresse und Rechnungsadresse lassen sich getrennt speichern.',
  'Critères d’acceptation : on doit pouvoir ajouter un deuxième fournisseur à une commande.',
  'Kabul kriterleri: sipariş onaylandıktan sonra müşteriye onay e-postası gider.',
  'Критерии приёмки: клиент получает подтверждение после согласования заказа.',
  '인수 조건: 주문이 승인되면 고객에게 확인 메일이 발송된다.',
])('is a criterion: %s', (text) => {
  expect(found(text)).toBe(true);
});

/** A short word that says nothing yet must not stop the longer words that begin with it. */
test.each([
  ['en', 'Acceptance criteria\nPoints expire after a year'],
  ['de', 'Akzeptanzkriterien\nPositionen lassen sich einzeln löschen'],
  ['en', 'Acceptance criteria\nLetters are sent once a day'],
])('the pattern of %s knows: %s', (locale, text) => {
  expect(matchesPattern(criteriaPattern([], locale), text)).toBe(true);
});
