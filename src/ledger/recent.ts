import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';

/** More than anybody writes about one issue before a query shows it. */
const most = 20;

const Ids = z.catch(z.array(z.string()), []);
const key = (issueId: JiraId): string => `recent:${issueId}`;

/**
 * The ids of an issue's last entries. Queries of Forge's storage lag behind writes, reads by key do not: through these ids an
 * entry is found at once. Of two that are noted at the same moment one may be missing here; the query shows it soon after.
 */
export const recent = {
  ids: async (issueId: JiraId): Promise<readonly string[]> => Ids.parse(await kvs.get(key(issueId))),
  note: async (issueId: JiraId, id: string): Promise<void> => {
    const before = await recent.ids(issueId);
    await kvs.set(key(issueId), [...before.filter((one) => one !== id), id].slice(-most));
  },
};
