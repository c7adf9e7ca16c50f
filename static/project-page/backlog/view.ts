import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { storedLacks } from '../../../src/domain/readiness/stored-badge';
import { columnOf, type ColumnId, columnIds, classWords, type Line } from './columns';

export const missingWords = {
  value: 'Business value',
  points: 'Estimate',
  criteria: 'Acceptance criteria',
  ready: 'Readiness',
  sprint: 'Sprint',
  version: 'Version',
  assignee: 'Assignee',
} as const;
export type MissingWhat = keyof typeof missingWords;

/** Names by which a list is narrowed or grouped. An item has none, one or several of each. */
export const facets = {
  class: { title: 'Class', of: (item: BacklogItem) => [classWords[item.workClass]] },
  type: { title: 'Type', of: (item: BacklogItem) => [item.type.name] },
  status: { title: 'Status', of: (item: BacklogItem) => [item.status.name] },
  readiness: { title: 'Readiness', of: (item: BacklogItem) => [item.ready ? 'Ready' : 'Not ready'] },
  sprint: { title: 'Sprint', of: (item: BacklogItem) => (item.sprint === null ? [] : [item.sprint.name]) },
  version: { title: 'Version', of: (item: BacklogItem) => item.versions.map(({ name }) => name) },
  assignee: { title: 'Assignee', of: (item: BacklogItem) => (item.assignee === null ? [] : [item.assignee.name]) },
  label: { title: 'Label', of: (item: BacklogItem) => item.labels },
} as const satisfies Record<string, { title: string; of: (item: BacklogItem) => readonly string[] }>;
export type Facet = keyof typeof facets;
export const facetIds = Object.keys(facets) as readonly Facet[];

const isMissing: Readonly<Record<MissingWhat, (item: BacklogItem) => boolean>> = {
  value: (item) => item.value === null,
  points: (item) => item.points === null,
  criteria: ({ readiness }) => storedLacks(readiness).some(({ code }) => code === 'no-criteria'),
  ready: (item) => !item.ready,
  sprint: (item) => item.sprint === null,
  version: (item) => item.versions.length === 0,
  assignee: (item) => item.assignee === null,
};

/** What a reader chose to see, as it stands in the address. */
export interface View {
  readonly text: string;
  readonly facets: Partial<Readonly<Record<Facet, string>>>;
  readonly missing: MissingWhat | null;
  readonly sort: { readonly column: ColumnId; readonly down: boolean };
  readonly group: Facet | null;
}

export const firstView: View = {
  text: '',
  facets: {},
  missing: null,
  sort: { column: 'rank', down: false },
  group: null,
};

const isColumn = (raw: string): raw is ColumnId => columnIds.some((one) => one === raw);
const isFacet = (raw: string | null): raw is Facet => raw !== null && Object.hasOwn(facets, raw);
const isMissingWhat = (raw: string | null): raw is MissingWhat => raw !== null && Object.hasOwn(missingWords, raw);

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
    sort: isColumn(column) ? { column, down: direction === 'down' } : firstView.sort,
    group: isFacet(group) ? group : null,
  };
};

export const viewQuery = ({ text, facets: chosen, missing, sort, group }: View): URLSearchParams => {
  const isRank = sort.column === 'rank' && !sort.down;
  return new URLSearchParams([
    ...(text === '' ? [] : [['text', text]]),
    ...Object.entries(chosen),
    ...(missing === null ? [] : [['missing', missing]]),
    ...(isRank ? [] : [['sort', `${sort.column}.${sort.down ? 'down' : 'up'}`]]),
    ...(group === null ? [] : [['group', group]]),
  ]);
};

export const isNarrowed = ({ text, facets: chosen, missing }: View): boolean =>
  text !== '' || missing !== null || Object.keys(chosen).length > 0;

/** Stands for items that have none of a facet. */
export const none = 'None';

const matcher = ({ text, facets: chosen, missing }: View): ((item: BacklogItem) => boolean) => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = facetIds.flatMap((id) => (chosen[id] === undefined ? [] : [[facets[id].of, chosen[id]] as const]));
  return (item) => {
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
const sorted = (lines: readonly Line[], { column, down }: View['sort']): readonly Line[] => {
  const by = columnOf.get(column)?.by;
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
export const linesIn = (lines: readonly Line[], view: View): readonly Line[] => {
  const matches = matcher(view);
  const shown = isNarrowed(view) ? lines.filter(({ item }) => matches(item)) : lines;
  return view.sort.column === 'rank' && !view.sort.down ? shown : sorted(shown, view.sort);
};

export interface Group {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly points: number;
  readonly value: number;
}

/** In the order in which the groups first come up; an item with several names stands under the first. */
export const groupsOf = (lines: readonly Line[], group: Facet): readonly Group[] => {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    const name = facets[group].of(line.item)[0] ?? none;
    const known = found.get(name);
    if (known === undefined) found.set(name, [line]);
    else known.push(line);
  }
  const sum = (all: readonly Line[], of: (line: Line) => number | null): number =>
    all.reduce((total, line) => total + (of(line) ?? 0), 0);
  return [...found].map(([name, own]) => ({
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
    const names: readonly string[] = facets[facet].of(item);
    for (const name of names.length === 0 ? [none] : names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => Number(a === none) - Number(b === none) || n - m || a.localeCompare(b))
    .map(([name]) => name);
};
