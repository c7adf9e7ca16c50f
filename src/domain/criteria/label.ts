import { labelPatterns, type LabelPatterns } from './label-patterns';
import { defaultWords } from './words';

/** A label found in a line, and what the line says after it. */
export interface Label {
  readonly rest: string;
  /** The line itself is the criterion: `Done when the image is stored.` */
  readonly sentence: boolean;
}

export interface Labels {
  /** A heading, bold line, panel title or table head that announces criteria. */
  readonly inHeading: (text: string) => Label | null;
  /** A line of text: a label alone, before a colon, or at the start of a sentence about the criteria. */
  readonly inText: (text: string) => Label | null;
}

/** Longer lines are logs. */
const maxLine = 4_000;

/** The labels of a project: the built-in words and the admin's own. */
export const labelsOf = (added: readonly string[]): Labels => {
  const patterns = labelPatterns(added);
  const guarded = (find: (patterns: LabelPatterns, text: string) => Label | null) => (text: string) =>
    text.length > maxLine || !patterns.any.test(text.toLowerCase()) ? null : find(patterns, bareLine(text));
  return { inHeading: guarded(inHeading), inText: guarded(inText) };
};

const alone: Label = { rest: '', sentence: false };

/** Without number, bullet or emoji before it and dashes around it. */
const bareLine = (text: string): string =>
  text
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*|[^\p{L}\p{N}<[({"']+)+/u, '')
    .replace(/[\s*_#=–—-]+$/, '');

/** A heading that names something else which happens to hold the words. */
const otherHeading =
  /^(?:write|add|update|define|create|review|improve|clarify)\b|\b(?:ready|readiness|out of scope|feedback|examples?|questions?|review|links?|where|how|why|which|changes? to|not)\b/;

const inHeading = (patterns: LabelPatterns, text: string): Label | null => {
  const lower = text.toLowerCase();
  const name = lower.replace(/[:：?!.\s]+$/, '');
  if (name.length > 300) return null;
  if (patterns.exact.test(name)) return alone;
  if (otherHeading.test(name)) return null;
  const start = started(patterns, text, lower);
  if (start) return start;
  return patterns.within.test(name) && name.split(/\s+/).length <= 8 ? alone : null;
};

const started = (patterns: LabelPatterns, text: string, lower: string): Label | null => {
  const colon = patterns.colon.exec(lower);
  if (colon) return isName(text) ? null : { rest: restOf(colon[3] ?? '', text), sentence: false };
  const sentence = patterns.sentence.exec(lower) ?? patterns.opening.exec(lower);
  return sentence ? { rest: restOf(sentence[2] ?? '', text), sentence: sentence[2] !== '' } : null;
};

/** All capitals, `ACS` is a product or a unit; the plural of AC is written `ACs`. */
const isName = (text: string): boolean => /^ACS\b/.test(text);

/** The rest in the writer's own case. Lower-casing may change lengths; then the lower-cased rest has to do. */
const restOf = (rest: string, text: string): string =>
  (text.toLowerCase().length === text.length ? text.slice(text.length - rest.length) : rest).trim();

const inText = (patterns: LabelPatterns, text: string): Label | null => {
  const lower = text.toLowerCase();
  const name = lower.replace(/[:：.\s]+$/, '');
  if (patterns.exact.test(name)) return standsAlone(text, lower, name) ? alone : null;
  const start = started(patterns, text, lower);
  if (start) return start;
  const words = name.split(/\s+/).length;
  if (patterns.within.test(name) && words <= 6 && lower.endsWith(':')) return alone;
  const middle = patterns.middle.exec(lower);
  if (middle) return inText(patterns, restOf(middle[1] ?? '', text));
  return patterns.ending.test(lower) ? alone : inSentences(patterns, text);
};

/** An abbreviation without its colon counts when it is written as one: `AC`, `COS`, `DoD`. */
const standsAlone = (text: string, lower: string, name: string): boolean =>
  !isName(text) && (lower.endsWith(':') || !defaultWords.short.includes(name) || /^\p{Lu}/u.test(text));

/** `… persistent store. Done when the image can be fetched.` */
const inSentences = (patterns: LabelPatterns, text: string): Label | null => {
  const pieces = text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).slice(1);
  for (const piece of pieces) {
    const lower = piece.toLowerCase();
    const match = patterns.sentence.exec(lower) ?? patterns.opening.exec(lower);
    if (match) return { rest: restOf(match[2] ?? '', piece), sentence: true };
  }
  return null;
};
