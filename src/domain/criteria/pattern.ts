import { notEnding, shorter, unlike } from './complement';
import { labelWords, type Language, languageOf } from './languages';
import { entries } from './notation';
import { escaped, forgiving, gap, letters, mistyped, ownLabels, pattern, within } from './pattern-notation';
import { areIn, closings, criterion, criterionIn, openEnds } from './pattern-verbs';
import { patternWords } from './pattern-words';
import { remembering } from './remembering';

const anyOf = (parts: readonly string[]): string => `(?:${parts.filter((part) => part !== '').join('|')})`;

/** Where no language is set: those that a team without one is most likely to write. */
const usual: readonly Language[] = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'pl'];

/** The languages whose labels go into a pattern, and those of which it knows more. */
const languagesFor = (
  locale: string | null,
): { readonly labels: readonly Language[]; readonly known: readonly Language[] } => {
  const language = languageOf(locale);
  if (language === null) return { labels: usual, known: ['en'] };
  const both: readonly Language[] = language === 'en' ? ['en'] : [language, 'en'];
  return { labels: both, known: both };
};

/** Letters of scripts that do not part words. */
const cjk = '[ぁ-鿿가-힣ก-๎]';

/** Two more words, or as many signs as a sentence has where words are not parted. */
const more = `(?:[${letters}]*[^${letters}\n]+[${letters}]+[^${letters}\n]+[${letters}]|(?:${cjk}[ 0-9%]{0,6}){4})`;

/** The same up to what `notEnding` goes on with. */
const nearlyMore = `(?:[${letters}]*[^${letters}\n]+[${letters}]+[^${letters}\n]|(?:${cjk}[ 0-9%]{0,6}){3})`;

const noteInBrackets = `(?: ?[(\\[（][^()\\[\\]（）\n]{0,60}[)\\]）])?`;
const separators = '】:：=–—|#.-';

/** What parts a label from what it announces: a line break, or a sign and perhaps a line break. */
const announced = `(?:[^${letters}\n${separators}\\\\]*[\n${separators}](?:${gap}[^${letters}\\[<{【])?| (?:[^\n.:]{1,40} )?(?:is|are) that )`;

/** One more word, where two say as much as three elsewhere. */
const oneMore = `(?:${more}|[${letters}]*[^${letters}\n]+[${letters}]{5})`;
const terse: ReadonlySet<Language> = new Set(['fi', 'et', 'hu', 'tr', 'ko', 'is']);

/** The steps of a scenario, each in a line of its own with at most two lines between, or parted by commas in one line. */
const scenarioOf = (steps: string, isTerse = false): string => {
  const [given = '', when = '', then = ''] = steps.split(';').map((part) => `(?:${pattern(part)})`);
  const clause = '[^\n,;.]{3,200}[,;.] ?';
  // Lines without a letter do not count: some layouts have an empty one after each block.
  const next = `(?:[^\n]*\n${gap}(?:[${letters}][^\n]*\n${gap}){0,2}?|(?:${clause}){1,3}?)`;
  return `${given}[ ,:]{0,3}[${letters}]${next}${when}${next}${then}${within}[${letters}]${isTerse ? oneMore : more}`;
};

/** Headings of bug reports: there Given/When/Then tells how the fault happens. */
const faults: readonly string[] = [
  'steps to r',
  'how to rep',
  'actual r',
  'actual b',
  'expected r',
  'expected b',
  'current b',
  'observed',
  'stack t',
];

/** The first line that begins a scenario does begin one, and no line of the text is a heading of a bug report. */
const scenarioIn = (known: readonly Language[]): string => {
  const given = known.flatMap((language) => entries(stepsOf(language).split(';')[0] ?? ''));
  const line = (stems: readonly string[]): string => `${within}(?:${unlike(stems, letters)}[^\n]*)?`;
  const told = anyOf(known.map((language) => scenarioOf(stepsOf(language), terse.has(language))));
  return `^(?:${line([...faults, ...given])}\n)*${within}${told}[^\n]*(?:\n${line(faults)})*$`;
};

const before =
  '(?:user|story|functional|our|the|main|detailed|feature|business|technical) |[^\n/:]{1,30}/ ?|https?:[^ \n]{1,90}/browse/';
const after = ' ?(?:[/&]|(?:for|of|für|pour|para|de|del|do|da|per|voor|dla|pro|för|для) )[^\n:：]{1,60}';

/** A pattern without an admin's words, which stand between the two. */
interface Frame {
  readonly names: string;
  readonly rest: string;
}

/** Beginning of a line or of a sentence, where a label may stand. */
const start = `(?:(?:^|[\n|])[^${letters}\n|]*(?:${before})?|[.!?;)] {1,3}|[。！？；] {0,3})`;
const number = `[ .#(-]{0,3}[0-9０-９][0-9０-９.]{0,4}${gap}`;

const frameOf = (locale: string | null): Frame => {
  const { labels, known } = languagesFor(locale);
  const part = (n: number, of = labels): string => anyOf(of.map((language) => pattern(partOf(language, n), language)));
  const label = (language: Language): string =>
    language === 'en' || locale === null ? partOf(language, 0) : forgiving(partOf(language, 0));
  const names = [
    anyOf(labels.map((language) => pattern(label(language), language))),
    part(1).replaceAll(/\|acceptance[^|)]*tests?(?:\(\?:s\)\?)?/g, ''),
    "ac[ '’]?s?",
    'a[/.]c|ａｃ',
  ].join('|');
  const noun = anyOf([criterion, ...labels.map((language) => (locale === null ? '' : (criterionIn[language] ?? '')))]);
  const are = anyOf(labels.map((language) => areIn[language] ?? ''));
  const note = `(?:${noteInBrackets}(?:${after})?| ${are} ?)`;
  const most = locale === null ? 2 : 20;
  const ready = anyOf(
    labels.map((language) => pattern(partOf(language, 2).split(',').slice(0, most).join(','), language)),
  );
  const joined = `(?:${part(4, known)}[ ,]{1,2})`;
  const opening =
    `(?:(?:^|\n)${within}|[.!?;:] {0,3})${joined}{0,5}${ready}(?:[ ,]{1,2}${part(4, known)}){0,4},?[ ,]{1,2}${part(3)}` +
    `[^${letters}]+[${letters}]${more}`;
  const closing = anyOf(labels.map((language) => closings[language] ?? ''));
  const closed = closing === '(?:)' ? '' : `|(?:^|\n|[.!?。！？] {0,3})[^\n.。]{5,120}${closing}[.。!]?(?:\n|$)`;
  return {
    names,
    rest: `(?:${note}${announced}|${number})|${noun}${number})${contentOf(known)}|${opening}${closed}|${scenarioIn(known)}`,
  };
};

/** What does not depend on an admin's words is made once for a locale: it costs a thousand times what is put into it. */
const frames = remembering((key: string) => frameOf(key === '' ? null : key));

/**
 * One regular expression that says on a description's lower-cased plain text whether acceptance criteria are there. It needs the line
 * breaks between blocks; bullets and numbers before items make no difference. Built of plain parts only: no look-around, no
 * back-references, no classes that engines read differently, so that JavaScript, Java and RE2 give the same answer. Each part begins at
 * the start of a line or at a sign and takes every character in one way only, so that the work is proportional to the text.
 * `locale` is the project's language: its words and the English ones go into the pattern. The same words always give the same pattern.
 */
export const criteriaPattern = (added: readonly string[], locale: string | null = null): string => {
  const { names, rest } = frames(locale === null ? '' : (languageOf(locale) ?? otherLocale));
  return `${start}(?:${mistyped(anyOf([...ownLabels(added), names]))}${rest}`;
};

/** Stands for every locale whose language is not known, so that what is remembered stays small. */
const otherLocale = 'xx';

const partOf = (language: Language, n: number): string =>
  (labelWords[language].split(';')[n] ?? '').replaceAll('~', '');

const stepsOf = (language: Language): string => (patternWords[language] ?? ';;;').split(';').slice(1).join(';');

/**
 * Beginnings of headings that follow the criteria in English templates. Where only English is written, short lines that are none of them may
 * stand before the first criterion of three words.
 */
const neighbours = /* @__PURE__ */ entries(
  'note,tech,back,desi,task,sub,quest,open,depen,refer,resour,assum,context,test,impl,addi,prior,roll,screen,attach,tb,todo,to ,non,n/,wip,defin,risk,scope,estim,label,mock,info,step,dev,qa,ux,relea,goal,why,what,how,solu,propo,relat,pend,criteri,story,user story,metri,succ,timel,comm,hint,remark,link,out of,see ,x,lorem,as disc,experi,plan,owner,type,platf,stake,person',
);

/** The head of a table whose rows are numbered. */
const tableHead = `(?:(?:[${letters}][^\n|]{0,24}[\n|]${within}){1,4}1[. ]{0,2}[\n|]${gap})?`;

/** A line of three words and more that does not begin as what says nothing yet. */
const contentOf = (known: readonly Language[]): string => {
  const given = known.flatMap((language) => entries(stepsOf(language).split(';')[0] ?? ''));
  const samples = given.flatMap((word) => ['[', '<', '{', '.', '…'].map((sign) => `${word} ${sign}`));
  const stems = [
    ...known.flatMap((language) => entries((patternWords[language] ?? '').split(';')[0] ?? '')),
    ...samples,
    'http',
  ];
  const words = shorter(stems).map(escapedWord);
  const short =
    known.length === 1
      ? `(?:${unlike([...neighbours, ...stems.map(beginning)], letters)}[^\n]{0,40}\n(?:${gap}[^${letters}\\[<{【])?){0,7}`
      : '';
  const ends = known.flatMap((language) => entries(openEnds[language] ?? ''));
  const [tail, end] = ends.length === 0 ? [more, ''] : [nearlyMore, notEnding(ends)];
  const two = `[^${letters}\n]+[${letters}]+[^${letters}\n]${ends.length === 0 ? `+[${letters}]` : ''}`;
  return `${tableHead}${short}(?:${unlike(stems, letters)}${tail}|(?:${words.join('|')})${two})${end}`;
};

/** So much of a stem tells it from a short line that may be passed over. */
const beginning = (stem: string): string => stem.slice(0, 4).trimEnd();

const escapedWord = (word: string): string => word.split('').map(escaped).join('');
