import { defaultWords } from './words';

/** A label found in a line, and what the line says after it. */
export interface Label {
  readonly word: string;
  readonly rest: string;
}

export interface Labels {
  /** A heading, bold line, panel title or table head that announces criteria. */
  readonly inHeading: (text: string) => Label | null;
  /** A line of text: a label alone, before a colon, or at the start of a sentence about the criteria. */
  readonly inText: (text: string) => Label | null;
}

const letter = String.raw`[\p{L}\p{N}]`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, String.raw`\s+`);

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** The labels of a project: the built-in words and the admin's own. */
export const labelsOf = (added: readonly string[]): Labels => {
  const own = added
    .map((word) =>
      word
        .trim()
        .toLowerCase()
        .replace(/[:\s]+$/, ''),
    )
    .filter((word) => word !== '');
  const full = anyOf([...defaultWords.full, ...own]);
  const all = anyOf([...defaultWords.full, ...defaultWords.short, ...own]);
  const opening = anyOf(defaultWords.opening);
  const patterns: Patterns = {
    exact: new RegExp(`^(?:(?:${all})(?:\\s*(?:\\([^)]{0,40}\\)|[/&+,|]|and|und|y|et|en|e|i)\\s*|\\s*$))+$`, 'u'),
    within: new RegExp(`(?:^|(?!${letter}).)(${full})(?!${letter})`, 'u'),
    colon: new RegExp(
      `^(?:[\\p{L}'’]+\\s+){0,3}?(${all})\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:[/&]\\s*[\\p{L} ]{2,20})?\\s*(?::|：|[-–—=]+>?(?=\\s))\\s*(.*)$`,
      'u',
    ),
    sentence: new RegExp(
      `^(?:the\\s+|our\\s+|main\\s+|user\\s+)?(${full})\\s+(?:[^\\s.:]+\\s+){0,5}?(?:is|are|will be|include|includes|ist|sind|son|es|est|sont|zijn|são|sono|to be)\\s*(?:that|:)?\\s+(\\S.*)$`,
      'u',
    ),
    opening: new RegExp(
      `^(?:(?:this|the|our|my)\\s+(?:\\p{L}+\\s+)?(?:is|are|will be|can be|counts as|is considered)\\s+)?(?:considered\\s+)?(${opening})(?!${letter})[:,]?\\s*(.*)$`,
      'u',
    ),
    middle: new RegExp(`[.!?;)]\\s+((?:the\\s+)?(?:${all})\\s*(?:\\([^)]{0,40}\\))?\\s*:.*)$`, 'u'),
    ending: new RegExp(`[.!?;]\\s+(${full})$`, 'u'),
  };
  return {
    inHeading: (text) => inHeading(patterns, bareLine(text)),
    inText: (text) => inText(patterns, bareLine(text)),
  };
};

interface Patterns {
  readonly exact: RegExp;
  readonly within: RegExp;
  readonly colon: RegExp;
  readonly sentence: RegExp;
  readonly opening: RegExp;
  readonly middle: RegExp;
  readonly ending: RegExp;
}

/** Without number, bullet or emoji before it and dashes around it. */
const bareLine = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[^\p{L}\p{N}<[({"']+)+/u, '')
    .replace(/[\s*_#=–—-]+$/, '');

/** A heading that names something else which happens to hold the words. */
const otherHeading =
  /\b(?:ready|readiness|out of scope|feedback|example|question|definition of ready|review of|link to|where|how|why|which|changes? to)\b/;

const inHeading = (patterns: Patterns, text: string): Label | null => {
  const lower = text.toLowerCase();
  const name = lower.replace(/[:：?!.\s]+$/, '');
  if (name === '') return null;
  if (patterns.exact.test(name)) return { word: name, rest: '' };
  if (otherHeading.test(name)) return null;
  const colon = patterns.colon.exec(lower) ?? patterns.opening.exec(lower);
  if (colon) return labelled(colon, text);
  const within = patterns.within.exec(name);
  return within && name.split(/\s+/).length <= 8 ? { word: within[1] ?? '', rest: '' } : null;
};

const labelled = (match: RegExpExecArray, text: string): Label => ({
  word: match[1] ?? '',
  rest: restOf(match[2] ?? '', text),
});

/** The rest in the writer's own case. Lower-casing may change lengths; then the lower-cased rest has to do. */
const restOf = (rest: string, text: string): string =>
  (text.toLowerCase().length === text.length ? text.slice(text.length - rest.length) : rest).trim();

const maxLabel = 4_000;

const inText = (patterns: Patterns, text: string): Label | null => {
  if (text.length > maxLabel) return null;
  const lower = text.toLowerCase();
  const name = lower.replace(/[:：.\s]+$/, '');
  if (patterns.exact.test(name)) return { word: name, rest: '' };
  const start = patterns.colon.exec(lower) ?? patterns.sentence.exec(lower) ?? patterns.opening.exec(lower);
  if (start) return labelled(start, text);
  const words = name.split(/\s+/).length;
  const within = patterns.within.exec(name);
  if (within && words <= 6 && lower.endsWith(':')) return { word: within[1] ?? '', rest: '' };
  if (
    within &&
    words <= 4 &&
    name === lower &&
    (name.startsWith(within[1] ?? '') || name.endsWith(within[1] ?? '')) &&
    text !== lower
  )
    return { word: within[1] ?? '', rest: '' };
  const middle = patterns.middle.exec(lower);
  if (middle) return inText(patterns, restOf(middle[1] ?? '', text));
  const sentence = /[.!?;]\s+(\S[^]*)$/.exec(text);
  const ending = patterns.ending.exec(lower);
  if (ending) return { word: ending[1] ?? '', rest: '' };
  return sentence ? inSentences(patterns, text) : null;
};

/** `… persistent store. Done when the image can be fetched.` */
const inSentences = (patterns: Patterns, text: string): Label | null => {
  for (const piece of text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).slice(1)) {
    const match = patterns.sentence.exec(piece.toLowerCase()) ?? patterns.opening.exec(piece.toLowerCase());
    if (match) return labelled(match, piece);
  }
  return null;
};
