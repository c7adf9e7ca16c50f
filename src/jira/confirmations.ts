import * as z from 'zod/mini';

import { confirmedKey } from '../domain/policy/value-rule';
import { Instant, type JiraId } from '../domain/shared/ids';
import { bulkIssues } from './bulk-issues';
import type { Request } from './request';

const Confirmed = z.object({ version: z.literal(1), at: Instant, value: z.number() });

/** When which value of these work items was confirmed last, as the app wrote it; whoever was never asked is absent. */
export const readConfirmations = async (
  request: Request,
  ids: readonly JiraId[],
): Promise<ReadonlyMap<JiraId, { readonly at: Instant; readonly value: number }>> => {
  const found = new Map<JiraId, { readonly at: Instant; readonly value: number }>();
  await bulkIssues(request, ids, { fields: ['updated'], properties: [confirmedKey] }, (issues) => {
    for (const { id, properties } of issues) {
      const read = Confirmed.safeParse(properties?.[confirmedKey]);
      if (read.success) found.set(id, { at: read.data.at, value: read.data.value });
    }
  });
  return found;
};
