import { useMemo } from 'react';

import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { useProject } from './data';
import { breachesIn, type Delivered, deliveredIn } from './waiting/order';

interface Answerable {
  /** Waits for the Product Owner. */
  readonly waiting: readonly Delivered[];
  /** In Done, and nobody who may accept brought it there. */
  readonly breaches: readonly Delivered[];
}

const known = new WeakMap<readonly BacklogItem[], Answerable>();

/** Found once for each list of work items, wherever it is asked for. */
const answerableIn = (items: readonly BacklogItem[]): Answerable => {
  const before = known.get(items);
  if (before !== undefined) return before;
  const found = { waiting: deliveredIn(items), breaches: breachesIn(items) };
  known.set(items, found);
  return found;
};

/** What the Product Owner has to look at. */
export const useAnswerable = (): Answerable => {
  const { items } = useProject();
  return useMemo(() => answerableIn(items), [items]);
};
