import { useEffect, useMemo, useRef, useState } from 'react';

import { type BacklogItem, isOpen } from '../../../src/domain/backlog/backlog-item';
import { type Order, valueOrder } from '../../../src/domain/backlog/order';
import { useProject } from '../data';
import type { Line } from './columns';

/** The list of before where it holds the very same items: what is worked out from it need not be worked out again. */
const useSame = (items: readonly BacklogItem[]): readonly BacklogItem[] => {
  const held = useRef(items);
  const before = held.current;
  if (before.length !== items.length || items.some((item, at) => item !== before[at])) held.current = items;
  return held.current;
};

/** So long Jira may take to say what changed, in milliseconds, before what is cached is compared with the order by value: else it is done twice. */
const soon = 400;

/** Whether something has lasted for longer than that. */
const useLasts = (something: boolean): boolean => {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    if (!something) return undefined;
    const timer = setTimeout(() => setLasts(true), soon);
    return () => clearTimeout(timer);
  }, [something]);
  return something && lasts;
};

/** The open work items with their places in the two orders; no order where parts are missing, since notes on it would be wrong. */
export const useBacklog = (): { readonly lines: readonly Line[]; readonly order: Order | null } => {
  const { items, complete, fromCache: asKept } = useProject();
  const areAll = useLasts(asKept && !complete) || complete;
  const open = useSame(useMemo(() => items.filter(isOpen), [items]));
  return useMemo(() => {
    const order = areAll ? valueOrder(open) : null;
    return { order, lines: open.map((item) => ({ item, order: order?.byId.get(item.id) })) };
  }, [open, areAll]);
};
