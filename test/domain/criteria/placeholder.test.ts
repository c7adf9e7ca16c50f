import { findCriteria } from '../../../src/domain/criteria/find';
import { isPlaceholder } from '../../../src/domain/criteria/placeholder';
import { doc, h, ul } from '../../support/criteria-docs';

/** Criteria that begin as texts do that say nothing yet. */
test.each([
  'Keine doppelten Kunden',
  'Keine Fehler im Log',
  'Aucun doublon affiché',
  'Ningún campo vacío',
  'Nessun campo vuoto',
  'Geen dubbele klanten',
  'Nenhum campo vazio',
  'Inga dubbletter visas',
  'Ingen fejl vises',
  'Ingen dubletter',
  'Brak duplikatów',
  'Brak błędów w logach',
  'Žádné duplicitní zákazníky',
  'Ekkert birtist tvisvar',
  'Nincs ismétlődés',
  'Niciun câmp gol',
  'Нет дублей клиентов',
  'Нет ошибок в логе',
  'Немає дублікатів',
  '没有库存时显示提示',
  '没有重复的客户',
  '无重复记录',
  '无效订单不显示',
  '空白字段标红',
  '中文名没有乱码',
  '重複なし',
  'エラーなしで保存できる',
  '後で編集できる',
  '아직 결제하지 않은 주문은 회색이다',
  '없음 표시가 나온다',
  'Folgt der Kunde dem Link',
  'Offene Rechnungen sind rot',
  'Later entries come first',
  'Kommer tillbaka till listan',
  'Saknas namn visas fel',
  'Tom liste viser hjelp',
  'Tyhjä lista näyttää ohjeen',
  'Boş liste uyarı gösterir',
  'Volgt de klant de link',
  'Pendientes de pago en rojo',
  'Pendiente aparece en gris',
  'Leeg veld is rood',
  'Vazio mostra aviso',
  'Пусто показывает подсказку',
  'Mangler navn vises fejl',
  'Vantar nafn birtist villa',
  'Todos los campos definidos',
  'Password validated',
  'Profil ergänzt',
  'Adresse bestimmt',
  'Precios acordados visibles',
  'Kunde wird informiert',
  'Wird sofort gespeichert',
  'Will be saved',
  'Will be shown at once',
  'Should be confirmed by mail',
  'Will be added to the list',
  'Must be confirmed before sending',
  'Add a note to the order',
  'Enter the date',
  'Set later',
  'In the list the order is shown',
  'Write access is refused',
  'None of the fields is lost',
  'No duplicates',
  'No errors',
  'Nothing is lost',
  'To be paid orders are red',
  'Show criteria',
])('%j is a criterion', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test.each([
  'Keine',
  'Noch keine definiert',
  'Aucun pour le moment',
  'Ningún criterio por ahora',
  'Ingen ännu',
  'Пока нет',
  '没有',
  '暂无',
  'なし',
  '없음',
  'Folgt nach dem Workshop',
  'In Abstimmung mit dem Fachbereich',
  'En attente du client',
  'Em discussão com o cliente',
  'Egyeztetés alatt az ügyféllel',
  'Уточняются у заказчика',
  '顧客と調整中',
  '正在与客户讨论',
])('%j says nothing yet', (text) => {
  expect(findCriteria(doc(h('Acceptance criteria'), ul(text)), []).present).toBe(false);
});

const section = (text: string) => findCriteria(`Why\n\n## Acceptance criteria\n\n${text}`, []).present;

test.each([
  'We flesh these out with Maria on Thursday.',
  'Stimmen wir am Donnerstag mit Maria ab.',
  'Ustalimy z Marią w czwartek.',
  'Bir sonraki toplantıda müşteriyle birlikte belirlenecek.',
])('%j alone in a section says when it will be settled', (text) => {
  expect(section(text)).toBe(false);
});

test.each(['The customer confirms the next appointment by mail.', 'Am Donnerstag ist der Laden bis 20 Uhr offen.'])(
  '%j alone in a section is a criterion about a time',
  (text) => {
    expect(section(text)).toBe(true);
  },
);
