import { findCriteria } from '../../../src/domain/criteria/find';
import { doc, h, p, ul } from '../../support/criteria-docs';

const items = ['all bookings are read from the new cluster', 'a restore was rehearsed'];

/** What finishes the work, as a heading or a line of its own, with the list beneath it. */
test.each([
  'Done when',
  'Done when:',
  'DONE WHEN',
  'Done once…',
  'Accepted if:',
  'This story is done when',
  'We are finished when:',
  'Fertig wenn',
  'Fertig ist die Aufgabe, wenn:',
  'Terminado cuando:',
  'Terminé quand',
  'Finito quando:',
  'Klaar als',
  'Pronto quando:',
  'Gotowe, gdy',
  'Hotovo, když:',
  'Færdig når',
  'Klart när:',
  'Ferdig når',
  'Valmis kun',
  'Valmis, kui:',
  'Kész, ha',
  'Gata când:',
  'Готово, когда:',
  'Готово, коли',
  'Hoàn thành khi:',
])('“%s” announces what stands beneath it', (name) => {
  expect(findCriteria(doc(h(name), ul(...items)), []).items).toEqual(items);
  expect(findCriteria(doc(p(name), ul(...items)), []).items).toEqual(items);
});

test.each(['Done when', 'Fertig wenn:', 'Terminé quand'])('“%s” with nothing beneath it announces nothing', (name) => {
  expect(findCriteria(doc(h(name)), []).present).toBe(false);
  expect(findCriteria(doc(p(name)), []).present).toBe(false);
});
