import { matcher } from '../backlog/arrange';
import { isNarrowed, linesQuery, readView, type View } from '../backlog/view';
import type { NarrowedBy } from './use-queue';

/** The filters of a queue, as its address says them. A queue has orders and columns of its own. */
export const filtersIn = (query: URLSearchParams): View => {
  const { text, facets, missing } = readView(query);
  return { ...readView(new URLSearchParams()), text, facets, missing };
};

const names = (view: View): ReadonlySet<string> => new Set(linesQuery(view).keys());

/** The address with other filters; what else is in it stays. */
export const withFilters = (query: URLSearchParams, view: View): URLSearchParams => {
  const before = names(filtersIn(query));
  return new URLSearchParams([...[...query].filter(([name]) => !before.has(name)), ...linesQuery(view)]);
};

/** Whether the filters of an address let one of the queue through; null where there are none. */
export const narrowedBy: NarrowedBy = (query) => {
  const view = filtersIn(query);
  if (!isNarrowed(view)) return null;
  const matches = matcher(view);
  return ({ item }) => matches({ item, order: undefined });
};
