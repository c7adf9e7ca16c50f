import { datePartsOf, inOrder, type DateOrder, type NumericDate } from './date-parts';

export type DateReading = { readonly at: number } | { readonly problem: 'not-a-date' | 'ambiguous' };

export type DateReader = (text: string) => DateReading;

/** A text of a date column, and whether it must lie in the past, as a creation does and a due date does not. */
export interface DateText {
  readonly text: string;
  readonly past: boolean;
}

interface Assumptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** What the person who imports says. */
  readonly chosen: DateOrder | null;
  /** What to take where the texts leave it open, if anything: a file in a language that never writes the month first. */
  readonly otherwise: DateOrder | null;
}

const day = 24 * 3_600_000;

/** With dots the day comes first in every country, or the year. Two numbers of four digits never need year-first. */
const possible = ({ separator }: NumericDate): readonly DateOrder[] =>
  separator === '.' ? ['day-first', 'year-first'] : ['day-first', 'month-first', 'year-first'];

const ordersOf = (date: NumericDate, past: boolean, now: number): readonly DateOrder[] => {
  const valid = possible(date).filter((order) => inOrder(date, order) !== null);
  const before = valid.filter((order) => (inOrder(date, order) ?? 0) <= now + day);
  return past && before.length > 0 ? before : valid;
};

/**
 * Reads the dates of one file. `05/03/2025` is 5 March or 3 May: which, all dates of the file with this separator decide together, since a
 * file is written in one form. Where they leave it open the date is ambiguous, never guessed.
 */
export const createDateReader = (texts: Iterable<DateText>, { now, chosen, otherwise }: Assumptions): DateReader => {
  const left = new Map<string, readonly DateOrder[]>();
  for (const { text, past } of texts) {
    const parts = datePartsOf(text);
    if (parts === null || !('numeric' in parts)) continue;
    const { separator } = parts.numeric;
    const orders = ordersOf(parts.numeric, past, now);
    left.set(
      separator,
      (left.get(separator) ?? orders).filter((order) => orders.includes(order)),
    );
  }
  const decide = (separator: string): DateOrder | null => {
    const orders = left.get(separator) ?? [];
    if (orders.length === 1) return orders[0] ?? null;
    if (chosen !== null) return chosen;
    return otherwise !== null && orders.includes(otherwise) ? otherwise : null;
  };
  return (text) => {
    const parts = datePartsOf(text);
    if (parts === null) return { problem: 'not-a-date' };
    if ('at' in parts) return parts;
    const orders = ordersOf(parts.numeric, false, now);
    const order = decide(parts.numeric.separator) ?? (orders.length === 1 ? orders[0] : undefined);
    if (orders.length === 0) return { problem: 'not-a-date' };
    if (order === undefined) return { problem: 'ambiguous' };
    const at = inOrder(parts.numeric, order);
    return at === null ? { problem: 'not-a-date' } : { at };
  };
};
