import { type ColumnId, columnIds } from './columns';
import { type Facet, facetIds, isFacet, isMissingWhat, type MissingWhat, missingIds } from './facets';
import { firstLayout, type Layout, layoutQuery, readLayout } from './layout';

/** What a reader chose to see, as it stands in the address. */
export interface View {
  readonly text: string;
  /** Several values of a facet: an item needs one of them. Of several facets it needs each. */
  readonly facets: Partial<Readonly<Record<Facet, readonly string[]>>>;
  /** What lacks any of these. */
  readonly missing: readonly MissingWhat[];
  /** Only what has a note on the order. */
  readonly noted: boolean;
  /** Only the work items with these keys, such as those behind a figure; empty where all may be shown. */
  readonly keys: readonly string[];
  readonly sort: { readonly column: ColumnId; readonly down: boolean };
  readonly group: Facet | null;
  readonly layout: Layout;
}

export const firstView: View = {
  text: '',
  facets: {},
  missing: [],
  noted: false,
  keys: [],
  sort: { column: 'rank', down: false },
  group: null,
  layout: firstLayout,
};

const isColumn = (raw: string): raw is ColumnId => columnIds.some((one) => one === raw);

const unique = (all: readonly string[]): readonly string[] => [...new Set(all.filter((one) => one !== ''))];

export const readView = (query: URLSearchParams): View => {
  const [column = '', direction] = (query.get('sort') ?? '').split('.');
  const group = query.get('group');
  const missing = new Set(query.getAll('missing').filter(isMissingWhat));
  const chosen = facetIds.flatMap((id) => {
    const values = unique(query.getAll(id));
    return values.length === 0 ? [] : [[id, values] as const];
  });
  return {
    text: query.get('text') ?? '',
    facets: Object.fromEntries(chosen),
    missing: missingIds.filter((id) => missing.has(id)),
    noted: query.get('noted') === 'yes',
    keys: unique((query.get('keys') ?? '').split(',')),
    sort: isColumn(column) ? { column, down: direction === 'down' } : firstView.sort,
    group: isFacet(group) ? group : null,
    layout: readLayout(query),
  };
};

/** What decides which lines are shown, and where: the address without columns and density. */
export const linesQuery = ({ text, facets: chosen, missing, noted, keys, sort, group }: View): URLSearchParams => {
  const isRank = sort.column === 'rank' && !sort.down;
  return new URLSearchParams([
    ...(text === '' ? [] : [['text', text]]),
    ...facetIds.flatMap((id) => (chosen[id] ?? []).map((value) => [id, value])),
    ...missing.map((id) => ['missing', id]),
    ...(noted ? [['noted', 'yes']] : []),
    ...(keys.length > 0 ? [['keys', keys.join()]] : []),
    ...(isRank ? [] : [['sort', `${sort.column}.${sort.down ? 'down' : 'up'}`]]),
    ...(group === null ? [] : [['group', group]]),
  ]);
};

/** The whole view as an address says it. */
export const viewQuery = (view: View): URLSearchParams => {
  const query = linesQuery(view);
  for (const [name, value] of layoutQuery(view.layout)) query.append(name, value);
  return query;
};

/** One of the choices that narrow a list. */
export type Filter =
  | { readonly by: 'text'; readonly value: string }
  | { readonly by: Facet; readonly value: string }
  | { readonly by: 'missing'; readonly value: MissingWhat }
  | { readonly by: 'noted' }
  | { readonly by: 'keys'; readonly keys: readonly string[] };

/** All that narrows the list, each to be taken away by itself. */
export const filtersOf = ({ text, facets: chosen, missing, noted, keys }: View): readonly Filter[] => [
  ...(text === '' ? [] : [{ by: 'text', value: text } as const]),
  ...facetIds.flatMap((by) => (chosen[by] ?? []).map((value) => ({ by, value }))),
  ...missing.map((value) => ({ by: 'missing', value }) as const),
  ...(noted ? [{ by: 'noted' } as const] : []),
  ...(keys.length > 0 ? [{ by: 'keys', keys } as const] : []),
];

export const isNarrowed = (view: View): boolean => filtersOf(view).length > 0;

const flipped = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** The view with a filter that it had not, or without one that it had. */
export const toggleFilter = (view: View, filter: Filter): View => {
  switch (filter.by) {
    case 'text':
      return { ...view, text: view.text === filter.value ? '' : filter.value };
    case 'noted':
      return { ...view, noted: !view.noted };
    case 'keys':
      return { ...view, keys: view.keys.length > 0 ? [] : filter.keys };
    case 'missing': {
      const missing = flipped(view.missing, filter.value);
      return { ...view, missing: missingIds.filter((id) => missing.includes(id)) };
    }
    default: {
      const { [filter.by]: before = [], ...others } = view.facets;
      const values = flipped(before, filter.value);
      return { ...view, facets: values.length === 0 ? others : { ...others, [filter.by]: values } };
    }
  }
};

/** The view with all of its lines: neither sorting nor grouping hides any. */
export const unfiltered = ({ sort, group, layout }: View): View => ({ ...firstView, sort, group, layout });

/** More keys than this an address does not take. */
export const mostKeys = 300;

/** The address of a backlog that shows these work items alone, so that they can be edited together. */
export const keysQuery = (keys: readonly string[]): URLSearchParams =>
  linesQuery({ ...firstView, keys: keys.slice(0, mostKeys) });
