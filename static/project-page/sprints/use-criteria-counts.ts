import { useRef } from 'react';

import { loadAgain } from '../../ui/load-again';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';

const loadCounts = loadAgain(() => import('./criteria-counts'));

const none: ReadonlyMap<string, number> = new Map();

/** How many criteria these work items have; those that are not in the map are not known. Their texts, and what judges them, come after the rest. */
export const useCriteriaCounts = (ids: readonly string[], version: number | null): ReadonlyMap<string, number> => {
  const { policy } = useProject();
  const key = ids.join();
  const reply = useReply(async () => {
    if (policy === null || key === '') return none;
    const { criteriaCounts } = await loadCounts();
    return criteriaCounts(key.split(','), policy);
  }, [policy, key, version]);
  // What was counted stays on screen while it is counted again.
  const last = useRef(none);
  if (reply.state === 'ready') last.current = reply.value;
  return last.current;
};
