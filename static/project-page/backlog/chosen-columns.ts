import { useState } from 'react';
import * as z from 'zod/mini';

import { type ColumnId, columnIds, firstColumns } from './columns';

const Stored = z.array(z.custom<ColumnId>((one) => columnIds.some((id) => id === one)));

const read = (name: string): readonly ColumnId[] => {
  try {
    const stored = Stored.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    return stored.success && stored.data.length > 0 ? stored.data : firstColumns;
  } catch {
    return firstColumns;
  }
};

/** The columns that this person chose for this project, remembered by the browser where it remembers anything. */
export const useChosenColumns = (
  owner: string,
): readonly [readonly ColumnId[], (columns: readonly ColumnId[]) => void] => {
  const name = `assay-columns ${owner}`;
  const [chosen, setChosen] = useState(() => read(name));
  const choose = (columns: readonly ColumnId[]): void => {
    setChosen(columns);
    try {
      localStorage.setItem(name, JSON.stringify(columns));
    } catch {
      // A browser that keeps nothing shows them until the page is left.
    }
  };
  return [chosen, choose];
};
