import { asDoc, type AdfNode } from './adf';
import { type Criterion, maxCriteria } from './criterion';
import { examplesBeneath } from './examples';
import { findCriteria } from './find';
import { fingerprintOf } from './fingerprint';
import { type Line, linesOf, linesOfText } from './lines';

/** The first and the last line of a criterion. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a criterion of these lines stands, from a line on; null where it was put together from several places, as rows are. */
const spanOf = (lines: readonly Line[], item: string, from: number): Span | null => {
  const [first = '', ...more] = item.split('\n');
  const isAt = (n: number, says: (text: string) => boolean): boolean =>
    says(lines[n]?.text ?? '') && more.every((text, k) => lines[n + 1 + k]?.text === text);
  const find = (says: (text: string) => boolean): Span | null => {
    for (let n = from; n < lines.length; n += 1) if (isAt(n, says)) return { from: n, to: n + more.length };
    return null;
  };
  return find((text) => text === first) ?? find((text) => text.includes(first));
};

const spansFrom = (lines: readonly Line[], items: readonly string[], start: number): readonly (Span | null)[] => {
  let from = start;
  return items.map((item) => {
    const span = spanOf(lines, item, from);
    // A line may hold several: `1) one 2) two`.
    if (span !== null) from = lines[span.to]?.text === item.split('\n').at(-1) ? span.to + 1 : span.to;
    return span;
  });
};

/** The heading may be there twice, first with nothing below it: the last one counts that still has all criteria after it. */
const spansOf = (lines: readonly Line[], items: readonly string[], heading: string): readonly (Span | null)[] => {
  const starts = heading === '' ? [0] : lines.flatMap(({ text }, n) => (text === heading ? [n] : []));
  const all = (starts.length === 0 ? [0] : starts).map((start) => spansFrom(lines, items, start));
  return all.findLast((spans) => spans.every((span) => span !== null)) ?? all[0] ?? [];
};

/**
 * The acceptance criteria of a description or field, as `findCriteria` finds them, each with its number, its fingerprint and the examples beneath
 * it. `words` are the labels that an admin added. At most `maxCriteria`. @throws Error as `findCriteria` does.
 */
export const listCriteria = (content: AdfNode | string | null, words: readonly string[]): readonly Criterion[] => {
  const { items: all, where } = findCriteria(content, words);
  const items = all.slice(0, maxCriteria);
  if (items.length === 0) return [];
  const lines = typeof content === 'string' ? linesOfText(content) : linesOf(asDoc(content));
  const spans = spansOf(lines, items, where?.heading ?? '');
  return items.map((text, n) => {
    const span = spans[n];
    const next = spans.slice(n + 1).find((one) => one !== null)?.from ?? lines.length;
    const beneath = span == null ? { steps: [], examples: [] } : examplesBeneath(lines, span.to, next);
    return { number: n + 1, text, fingerprint: fingerprintOf({ text, ...beneath }), ...beneath };
  });
};
