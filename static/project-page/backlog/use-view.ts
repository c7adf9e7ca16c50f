import { useLayoutEffect, useMemo, useRef } from 'react';

import { useRouter } from '../router';
import { firstLayout, type Layout, layoutOf, layoutQuery, readLayout } from './layout';
import { firstView, readView, type View, viewQuery } from './view';

const read = (name: string): Layout => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (Array.isArray(stored)) return layoutOf(stored);
    return typeof stored === 'string' ? readLayout(new URLSearchParams(stored)) : firstLayout;
  } catch {
    return firstLayout;
  }
};

/** The layout that this person left last, remembered by the browser where it remembers anything. */
const useKeptLayout = (name: string) => {
  const kept = useRef<Layout | null>(null);
  return {
    layout: (): Layout => (kept.current ??= read(name)),
    keep: (layout: Layout): void => {
      kept.current = layout;
      try {
        localStorage.setItem(
          name,
          JSON.stringify(new URLSearchParams(layoutQuery(layout).map(([a, b]) => [a, b])).toString()),
        );
      } catch {
        // A browser that keeps nothing shows it until the page is left.
      }
    },
  };
};

/**
 * The view as it stands in the address, which a link carries whole. An address that says nothing opens the list with the columns and the density
 * that this person left last.
 */
export const useView = (owner: string): readonly [View, (next: View) => void] => {
  const { query, setQuery } = useRouter();
  const address = query.toString();
  const { layout, keep } = useKeptLayout(`assay-columns ${owner}`);
  const view = useMemo(
    () => (address === '' ? { ...firstView, layout: layout() } : readView(new URLSearchParams(address))),
    [address],
  );
  useLayoutEffect(() => {
    if (address === '' && view.layout !== firstLayout) setQuery(viewQuery(view));
  }, [address]);
  const set = (next: View): void => {
    if (next.layout !== view.layout) keep(next.layout);
    setQuery(viewQuery(next));
  };
  return [view, set];
};
