import { useMemo } from 'react';

import { cumulativeValue } from '../../../src/domain/flow';
import type { Goal } from '../../../src/domain/goal/goals';
import { type Served, servedBy, serves } from '../../../src/domain/goal/served';
import { useProject } from '../data';
import type { Figures } from '../figures';
import { useParents } from './use-parents';

/** What of the accepted value served the goal; null without one, or until it is known what stands above the work items. */
export const useServed = ({ timelines }: Figures, goal: Goal | null): Served | null => {
  const { items } = useProject();
  const steps = useMemo(() => cumulativeValue(timelines), [timelines]);
  const accepted = useMemo(() => {
    if (goal === null) return [];
    const ids = new Set(steps.flatMap(({ at, id }) => (at >= goal.since ? [id] : [])));
    return items.filter(({ id }) => ids.has(id));
  }, [items, steps, goal]);
  const reply = useParents(accepted);
  return useMemo(() => {
    if (goal === null || reply.state !== 'ready') return null;
    const { parents } = reply.value;
    const byId = new Map(accepted.map((item) => [item.id, item]));
    return servedBy(steps, goal, (id) => {
      const item = byId.get(id);
      return item !== undefined && serves(item, goal, parents);
    });
  }, [steps, goal, accepted, reply]);
};
