import { useMemo } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import { type Order, valueOrder } from '../../../src/domain/backlog/order';
import { useProject } from '../data';
import type { Line } from './columns';

/** The open work items with their places in the two orders; no order where parts are missing, since notes on it would be wrong. */
export const useBacklog = (): { readonly lines: readonly Line[]; readonly order: Order | null } => {
  const { items, complete, fromCache: asKept } = useProject();
  const areAll = complete || asKept;
  return useMemo(() => {
    const open = items.filter(isOpen);
    const order = areAll ? valueOrder(open) : null;
    return { order, lines: open.map((item) => ({ item, order: order?.byId.get(item.id) })) };
  }, [items, areAll]);
};
