import { fold } from './fold';
import { adjective, verb } from './label-grammar';
import type { LabelKind } from './label-index';
import { either, fromWords } from './scripts';
import { wordsOf } from './label-text';

/**
 * Beginnings of words of which labels are made, on folded text, for names that nobody listed: what says that work is accepted, what says
 * that it is done, words for criterion, words for condition, and words for tests and rules. Written down by us.
 */
const accepted =
  'ac{1,2}e(?:p|t|it)|acc$|ak\\p{L}{0,3}ept|abnahm|annahm|recett|homolog|aanvaard|odbior|przyjec|prij[ae]t|schval|godk(?:end|jen|ann)|samthykk|vidtok|mottok|vidurkenn|hyvaks|vastuvo|vastaanot|heakski|noustum|elfogad|atvetel|jovahagy|kabul|onay|satisf|zufried|tevred|zadow|tilfred';
const done =
  'su[ck]*s?es|erfolg|reuss|exito|uspe[cs]|framgang|onnistu|menest|edu|siker|basar|comple[tc]|fertig|abschl|fini?$|finali|termin|cierre|conclu|done|klaa?r|afrond|ukoncz|gotowo|zakoncz|dokonc|hotov|splnen|uplnen|f[ae]{1,2}rdig|a[fv]slut|valmi|lopet|tel?jes|befejez|tamam|bitir|tesli';
const tested = 'valid|walid|verif|test|pruf|toets|dogru|conform|popraw|ap+ro[bv]|sign$|mottag';
const criterion = '(?!\\p{L}riti[ckqs])[ck]r[iye]t(?:$|\\p{L}?[eri])';
const condition =
  'condi[tcz]|bedingung|voraussetz|voorwaard|warun|podmi|betingels|villkor|vilkar|eh[dt]o|perust|tingimus|feltetel|skilyrd|skilmal|vidmid|kosul|sart|olcut|requi|exigenc|eisen|krav|vaatimu|noude|kovetelm|cerint|wymagan|pozadav|poziadav|krof|gereks|madde|szempont|standard';
const rule =
  'test(?!ing|ning|ov)|teszt|proba|prueba|prof|[es]*[ck]?enar|szenar|skenaar|stsenaar|senaryo|rule|regel|regl|regol|regra|regul|point|punkt|list|check|case|statement';

const between =
  /^(?:.{1,3}|for|fur|zur|zum|pour|para|della|voor|pentru|list[ae]?|and|high|level|low|bdd|gherkin|all|edilme|dei|les|user|story|agile|section)$/u;

interface Roots {
  readonly accepted: RegExp;
  readonly done: RegExp;
  readonly tested: RegExp;
  readonly criterion: RegExp;
  readonly condition: RegExp;
  readonly rule: RegExp;
  /** Where words are not parted. */
  readonly whole: RegExp | null;
}

const roots = fromWords((other): Roots => {
  const word = (latin: string, more: string | undefined, start = '(?:^|-)'): RegExp =>
    new RegExp(`${start}(?:${either(latin, more)})`, 'u');
  return {
    accepted: word(accepted, other?.roots.accepted, '^'),
    done: word(done, other?.roots.done, '^'),
    tested: word(tested, other?.roots.tested, '^'),
    criterion: word(criterion, other?.roots.criterion, ''),
    condition: word(condition, other?.roots.condition, ''),
    rule: word(rule, other?.roots.rule, ''),
    whole: other === null ? null : new RegExp(`^(?:${other.roots.whole})$`, 'u'),
  };
});

/** What stands around a label in a line that ends with a colon and announces its list: `The following … apply:`. */
const leading =
  /^(?:follow|folg|suivan|siguient|seguent|seguint|volg|nastepu|nasledu|eftirfar|seuraav|jargmi|kovetkez|urmato|asagi|sunlar|gibid|below|here|apply|applies|geld|gelt|valgon|valem|aplic|apliq|appliq|segu|obowiaz|plat|galler|gaelder|gjelder|gilda|voimas|kehti|ervenyes|gecer|must|mus[sziy]|muss|deb[eo]|dev|doi[tv]|moet|skal|should|thurf|pea|trebui|been|satisf|fulfil|erfull|rempl|respect|cumpl|soddisf|atend|voldaan|voldo|speln|splne|opfyld|oppfyl|uppfyl|folj|tayt|olema|taide|teljesu|indepl|karsil|laut|voici|est[oa]s|sind|sont|sono|zijn|jsou|ovat|sunt|worden|vara|vaere|sein|etre|essere|these|with|wir|know|will|следующ|деиству|долж|наступн|дию|повин|выполн|викон|соблюд|так[иі]|таков)/u;

/** What asks when work is done: `Wann ist das fertig?` */
const asking =
  /^(?:what|which|when|how|was|welche|wann|wie|woran|quels|quelles|quand|comment|cuales|cuando|como|quali|quando|come|quais|wat|welke|wanneer|hoe|jakie|kiedy|jak|jake|kdy|ake|kedy|ako|hvilke|hvornar|hvordan|vilka|nar|hvenaer|mitka|milloin|mista|millised|millal|melyek|mikor|care|cand|neler|kogda|какие|когда|які|коли|как)$/u;
const finished =
  /^(?:done|finish|ready|erledig|fertig|termine|fini|hech|list[oa]|pront|fatt|complet|klaar|gereed|gotow|zrobion|hotov|faerdig|klar|fardig|ferdig|lokid|tilbu|valmi|kesz|gata|bitt|bitmi|tamam|готов|сделан|выполн|виконан)/u;
const work =
  /^(?:this|that|story|ticket|task|issue|work|item|feature|aufgabe|thema|tache|histori|historia|tarea|attivita|tarefa|taak|verhaal|zadani|ukol|uloh|opgav|uppgift|oppgav|verk|tehtav|ulesan|feladat|sarcina|gorev|задач|істор|истор)/u;

/** “When is this story done?”: the words of a question that announces criteria. */
const asksWhenDone = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  asking.test(words[0] ?? '') &&
  words.some((word) => finished.test(word)) &&
  words.every((word) => word.length <= 4 || asking.test(word) || finished.test(word) || work.test(word));

/**
 * The kind of label that a name is by what its words are made of: `Testy akceptacyjne`, `Aktzeptanzkriterien`. `announces`: a colon or a
 * question mark ends it, so that a sentence may be a label: `Es gelten folgende Akzeptanzkriterien`, `When is this done`.
 */
export const kindByRoots = (name: string, announces: boolean): LabelKind | null => {
  // A separator parts a label from what it announces, and a number names one criterion.
  if (/[:：\d]|\s[-–—]\s/.test(name)) return null;
  const { whole, ...of } = roots();
  const folded = fold(name);
  if (whole?.test(folded.replace(/[^\p{L}\p{N}]+/gu, '')) === true) return 'full';
  const words = wordsOf(folded.replace(/[^\p{L}\p{M}]+/gu, ' ').trim(), maxWords + 1);
  if (words.length > (announces ? maxWords : 6)) return null;
  // A sentence that goes on in the next line.
  if (!announces && verb.test(words.at(-1) ?? '')) return null;
  if (announces && asksWhenDone(words)) return 'full';
  let [by, noun, leads] = [3, 3, false];
  for (const word of words) {
    const says = of.accepted.test(word) ? 0 : of.done.test(word) ? 1 : of.tested.test(word) ? 2 : 3;
    const names = of.criterion.test(word) ? 0 : of.condition.test(word) ? 1 : of.rule.test(word) ? 2 : 3;
    const isKnown = says + names < 6 || between.test(word) || adjective.test(word);
    if (!isKnown && !(announces && (leading.test(word) || asking.test(word)))) return null;
    leads ||= !isKnown;
    by = Math.min(by, says);
    noun = Math.min(noun, names);
  }
  if (leads) return by === 0 && noun < 2 ? 'full' : null;
  if (by + noun < (by === 0 ? 2 : 3)) return 'full';
  return by === 0 && noun === 2 ? 'short' : null;
};

const maxWords = 11;
