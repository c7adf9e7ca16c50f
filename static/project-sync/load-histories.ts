import type { Change } from '../../src/domain/acceptance/change';
import { inOrder } from '../../src/domain/acceptance/change';
import type { JiraId } from '../../src/domain/shared/ids';
import { bulkHistoryPages } from '../../src/jira/bulk-changelogs';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import type { Asking } from './answers/reader-on-demand';
import { fromHistoryText, toHistoryText, unpackHistories } from './histories';
import type { SyncResult } from './sync-result';
import { historyFields } from './wanted-histories';

/** One history that is spread over pages. */
const joined = (one: string, other: string): string => {
  const changes: readonly Change[] = [...fromHistoryText(one), ...fromHistoryText(other)];
  return toHistoryText(inOrder(changes));
};

/** Reads histories into the result; of those that have none, it is known then. */
export const loadHistories = async (
  { request, reader }: Asking,
  { histories }: SyncResult,
  ids: readonly JiraId[],
  fields: ItemFields,
): Promise<void> => {
  const read = async (answer: string, names: ReadonlyMap<string, string> | null) => reader.histories({ answer, names });
  await bulkHistoryPages(request, ids, historyFields(fields), read, (pages, requested) => {
    const none = toHistoryText([]);
    const found = new Map(requested.map((id) => [id, none]));
    for (const { packed } of pages)
      for (const [id, text] of unpackHistories(packed)) {
        const before = found.get(id);
        if (before !== undefined) found.set(id, before === none ? text : joined(before, text));
      }
    for (const [id, text] of found) histories.set(id, text);
  });
};
