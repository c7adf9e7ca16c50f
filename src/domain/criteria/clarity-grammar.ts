import type { Language } from './languages';

/** How a language says what to do and what will be true, on folded text. Where a part is missing the hint stays away. Written down by us. */
export interface Grammar {
  /** An order at the start, or where the verb stands last, at the end: work to do, which nobody can observe. */
  readonly order: RegExp;
  /** A word that states what will be true, or when: with one of them it is no mere order. */
  readonly states: RegExp;
  /** Between two statements, and what the second begins with where it has a subject of its own. */
  readonly second?: RegExp;
}

const whole = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const grammar = (order: string, states: string, second?: string): Grammar => ({
  order: new RegExp(order, 'u'),
  states: new RegExp(states, 'u'),
  ...(second !== undefined && { second: new RegExp(second, 'u') }),
});

const first = (verbs: string, states: string, second?: string): Grammar =>
  grammar(`^(?:${verbs})(?![\\p{L}\\p{N}])`, whole(states), second);

const last = (verbs: string, states: string, second?: string): Grammar =>
  grammar(`^(?!.*[,;]).*\\s(?:${verbs})$`, whole(states), second);

const slavonicStates = 'je|jsou|su|musi|muze|mohou|moze|mozu|lze|mozno|bude|budou|budu|aby|kdyz|ked|pokud|ak';

/** By language: what begins a condition, folded. */
const conditions: Partial<Record<Language, string>> = {
  en: 'when|if|given',
  de: 'wenn|falls|sobald',
  fr: 'quand|lorsque|si',
  es: 'cuando|si',
  pt: 'quando|se',
  it: 'quando|se',
  nl: '(?:^|, ?)als|wanneer|zodra|indien',
  da: 'nar|hvis',
  no: 'nar|hvis',
  sv: 'nar|om',
  hu: 'ha|amikor',
};

/** Whether a folded text tells what holds on a condition, in one of the languages; English where there are none. */
export const isConditional = (folded: string, languages: readonly Language[]): boolean =>
  (languages.length === 0 ? (['en'] as const) : languages).some((language) =>
    new RegExp(whole(conditions[language] ?? '$^'), 'u').test(folded),
  );

type Grammars = Partial<Record<Language, Grammar>>;

const germanic = (): Grammars => ({
  de: last(
    'implementieren|erstellen|anlegen|hinzufugen|aktualisieren|beheben|refaktorisieren|testen|dokumentieren|schreiben|vorbereiten|analysieren|migrieren|einbauen|umsetzen|entwickeln|anpassen|uberarbeiten|recherchieren|klaren',
    'ist|sind|wird|werden|kann|konnen|muss|mussen|soll|sollen|darf|durfen|lasst|lassen|hat|haben|zu|wenn|damit',
    '^(?:der|die|das|ein|eine|jeder|jede|jedes|alle|sie|er|es) ',
  ),
  nl: last(
    'implementeren|toevoegen|bijwerken|oplossen|testen|documenteren|schrijven|voorbereiden|onderzoeken|migreren|bouwen|aanpassen|ontwikkelen|uitzoeken',
    'is|zijn|wordt|worden|kan|kunnen|moet|moeten|mag|mogen|heeft|hebben|te|als|zodat',
    '^(?:de|het|een|elke|alle) ',
  ),
  da: first(
    'implementer|opret|tilfoj|opdater|dokumenter|skriv|forbered|undersog|migrer|byg|udvikl',
    'er|kan|skal|ma|vil|bliver|vises|sa|nar|hvis',
    '^(?:den|det|de|en|et|alle|hver) ',
  ),
  no: first(
    'implementer|opprett|legg til|oppdater|dokumenter|skriv|forbered|undersok|migrer|bygg|utvikle',
    'er|kan|skal|ma|vil|blir|vises|sa|nar|hvis',
    '^(?:den|det|de|en|et|alle|hver) ',
  ),
  sv: first(
    'implementera|skapa|lagg till|uppdatera|dokumentera|skriv|skriva|forbered|undersok|migrera|bygg|bygga|utveckla',
    'ar|kan|ska|skall|far|maste|blir|visas|sa|nar|om',
    '^(?:den|det|de|en|ett|alla|varje) ',
  ),
});

const romance = (): Grammars => ({
  fr: first(
    'implementer|ajouter|creer|developper|mettre a jour|corriger|refactoriser|tester|documenter|rediger|preparer|etudier|analyser|migrer|deployer|mettre en place',
    'est|sont|doit|doivent|peut|peuvent|sera|seront|affiche|apparait|afin|pour que|quand|lorsque|si',
    "^(?:le |la |les |un |une |l'|chaque |il |elle )",
  ),
  es: first(
    'implementar|anadir|agregar|desarrollar|actualizar|corregir|refactorizar|probar|documentar|redactar|preparar|analizar|investigar|migrar|desplegar',
    'es|son|esta|estan|debe|deben|puede|pueden|sera|seran|muestra|muestran|aparece|se|para que|cuando|si',
    '^(?:el|la|los|las|un|una|cada) ',
  ),
  pt: first(
    'implementar|adicionar|desenvolver|atualizar|corrigir|refatorar|testar|documentar|redigir|preparar|analisar|investigar|migrar|implantar',
    'e|sao|esta|estao|deve|devem|pode|podem|sera|serao|mostra|aparece|para que|quando|se',
    '^(?:o|a|os|as|um|uma|cada) ',
  ),
  it: first(
    'implementare|aggiungere|sviluppare|aggiornare|correggere|testare|documentare|scrivere|preparare|analizzare|migrare|rilasciare',
    'e|sono|deve|devono|puo|possono|sara|saranno|viene|vengono|mostra|appare|in modo che|quando|se',
    "^(?:il |lo |la |i |gli |le |un |una |l'|ogni )",
  ),
  ro: first(
    'implementarea|implementare|implementeaza|creeaza|crearea|adauga|adaugarea|actualizeaza|actualizarea|documenteaza|pregateste|analizeaza|migrarea',
    'este|sunt|poate|pot|trebuie|apare|apar|va|vor|daca|cand|astfel',
  ),
});

const slavonic = (): Grammars => ({
  pl: first(
    'zaimplementowac|stworzyc|utworzyc|dodac|zaktualizowac|naprawic|przetestowac|udokumentowac|napisac|przygotowac|zbadac|zmigrowac|wdrozyc|poprawic',
    'jest|sa|moze|moga|musi|musza|powinien|powinna|powinno|bedzie|beda|aby|zeby|gdy|jesli',
  ),
  cs: first(
    'implementovat|vytvorit|pridat|aktualizovat|opravit|otestovat|zdokumentovat|napsat|pripravit|prozkoumat|migrovat|nasadit|upravit',
    slavonicStates,
  ),
  sk: first(
    'implementovat|vytvorit|pridat|aktualizovat|opravit|otestovat|zdokumentovat|napisat|pripravit|preskumat|migrovat|nasadit|upravit',
    slavonicStates,
  ),
  ru: first(
    'реализовать|добавить|создать|обновить|исправить|написать|протестировать|подготовить|исследовать|разработать|сделать|доработать|внедрить|перенести',
    'должен|должна|должно|должны|может|могут|можно|будет|будут|чтобы|когда|если|при',
  ),
  uk: first(
    'реалізувати|додати|створити|оновити|виправити|написати|протестувати|підготувати|дослідити|розробити|зробити|доопрацювати|перенести',
    'повинен|повинна|повинно|повинні|може|можуть|можна|буде|будуть|щоб|коли|якщо|при',
  ),
});

const uralicAndTurkic = (): Grammars => ({
  fi: first(
    'toteuta|luo|lisaa|paivita|korjaa|dokumentoi|kirjoita|valmistele|selvita|rakenna|kehita',
    'on|ovat|voi|voivat|pitaa|taytyy|nakyy|nakyvat|jotta|kun|jos',
  ),
  et: first(
    'lisada|luua|uuendada|parandada|testida|kirjutada|arendada|dokumenteerida',
    'on|saab|peab|voib|kuvatakse|et|kui',
  ),
  hu: last(
    'implementalasa|letrehozasa|hozzaadasa|frissitese|javitasa|tesztelese|dokumentalasa|elkeszitese|kidolgozasa',
    'van|kell|lehet|latszik|megjelenik|hogy|ha|amikor',
    '^(?:a|az|egy|minden) ',
  ),
  tr: last(
    'eklenmesi|olusturulmasi|gelistirilmesi|guncellenmesi|duzeltilmesi|yazilmasi|hazirlanmasi|arastirilmasi|test edilmesi',
    'gerekir|olmali|eger',
  ),
});

const eastAsian = (): Grammars => ({
  ja: grammar(
    '^[^、。]*(?:を|の)(?:実装|追加|作成|修正|調査|リファクタリング|更新|検討)(?:する|を行う)?[。]?$',
    '(?:と|時|際|場合|こと|たら|れば)',
  ),
  ko: grammar('^[^,]*(?:구현|추가|작성|수정|개발|조사|리팩터링|업데이트)(?:한다|하기)?[.]?$', '(?:면 |때|경우|수 있)'),
  zh: grammar(
    '^(?:实现|添加|新增|创建|修复|编写|开发|调研|重构|實現|新增|建立|修復|撰寫|開發|重構)',
    '[应應须須能会會当當时時则則]|可以|如果|显示|顯示',
  ),
});

/** By language; built when the first criterion is looked at. */
export const createGrammars = (): Grammars => ({
  ...germanic(),
  ...romance(),
  ...slavonic(),
  ...uralicAndTurkic(),
  ...eastAsian(),
});
