import { useMemo, useRef, useState } from 'react';

import { useAllMessages } from '../../ui/messages';
import type { ProjectData } from '../data';
import { groupsOf, linesIn } from './arrange';
import { type Column, createColumns, type Line, widthOfKeys } from './columns';
import type { Entry } from './group-row';
import type { ColumnChoice, Layout } from './layout';
import { linesQuery, type View } from './view';

/** A column as it is shown: of the width that was chosen, and then it takes no part of what is left over. */
const widened = ({ grows, ...column }: Column, { width }: ColumnChoice): Column =>
  width === null ? { ...column, ...(grows === undefined ? {} : { grows }) } : { ...column, width };

/** The columns that are shown, as this reader reads them, and all there are. */
export const useColumns = (chosen: Layout['columns'], items: ProjectData['items']) => {
  const messages = useAllMessages();
  const keyWidth = useMemo(() => widthOfKeys(items), [items]);
  const all = useMemo(
    () => createColumns(messages).map((column) => (column.id === 'key' ? { ...column, width: keyWidth } : column)),
    [messages, keyWidth],
  );
  const shown = useMemo(
    () =>
      chosen.flatMap((choice) => {
        const column = all.find(({ id }) => id === choice.id);
        return column === undefined ? [] : [widened(column, choice)];
      }),
    [all, chosen],
  );
  return { all, shown };
};

interface Arranged {
  readonly lines: readonly Line[];
  readonly view: string;
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
  const address = linesQuery(view).toString();
  const isSame = before !== null && before.view === address && before.reading === reading;
  if (isSame && before.lines === lines) return before.shown;
  let shown: readonly Line[];
  if (isSame && before.lines.length === lines.length) {
    const byId = new Map(lines.map((line) => [line.item.id, line]));
    shown = before.shown.flatMap(({ item }) => byId.get(item.id) ?? []);
  } else shown = linesIn(lines, view, columns);
  held.current = { lines, view: address, reading, shown };
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
