import { clarityHints, countClarityHints, hintLanguage } from '../../../src/domain/criteria/clarity';

const codes = (text: string) => clarityHints(text).map(({ code }) => code);

test.each([
  ['cs', 'Stránka se načte rychle'],
  ['da', 'Siden er brugervenlig'],
  ['de', 'Die Liste ist übersichtlich'],
  ['en', 'The page is responsive'],
  ['es', 'La página se carga rápidamente'],
  ['et', 'Leht on lihtne'],
  ['fi', 'Sivu on helppo käyttää'],
  ['fr', 'La page est conviviale'],
  ['hu', 'Az oldal gyorsan betöltődik'],
  ['is', 'Síðan er einfalt að nota'],
  ['it', 'La pagina si apre velocemente e il menu è semplice'],
  ['ja', '画面は素早く表示される'],
  ['ko', '화면이 빠르게 열린다'],
  ['nl', 'De pagina is gebruiksvriendelijk'],
  ['no', 'Siden er brukervennlig'],
  ['pl', 'Strona otwiera się szybko i jest przyjazna'],
  ['pt', 'A página abre rapidamente e não trava'],
  ['ro', 'Pagina se deschide rapid'],
  ['ru', 'Страница открывается быстро'],
  ['sk', 'Stránka sa načíta rýchlo'],
  ['sv', 'Sidan är användarvänlig'],
  ['tr', 'Sayfa hızlı açılır ve bir liste gösterir'],
  ['uk', 'Сторінка відкривається швидко'],
  ['zh', '页面快速打开'],
])('%s: %j holds a vague word', (_, text) => {
  expect(codes(text)).toEqual(['vague']);
});

test.each([
  ['cs', 'Implementovat vyhledávání v objednávkách'],
  ['de', 'Suche in den Bestellungen implementieren'],
  ['es', 'Implementar la búsqueda de los pedidos'],
  ['fr', 'Développer la recherche des commandes'],
  ['it', 'Sviluppare la ricerca degli ordini'],
  ['ja', '注文検索を実装する'],
  ['ko', '주문 검색 구현'],
  ['nl', 'Zoeken in de bestellingen toevoegen'],
  ['pl', 'Dodać wyszukiwanie w zamówieniach'],
  ['pt', 'Implementar a busca dos pedidos'],
  ['ru', 'Реализовать поиск по заказам'],
  ['sk', 'Pridať vyhľadávanie v objednávkach'],
  ['sv', 'Implementera sökning i beställningar med filter'],
  ['uk', 'Реалізувати пошук замовлень із фільтром'],
  ['zh', '实现订单搜索'],
])('%s: %j says what to do and not what one will see', (language, text) => {
  expect(clarityHints(text, language as Parameters<typeof clarityHints>[1]).map(({ code }) => code)).toEqual([
    'no-outcome',
  ]);
});

test.each([
  ['de', 'Der Beleg wird per Mail gesendet und der Platz wird als belegt markiert'],
  ['es', 'El recibo se envía por correo y la plaza está marcada como ocupada'],
  ['fr', 'Le reçu est envoyé par courriel et la place est marquée comme occupée'],
  ['it', 'La ricevuta è inviata per posta e il posto è segnato come occupato'],
  ['nl', 'De bon wordt per mail gestuurd en de plaats wordt als bezet getoond'],
])('%s: %j holds two statements', (_, text) => {
  expect(codes(text)).toEqual(['two-in-one']);
});

test.each([
  'Die Suche findet Bestellungen nach Nummer und Name',
  'Der Kunde kann die Bestellung ändern und stornieren',
  'Wenn der Kunde zahlt, wird der Beleg gesendet und der Platz wird belegt',
  'Le montant est arrondi et affiché en euros',
  'Implementar un filtro muestra solo los pedidos abiertos',
  'Al implementar la baja se borra el usuario',
  'Let the user choose a seat',
  'A net price is shown',
  'A foglalt termek pirosak',
  'Optagede lokaler vises med rødt',
  'ボタンを押すと行を追加する',
  '如果库存不足则显示提示',
  'The list covers the dates to be defined as holidays',
  'The link points to https://example.com/?',
  'The link is gone for good',
])('%j gets no hint', (text) => {
  expect(clarityHints(text)).toEqual([]);
});

test('a text that shows no language of its own is read in the language of the project', () => {
  expect(clarityHints('Schnelle Suche')).toEqual([]);
  expect(clarityHints('Suche schnell', 'de').map(({ code }) => code)).toEqual(['vague']);
});

test('the hints of a list of criteria are counted', () => {
  expect(countClarityHints(['The page is responsive', 'Can a guest cancel?', 'The total is shown'])).toBe(2);
  expect(countClarityHints([])).toBe(0);
});

test.each([
  ['de', 'de'],
  ['pt-BR', 'pt'],
  ['nb-NO', 'no'],
  ['xx', null],
  [undefined, null],
])('the language tag %j has the words of %j', (tag, language) => {
  expect(hintLanguage(tag)).toBe(language);
});
