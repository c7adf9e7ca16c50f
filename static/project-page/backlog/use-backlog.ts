import { useMemo } from 'react';

import { isOpen } from '../../../src/domain/backlog-item';
import { type Order, valueOrder } from '../../../src/domain/order';
import { useProject } from '../data';
import type { Line } from './columns';

/** The open work items with their places in the two orders. */
export const useBacklog = (): { readonly lines: readonly Line[]; readonly order: Order } => {
  const { items, complete, asKept } = useProject();
  const areAll = complete || asKept;
  return useMemo(() => {
    const open = items.filter(isOpen);
    // Notes on an order of which parts are missing would be wrong.
    const order = valueOrder(areAll ? open : []);
    return { order, lines: open.map((item) => ({ item, order: order.byId.get(item.id) })) };
  }, [items, areAll]);
};
