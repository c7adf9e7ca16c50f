import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { storedLacks } from '../../../src/domain/readiness/stored-badge';
import type { Column, ColumnId, Line } from './columns';
import { columnIds } from './columns';

/** Values by which a list is narrowed or grouped: codes, or names that people gave. An item has none, one or several of each. */
export const facets = {
  class: (item: BacklogItem) => [item.workClass],
  type: (item: BacklogItem) => [item.type.name],
  status: (item: BacklogItem) => [item.status.name],
  readiness: (item: BacklogItem) => [item.ready ? 'ready' : 'not-ready'],
  sprint: (item: BacklogItem) => (item.sprint === null ? [] : [item.sprint.name]),
  version: (item: BacklogItem) => item.versions.map(({ name }) => name),
  assignee: (item: BacklogItem) => (item.assignee === null ? [] : [item.assignee.name]),
  label: (item: BacklogItem) => item.labels,
} as const satisfies Record<string, (item: BacklogItem) => readonly string[]>;
export type Facet = keyof typeof facets;
export const facetIds = Object.keys(facets) as readonly Facet[];

const isMissing = {
  value: (item: BacklogItem) => item.value === null,
  points: (item: BacklogItem) => item.points === null,
  criteria: ({ readiness }: BacklogItem) => storedLacks(readiness).some(({ code }) => code === 'no-criteria'),
  ready: (item: BacklogItem) => !item.ready,
  sprint: (item: BacklogItem) => item.sprint === null,
  version: (item: BacklogItem) => item.versions.length === 0,
  assignee: (item: BacklogItem) => item.assignee === null,
} as const satisfies Record<string, (item: BacklogItem) => boolean>;
export type MissingWhat = keyof typeof isMissing;
export const missingIds = Object.keys(isMissing) as readonly MissingWhat[];

/** What a reader chose to see, as it stands in the address. */
export interface View {
  readonly text: string;
  readonly facets: Partial<Readonly<Record<Facet, string>>>;
  readonly missing: MissingWhat | null;
  /** Only what has a note on the order. */
  readonly noted: boolean;
  readonly sort: { readonly column: ColumnId; readonly down: boolean };
  readonly group: Facet | null;
}

export const firstView: View = {
  text: '',
  facets: {},
  missing: null,
  noted: false,
  sort: { column: 'rank', down: false },
  group: null,
};

const isColumn = (raw: string): raw is ColumnId => columnIds.some((one) => one === raw);
const isFacet = (raw: string | null): raw is Facet => raw !== null && Object.hasOwn(facets, raw);
export const isMissingWhat = (raw: string | null): raw is MissingWhat => raw !== null && Object.hasOwn(isMissing, raw);

export const readView = (query: URLSearchParams): View => {
  const [column = '', direction] = (query.get('sort') ?? '').split('.');
  const [group, missing] = [query.get('group'), query.get('missing')];
  const chosen = facetIds.flatMap((id) => {
    const value = query.get(id);
    return value === null || value === '' ? [] : [[id, value] as const];
  });
  return {
    text: query.get('text') ?? '',
    facets: Object.fromEntries(chosen),
    missing: isMissingWhat(missing) ? missing : null,
    noted: query.get('noted') === 'yes',
    sort: isColumn(column) ? { column, down: direction === 'down' } : firstView.sort,
    group: isFacet(group) ? group : null,
  };
};

export const viewQuery = ({ text, facets: chosen, missing, noted, sort, group }: View): URLSearchParams => {
  const isRank = sort.column === 'rank' && !sort.down;
  return new URLSearchParams([
    ...(text === '' ? [] : [['text', text]]),
    ...Object.entries(chosen),
    ...(missing === null ? [] : [['missing', missing]]),
    ...(noted ? [['noted', 'yes']] : []),
    ...(isRank ? [] : [['sort', `${sort.column}.${sort.down ? 'down' : 'up'}`]]),
    ...(group === null ? [] : [['group', group]]),
  ]);
};

export const isNarrowed = ({ text, facets: chosen, missing, noted }: View): boolean =>
  text !== '' || missing !== null || noted || Object.keys(chosen).length > 0;

/** In an address it stands for items that have none of a facet. */
export const none = 'None';

const hasNote = ({ order }: Line): boolean =>
  order !== undefined && (order.worth !== null || order.blockersBelow.length > 0);

const matcher = ({ text, facets: chosen, missing, noted }: View): ((line: Line) => boolean) => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = facetIds.flatMap((id) => (chosen[id] === undefined ? [] : [[facets[id], chosen[id]] as const]));
  return (line) => {
    const { item } = line;
    if (noted && !hasNote(line)) return false;
    if (missing !== null && !isMissing[missing](item)) return false;
    for (const [of, value] of wanted) {
      const names: readonly string[] = of(item);
      if (value === none ? names.length > 0 && !names.includes(none) : !names.includes(value)) return false;
    }
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

/** What can be chosen of each facet, most frequent first. */
export const choicesOf = (items: readonly BacklogItem[], facet: Facet): readonly string[] => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const names: readonly string[] = facets[facet](item);
    for (const name of names.length === 0 ? [none] : names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => Number(a === none) - Number(b === none) || n - m || a.localeCompare(b))
    .map(([name]) => name);
};
