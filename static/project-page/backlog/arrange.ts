import type { Column, Line } from './columns';
import { type Facet, facetIds, facets, isMissing, none } from './facets';
import { isNarrowed, type View } from './view';

const hasNote = ({ order }: Line): boolean =>
  order !== undefined && (order.worth !== null || order.blockersBelow.length > 0);

/** Whether an item has one of these; `none` among them is for items that have none at all. */
const hasAny = (names: readonly string[], wanted: readonly string[]): boolean =>
  wanted.some((one) => names.includes(one) || (one === none && names.length === 0));

/** Whether a line is one that the view shows. */
export const matcher = ({ text, facets: chosen, missing, noted, keys }: View): ((line: Line) => boolean) => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = facetIds.flatMap((id) => (chosen[id] === undefined ? [] : [[facets[id], chosen[id]] as const]));
  const named = new Set(keys);
  return (line) => {
    const { item } = line;
    if (named.size > 0 && !named.has(item.key)) return false;
    if (noted && !hasNote(line)) return false;
    if (missing.length > 0 && !missing.some((id) => isMissing[id](item))) return false;
    for (const [of, values] of wanted) if (!hasAny(of(item), values)) return false;
    if (words.length === 0) return true;
    const hay = `${item.key} ${item.summary} ${item.labels.join(' ')}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  };
};

type SortKey = number | string | null;

const isEmpty = (key: SortKey): boolean => key === null || key === '';

const compare = (a: SortKey, b: SortKey): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Sorted as chosen, equal ones in rank order, what has nothing to sort by last either way. Keys are taken once each. */
const sorted = (
  lines: readonly Line[],
  { column, down }: View['sort'],
  columns: readonly Column[],
): readonly Line[] => {
  const by = columns.find(({ id }) => id === column)?.by;
  if (by === undefined) return lines;
  const keyed = lines.map((line, index) => ({ line, index, key: by(line) }));
  keyed.sort((a, b) => {
    const [noA, noB] = [isEmpty(a.key), isEmpty(b.key)];
    if (noA || noB) return Number(noA) - Number(noB) || a.index - b.index;
    const order = compare(a.key, b.key);
    return (down ? -order : order) || a.index - b.index;
  });
  return keyed.map(({ line }) => line);
};

/** The lines that the view shows, in its order. They are given in rank order. */
export const linesIn = (lines: readonly Line[], view: View, columns: readonly Column[]): readonly Line[] => {
  const matches = matcher(view);
  const shown = isNarrowed(view) ? lines.filter(matches) : lines;
  return view.sort.column === 'rank' && !view.sort.down ? shown : sorted(shown, view.sort, columns);
};

export interface Group {
  readonly facet: Facet;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly points: number;
  readonly value: number;
}

/** In the order in which the groups first come up; an item with several names stands under the first. */
export const groupsOf = (lines: readonly Line[], group: Facet): readonly Group[] => {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const name = facets[group](line.item)[0] ?? none;
    const known = found.get(name);
    if (known === undefined) found.set(name, [line]);
    else known.push(line);
  }
  const sum = (all: readonly Line[], of: (line: Line) => number | null): number =>
    all.reduce((total, line) => total + (of(line) ?? 0), 0);
  return [...found].map(([name, own]) => ({
    facet: group,
    name,
    lines: own,
    points: sum(own, ({ item }) => item.points),
    value: sum(own, ({ item }) => item.value),
  }));
};
