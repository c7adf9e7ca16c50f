import { tellsOfFault } from './fault';
import { fold } from './fold';
import { isPlaceholder } from './placeholder';
import { remembering } from './remembering';
import { isFurther, isTitle, type Reading, readings, type StepKind } from './steps';
import type { Line } from './lines';

type Told = StepKind | 'title' | 'further' | null;

interface InLanguage {
  readonly read: readonly (readonly Reading[])[];
  readonly language: number | undefined;
  /** How many of given, when and then are there in that language. */
  readonly kinds: number;
}

/** The one language in which most of the lines are steps. */
const languageIn = (texts: readonly string[]): InLanguage => {
  const read = texts.map(remembering(readings));
  const seen = new Map<number, { readonly kinds: Set<StepKind>; lines: number }>();
  for (const all of read.filter(({ length }) => length > 0))
    for (const { kind, language } of all) {
      const of = seen.get(language) ?? { kinds: new Set<StepKind>(), lines: 0 };
      of.kinds.add(kind);
      of.lines += 1;
      seen.set(language, of);
    }
  const order = [...seen].sort(
    ([a, of], [b, other]) => other.kinds.size - of.kinds.size || other.lines - of.lines || a - b,
  );
  return { read, language: order[0]?.[0], kinds: order[0]?.[1].kinds.size ?? 0 };
};

/** What each line is in that language. */
export const stepsOf = (texts: readonly string[]): readonly Told[] => {
  const { read, language: best } = languageIn(texts);
  const title = remembering(isTitle);
  const further = remembering(isFurther);
  return texts.map((text, n) => {
    if (title(text)) return 'title';
    const step = read[n]?.find(({ language }) => language === best)?.kind;
    return step ?? (further(text) ? 'further' : null);
  });
};

/** From the first word of its kind on, each in turn: a scenario in one line. */
const inOrder = (text: string): boolean => {
  const given = /(?:^|[.:;(])[^\p{L}]{0,4}given\b(?![)_'’”"]|[ ,]_)/u.exec(text);
  if (given === null) return false;
  const from = given.index + given[0].length;
  const when = /.{3}\bwhen\b/.exec(text.slice(from));
  if (when === null) return false;
  return /.{3}\bthen\b/.test(text.slice(from + when.index + when[0].length));
};

/** In other languages commas part the steps. */
const inClauses = (text: string): boolean => {
  if (!/[,;.،，、。]/.test(text) || !readings(text).some(({ kind }) => kind === 'given')) return false;
  const kinds = stepsOf(text.split(/[,;.،，、。]\s*/, 12));
  const given = kinds.indexOf('given');
  const when = kinds.indexOf('when', given + 1);
  return given >= 0 && when > given && kinds.indexOf('then', when + 1) > when;
};

const maxLine = 4_000;

const isWhole = (text: string): boolean =>
  text.length <= maxLine &&
  text.length >= 12 &&
  ((/given/i.test(text) && inOrder(fold(text))) || inClauses(text)) &&
  !isPlaceholder(text);

/** What happens in a fault, where its report has no headings. */
const failure = /exception (?:is|was|gets)? ?thrown|stack ?trace|\bcrash(?:es|ed)\b/i;

/** Given/When/Then that nobody labelled, as far as it tells of wanted behaviour. */
export const scenarios = (lines: readonly Line[]): readonly string[] => {
  const texts = lines.map(({ text }) => text);
  const whole = texts.filter(remembering(isWhole));
  if (whole.length === 0) {
    if (languageIn(texts).kinds < 3) return [];
    const kinds = stepsOf(texts);
    if (!kinds.includes('given') || !kinds.includes('when') || !kinds.includes('then')) return [];
  }
  if (tellsOfFault(lines) || texts.some((text) => failure.test(text))) return [];
  return whole.length > 0 ? whole : blocksIn(texts);
};

/** The scenarios of a labelled section: `Scenario:` blocks or runs of Given/When/Then lines. Whole ones in a line are items. */
export const scenariosIn = (lines: readonly Line[], rest: string): readonly string[] => {
  const texts = [...(rest === '' ? [] : [rest]), ...lines.map(({ text }) => text)];
  if (texts.some(remembering(isWhole))) return [];
  const kinds = stepsOf(texts);
  const steps = kinds.filter((kind) => kind !== null).length;
  const isTold = kinds.includes('given') || (kinds.includes('then') && steps * 5 >= texts.length * 4);
  return isTold ? blocksIn(texts) : [];
};

const blocksIn = (texts: readonly string[]): readonly string[] => {
  const kinds = stepsOf(texts);
  const starts = kinds
    .map((kind, n) => (kind === 'given' || (kind === 'when' && !inScenario(kinds, n)) ? n : -1))
    .filter((n) => n >= 0);
  if (!kinds.includes('then') || starts.length === 0) return [];
  const titled = kinds.map((kind, n) => (kind === 'title' ? n : -1)).filter((n) => n >= 0);
  return blocksFrom(texts, kinds, titled.length > 0 ? titled : runsOf(kinds, starts));
};

/** Is a `When` the continuation of a scenario that an earlier line began? */
const inScenario = (kinds: readonly Told[], at: number): boolean => {
  for (let n = at - 1; n >= 0 && n >= at - 12; n -= 1) {
    if (kinds[n] === 'then') return false;
    if (kinds[n] === 'given') return true;
  }
  return false;
};

/** A second `Given` in a row goes on with the first. */
const runsOf = (kinds: readonly Told[], starts: readonly number[]): readonly number[] =>
  starts.filter((n, k) => {
    const before = starts[k - 1];
    return before === undefined || kinds.slice(before, n).includes('then');
  });

const blocksFrom = (texts: readonly string[], kinds: readonly Told[], starts: readonly number[]): readonly string[] => {
  const isEmpty = remembering(isPlaceholder);
  return starts.flatMap((from, k) => {
    const to = starts[k + 1] ?? texts.length;
    const own = kinds.slice(from, to);
    const says = own.some((kind, n) => kind === 'then' && saysMore(texts, kinds, from + n, isEmpty));
    return says ? [texts.slice(from, from + lastThen(own)).join('\n')] : [];
  });
};

/** A keyword may stand alone in its line, with the steps below it. */
const saysMore = (
  texts: readonly string[],
  kinds: readonly Told[],
  at: number,
  isEmpty: (text: string) => boolean,
): boolean => {
  if (!isEmpty(texts[at] ?? '')) return true;
  const next = texts[at + 1];
  return /^\P{L}*\p{L}+\W*$/u.test(texts[at] ?? '') && next !== undefined && kinds[at + 1] === null && !isEmpty(next);
};

const lastThen = (kinds: readonly Told[]): number => {
  let end = kinds.indexOf('then') + 1;
  while (kinds[end] === 'further') end += 1;
  return end;
};
