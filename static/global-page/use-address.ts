import { useEffect, useMemo, useState } from 'react';

import { openHistory, type PageHistory } from '../project-page/bridge';

export interface Address {
  readonly query: URLSearchParams;
  readonly setQuery: (query: URLSearchParams) => void;
}

/** What stands after the question mark of the page's address; where a page has no history of its own, it is kept while the page is open. */
export const useAddress = (): Address => {
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [search, setSearch] = useState('');

  useEffect(() => {
    let end = (): void => undefined;
    openHistory().then(
      (opened) => {
        setHistory(opened);
        setSearch(opened.location().search);
        end = opened.listen((location) => setSearch(location.search));
      },
      // A dialog has none.
      () => undefined,
    );
    return () => end();
  }, []);

  return useMemo(
    () => ({
      query: new URLSearchParams(search),
      setQuery: (query) => {
        const text = query.toString();
        if (history === null) setSearch(text);
        else history.replace(text === '' ? '/' : `/?${text}`);
      },
    }),
    [history, search],
  );
};
