import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { plain, shared, unwritten } from './packed-items';

/** The different parts, and which of them each item has. */
const apart = (
  values: readonly unknown[],
): { readonly parts: readonly unknown[]; readonly places: readonly number[] } => {
  const known = new Map<string, number>();
  const parts: unknown[] = [];
  const places = values.map((value) => {
    const name = JSON.stringify(value ?? null);
    const place = known.get(name) ?? parts.push(value ?? null) - 1;
    known.set(name, place);
    return place;
  });
  return { parts, places };
};

/** The text of these very items, if it is known: it is good for one writing. */
const takeText = (items: readonly BacklogItem[]): string | null => {
  const [first] = items;
  const known = first === undefined ? undefined : unwritten.get(first);
  if (first === undefined || known === undefined) return null;
  unwritten.delete(first);
  const isSame = known.items.length === items.length && items.every((item, at) => item === known.items[at]);
  return isSame ? known.text : null;
};

const pack = (items: readonly BacklogItem[]): string => {
  const columns = shared.map((name) => [name, apart(items.map((item) => item[name]))] as const);
  return JSON.stringify({
    own: Object.fromEntries(plain.map((name) => [name, items.map((item) => item[name] ?? null)])),
    parts: Object.fromEntries(columns.map(([name, { parts }]) => [name, parts])),
    places: Object.fromEntries(columns.map(([name, { places }]) => [name, places])),
  });
};

/**
 * Items as one text: a browser copies a text into its store, out of it and from a worker at once, and thousands of objects one by one. Equal parts
 * stand in it once, and are one object when it is read.
 */
export const packItems = (items: readonly BacklogItem[]): string => takeText(items) ?? pack(items);
