import { readTicks } from '../../../src/domain/readiness/read-ticks';
import { bulkFields } from '../../../src/jira/bulk-issues';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';

const countIn = (raw: unknown): number | null => {
  const ticks = readTicks(raw);
  return ticks === null || ticks === 'damaged' ? null : (ticks.criteria ?? null);
};

/** How many criteria these work items have, by what is stored of them; those that are not in the map are not known. */
export const useCriteriaCounts = (ids: readonly string[], version: number | null): ReadonlyMap<string, number> => {
  const field = useProject().policy?.fields.ticks ?? null;
  const key = ids.join();
  const reply = useReply(async () => {
    const counts = new Map<string, number>();
    if (field === null || key === '') return counts;
    await bulkFields(jira, key.split(','), [field], (raw) => {
      for (const { id, fields } of raw) {
        const count = countIn(fields[field]);
        if (count !== null) counts.set(id, count);
      }
    });
    return counts;
  }, [field, key, version]);
  return reply.state === 'ready' ? reply.value : new Map();
};
