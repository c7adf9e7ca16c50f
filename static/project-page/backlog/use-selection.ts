import { useCallback, useMemo, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Entry } from './group-row';

const idsIn = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap((entry) => ('line' in entry ? [entry.line.item.id] : []));

/** Which work items are chosen; with Shift all from the one chosen before. */
export const useSelection = (items: readonly BacklogItem[], entries: readonly Entry[]) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const latest = useRef(entries);
  latest.current = entries;
  const select = useCallback((id: string, range: boolean): void => {
    const visible = idsIn(latest.current);
    const [from, to] = [visible.indexOf(last.current ?? ''), visible.indexOf(id)];
    last.current = id;
    setChosen((before) => {
      const next = new Set(before);
      if (range && from >= 0) {
        for (const one of visible.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      } else if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const selected = useMemo(() => items.filter(({ id }) => chosen.has(id)), [items, chosen]);
  return { chosen, selected, select, setAll: (ids: readonly string[]) => setChosen(new Set(ids)) };
};
