import { keyOf } from './fold';
import type { LabelIndex } from './label-index';
import { isPlaceholder } from './placeholder';
import { isCriterionNoun } from './placeholder-words';
import type { Line } from './lines';
import { remembering } from './remembering';

/** A name, a number or two, perhaps a sign, and the rest. */
const form =
  /^[^\p{L}\p{N}]{0,9}([\p{L}\p{M}][\p{L}\p{M}'’/ ]{0,40}?)([-_\s#.(№]{0,3}|\s[nN][ro]?[.°º]?\s?)\d{1,2}(?:\.\d{1,2}){0,2}(?!\d)\)?\s*([:：.)–—、．]|-(?=\s)|$)?\s*(.*)$/u;

/** Abbreviations of labels are no longer than this. */
const maxAbbreviation = 3;

/** Full-width digits and signs as plain ones. */
const plainSigns = (text: string): string => (/[！-～]/.test(text) ? text.normalize('NFKC') : text);

/** The abbreviation with full stops, and one that also names the story that it belongs to: `A.C.1`, `US1-AC1`, `AC-US1-01`. */
const plainName = (text: string): string =>
  text
    .slice(0, 40)
    .replace(/^(\W{0,9})A\.C\./, '$1AC')
    .replace(/^(\W{0,9})[A-Z]{1,6}-?\d{1,4}[-.](?=AC)/, '$1')
    .replace(/^(\W{0,9}AC)-[A-Z]{1,6}\d{1,4}(?=-\d)/, '$1') + text.slice(40);

interface Numbered {
  readonly text: string;
  /** A colon, dash or line end says that it is a label; without one there must be two. */
  readonly sure: boolean;
}

/** `AC1: …`, `AC #2 – …`, `(AC1) …`, `Acceptance criterion 3: …`, `Critério 1: …` */
const numberedIn = (text: string, index: LabelIndex): Numbered | null => {
  const found = text.length > 4_000 || !/^[^\d]{1,60}\d/.test(text) ? null : form.exec(plainName(text));
  if (found === null) return null;
  const [, name = '', , sign, rest = ''] = found;
  const key = keyOf(name);
  if (key.length <= maxAbbreviation && index.kindOf(key) === 'short')
    return { text: rest, sure: sign !== undefined || /^\W*\(/.test(text) };
  const isLabel = index.kindOf(key) === 'full' || isCriterionNoun(key);
  return isLabel && (sign !== undefined || rest === '') ? { text: rest, sure: true } : null;
};

/** Of the sentences of a line at most this many are looked at. */
const maxPieces = 60;

/** The sentences of a line that holds numbered names after full stops; otherwise the line. */
const piecesOf = (text: string): readonly string[] =>
  text.length > 4_000 || !/[.!?;。！？；]\s*[\p{L}(]{1,20}[\s#-]{0,3}\d/u.test(text)
    ? [text]
    : text.split(/(?<=[.!?;])\s+|(?<=[。！？；])/, maxPieces);

const hasDigit = /[\d０-９]/;

const mayBeNumbered = (line: Line | undefined): line is Line =>
  line !== undefined && line.kind !== 'code' && !line.struck && hasDigit.test(line.text);

/** Whether a line may be the text of the number above it: no heading, and within an item what the item holds. */
const belongs = (line: Line, next: Line): boolean =>
  next.kind !== 'heading' &&
  (line.depth === 0 || (next.depth >= line.depth && (!next.first || next.depth > line.depth)));

/** Criteria that each carry a label and number of their own, in a line or as a heading above their text. */
export const numberedCriteria = (lines: readonly Line[], index: LabelIndex): readonly string[] => {
  const numbered = remembering((text: string): Numbered | null => numberedIn(plainSigns(text), index));
  const begins = (line: Line | undefined): boolean =>
    mayBeNumbered(line) && numbered(piecesOf(line.text)[0] ?? '') !== null;
  const written: Numbered[] = [];
  const fromBelow = new Set<Numbered>();
  let unfilled = 0;
  for (const [n, line] of lines.entries()) {
    if (!mayBeNumbered(line)) continue;
    const pieces = piecesOf(line.text);
    for (const [k, piece] of pieces.entries()) {
      const one = numbered(piece);
      if (one === null) continue;
      const isLast = k === pieces.length - 1;
      const next = isLast ? lines[n + 1] : undefined;
      const below = next === undefined || !belongs(line, next) || begins(next) ? '' : next.text;
      const text = one.text === '' ? (isLast ? below : (pieces[k + 1] ?? '')) : one.text;
      if (text === '') unfilled += 1;
      if (text === '' || isPlaceholder(text)) continue;
      const found = { ...one, text };
      if (one.text === '' && isLast) fromBelow.add(found);
      written.push(found);
    }
  }
  // `Criterion 1`, `Criterion 2` with nothing below the first are a template: what follows the last is another matter.
  const own = unfilled > 0 ? written.filter((one) => !fromBelow.has(one)) : written;
  return own.some(({ sure }) => sure) || own.length >= 2 ? own.map(({ text }) => text) : [];
};
