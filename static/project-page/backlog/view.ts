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
  readonly sort: { readonly column: ColumnId; readonly down: boolean };
  readonly group: Facet | null;
  readonly layout: Layout;
}

export const firstView: View = {
  text: '',
  facets: {},
  missing: [],
  noted: false,
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
    sort: isColumn(column) ? { column, down: direction === 'down' } : firstView.sort,
    group: isFacet(group) ? group : null,
    layout: readLayout(query),
  };
};

/** What decides which lines are shown, and where: the address without columns and density. */
export const linesQuery = ({ text, facets: chosen, missing, noted, sort, group }: View): URLSearchParams => {
  const isRank = sort.column === 'rank' && !sort.down;
  return new URLSearchParams([
    ...(text === '' ? [] : [['text', text]]),
    ...facetIds.flatMap((id) => (chosen[id] ?? []).map((value) => [id, value])),
    ...missing.map((id) => ['missing', id]),
    ...(noted ? [['noted', 'yes']] : []),
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
  | { readonly by: 'noted' };

/** All that narrows the list, each to be taken away by itself. */
export const filtersOf = ({ text, facets: chosen, missing, noted }: View): readonly Filter[] => [
  ...(text === '' ? [] : [{ by: 'text', value: text } as const]),
  ...facetIds.flatMap((by) => (chosen[by] ?? []).map((value) => ({ by, value }))),
  ...missing.map((value) => ({ by: 'missing', value }) as const),
  ...(noted ? [{ by: 'noted' } as const] : []),
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
