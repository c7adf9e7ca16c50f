import { useMemo, useRef, useState } from 'react';

import { useAllMessages } from '../../ui/messages';
import type { ProjectData } from '../data';
import { type Column, type ColumnId, createColumns, type Line, widthOfKeys } from './columns';
import type { Entry } from './group-row';
import { groupsOf, linesIn, type View } from './view';

/** The columns that are shown, as this reader reads them, and all there are. */
export const useColumns = (chosen: readonly ColumnId[], items: ProjectData['items']) => {
  const messages = useAllMessages();
  const all = useMemo(() => createColumns(messages), [messages]);
  const keyWidth = useMemo(() => widthOfKeys(items), [items]);
  const shown = useMemo(
    () =>
      all.flatMap((column) =>
        chosen.includes(column.id) ? [column.id === 'key' ? { ...column, width: keyWidth } : column] : [],
      ),
    [all, chosen, keyWidth],
  );
  return { all, shown };
};

interface Arranged {
  readonly lines: readonly Line[];
  readonly view: View;
  readonly reading: string;
  readonly shown: readonly Line[];
}

/**
 * The lines that the view shows, in its order. A value that is typed here moves no row and hides none, or the next one would be typed into another
 * row than the one meant: lines are arranged anew when the view changes or the project was read.
 */
const useShown = (lines: readonly Line[], view: View, columns: readonly Column[], reading: string) => {
  const held = useRef<Arranged | null>(null);
  const before = held.current;
  if (before !== null && before.lines === lines && before.view === view && before.reading === reading)
    return before.shown;
  let shown: readonly Line[];
  if (before !== null && before.view === view && before.reading === reading && before.lines.length === lines.length) {
    const byId = new Map(lines.map((line) => [line.item.id, line]));
    shown = before.shown.flatMap(({ item }) => byId.get(item.id) ?? []);
  } else shown = linesIn(lines, view, columns);
  held.current = { lines, view, reading, shown };
  return shown;
};

/** What the list draws, row by row, and which groups are folded. */
export const useRows = (
  data: ProjectData,
  lines: readonly Line[],
  view: View,
  columns: readonly Column[],
): {
  readonly shown: readonly Line[];
  readonly entries: readonly Entry[];
  readonly fold: (group: string) => void;
} => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useShown(lines, view, columns, `${data.phase} ${data.readAt ?? ''} ${String(data.complete)}`);
  const entries = useMemo<readonly Entry[]>(
    () =>
      view.group === null
        ? shown.map((line) => ({ line }))
        : groupsOf(shown, view.group).flatMap((group): readonly Entry[] => {
            const isFolded = folded.has(group.name);
            return [{ group, folded: isFolded }, ...(isFolded ? [] : group.lines.map((line) => ({ line })))];
          }),
    [shown, view.group, folded],
  );
  return {
    shown,
    entries,
    fold: (name) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(name)) next.add(name);
        return next;
      }),
  };
};
