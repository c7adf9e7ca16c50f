import type * as z from 'zod/mini';

import { asRecord, asText, type JsonRecord } from '../shared/json';
import { type EntryLine, EntryLine as EntryShape, Footer, footerOf, Header, ItemLine, placeOf } from './file';
import { fits, type Place } from './link';

/** What is wrong with a record, at the first place where it is. `line` counts from 1; `n` is the entry's number in its work item's chain. */
export type Fault =
  | { readonly code: 'unreadable' | 'no-header' | 'no-footer'; readonly line: number }
  | {
      readonly code: 'changed' | 'removed' | 'moved' | 'added';
      readonly line: number;
      readonly key: string;
      readonly n: number;
      readonly id: string | null;
    }
  /** The first line, or those of the work items, are not those that were written: an item was changed, removed or moved. */
  | { readonly code: 'items'; readonly line: number };

/** What a whole record holds. */
export interface Sound {
  readonly items: number;
  readonly entries: number;
  /** Written before there were chains. */
  readonly old: number;
  /** Account ids of people who are forgotten. */
  readonly erased: number;
  /** Entries whose text is not in the file. */
  readonly withheld: number;
}

export type Verdict = { readonly ok: true; readonly sound: Sound } | { readonly ok: false; readonly fault: Fault };

interface Numbered<T> {
  readonly line: number;
  readonly value: T;
}

interface Item {
  readonly line: number;
  readonly head: ItemLine;
  readonly entries: Numbered<EntryLine>[];
}

const idOf = (line: EntryLine | undefined): string | null =>
  line !== undefined && 'entry' in line ? asText(line.entry['id']) : null;

const isIntact = (line: EntryLine, itemId: string): boolean =>
  'withheld' in line || (line.entry['issueId'] === itemId && fits(line.entry, line.link));

/** The first thing that is wrong with the chain of one work item. */
const faultIn = ({ line: at, head, entries }: Item): Fault | null => {
  const { id: itemId, key, end } = head.item;
  const fault = (code: 'changed' | 'removed' | 'moved' | 'added', index: number, n: number): Fault => {
    const found = entries[index];
    return { code, line: found?.line ?? at, key, n, id: code === 'removed' ? null : idOf(found?.value) };
  };
  let before: Place | null = null;
  for (const [index, { value }] of entries.entries()) {
    const n: number = (before?.n ?? 0) + 1;
    const place = placeOf(value);
    if (!isIntact(value, itemId)) return fault('changed', index, n);
    if (place.n !== n) {
      const comesLater = entries.some((other, later) => later > index && placeOf(other.value).n === n);
      return place.n < n || comesLater ? fault('moved', index, place.n) : fault('removed', index, n);
    }
    // It remembers another one than the one that stands before it.
    if (place.before !== (before?.hash ?? null))
      return fault('changed', before === null ? index : index - 1, before?.n ?? n);
    before = place;
  }
  const length = before?.n ?? 0;
  if (end.length > length) return fault('removed', entries.length, length + 1);
  if (end.length < length) return fault('added', end.length, end.length + 1);
  return end.hash === (before?.hash ?? null) ? null : fault('changed', entries.length - 1, length);
};

const soundnessOf = (items: readonly Item[]): Sound => {
  const all = items.flatMap(({ entries }) => entries.map(({ value }) => value));
  const erased = (line: EntryLine): number =>
    'entry' in line ? line.link.people.filter(({ salt }) => salt === undefined).length : 0;
  return {
    items: items.length,
    entries: all.length,
    old: all.filter((line) => 'entry' in line && line.link.old === true).length,
    erased: all.reduce((sum, line) => sum + erased(line), 0),
    withheld: all.filter((line) => 'withheld' in line).length,
  };
};

const jsonIn = (text: string): JsonRecord | null => {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
};

const parsed = <S extends z.ZodMiniType>(schema: S, value: JsonRecord | null | undefined): z.infer<S> | null =>
  value == null ? null : (schema.safeParse(value).data ?? null);

/** The work items with their entries; the number of the line that cannot be read instead. */
const itemsIn = (lines: readonly Numbered<JsonRecord | null>[]): readonly Item[] | number => {
  const items: Item[] = [];
  for (const { line, value } of lines) {
    const isItem = value !== null && 'item' in value;
    const head = isItem ? parsed(ItemLine, value) : null;
    const entry = isItem ? null : parsed(EntryShape, value);
    if (head !== null) items.push({ line, head, entries: [] });
    else if (entry !== null && items.length > 0) items.at(-1)?.entries.push({ line, value: entry });
    else return line;
  }
  return items;
};

/**
 * Checks an exported record without asking anybody: each entry against its own hash, its neighbours and the end of its chain, and the work items against
 * the last line. Gives the first fault in the order of the file. What it cannot see: a file that somebody made anew from its first line to its last.
 */
export const verifyRecord = (text: string): Verdict => {
  const lines = text
    .split('\n')
    .map((of, index) => ({ line: index + 1, of }))
    .filter(({ of }) => of.trim() !== '')
    .map(({ line, of }) => ({ line, value: jsonIn(of) }));
  const wrong = (fault: Fault): Verdict => ({ ok: false, fault });
  const header = parsed(Header, lines[0]?.value);
  if (header === null) return wrong({ code: 'no-header', line: 1 });
  const last = lines.at(-1);
  const footer = last?.value != null && 'hash' in last.value ? parsed(Footer, last.value) : null;
  const items = itemsIn(lines.slice(1, footer === null ? undefined : -1));
  if (typeof items === 'number') return wrong({ code: 'unreadable', line: items });
  for (const item of items) {
    const fault = faultIn(item);
    if (fault !== null) return wrong(fault);
  }
  if (footer === null) return wrong({ code: 'no-footer', line: last?.line ?? 1 });
  const expected = footerOf(header, items.map(({ head }) => head)); // prettier-ignore
  if (footer.items !== expected.items || footer.hash !== expected.hash)
    return wrong({ code: 'items', line: last?.line ?? 1 });
  return { ok: true, sound: soundnessOf(items) };
};
