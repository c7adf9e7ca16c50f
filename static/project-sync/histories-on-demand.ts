import type { JiraId } from '../../src/domain/shared/ids';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import { loadAgain } from '../ui/load-again';
import type { Asking } from './answers/reader-on-demand';
import type { SyncResult } from './sync-result';

const load = loadAgain(() => import('./load-histories'));

/** Reads these histories into the result. They come last, so that what reads them is no part of what the page begins with. */
export const loadHistories = async (
  asking: Asking,
  of: SyncResult,
  ids: readonly JiraId[],
  fields: ItemFields,
): Promise<void> => {
  if (ids.length > 0) await (await load()).loadHistories(asking, of, ids, fields);
};
