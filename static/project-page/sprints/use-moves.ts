import { useMemo } from 'react';

import { type Move, movesOf } from '../../../src/domain/sprint/plan-changes';
import { bulkHistories } from '../../../src/jira/bulk-changelogs';
import type { Change } from '../../../src/domain/acceptance/change';
import { jira } from '../../ui/bridge';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';

const readHistories = async (
  ids: readonly string[],
  field: string,
): Promise<ReadonlyMap<string, readonly Change[]>> => {
  const found = new Map<string, readonly Change[]>();
  if (ids.length === 0) return found;
  await bulkHistories(jira, ids, [field], (histories) => {
    for (const [id, changes] of histories) found.set(id, changes);
  });
  return found;
};

/**
 * When these work items came into a sprint and left it; null while that is read, or where it cannot be. Most histories are there, those of work in
 * sprints that have not begun are not.
 */
export const useMoves = (ids: readonly string[], sprintId: string): ReadonlyMap<string, readonly Move[]> | null => {
  const { fields, histories } = useProject();
  const field = fields.sprint;
  const missing = ids.filter((id) => !histories.has(id)).join();
  const reply = useReply(
    async () => readHistories(missing === '' ? [] : missing.split(','), field ?? ''),
    [missing, field],
  );
  return useMemo(() => {
    if (reply.state !== 'ready' || field === null) return null;
    return new Map(
      ids.map((id) => [id, movesOf(histories.get(id) ?? reply.value.get(id) ?? [], field, sprintId)] as const),
    );
  }, [ids, histories, reply, field, sprintId]);
};
