import type { JiraId } from '../domain/shared/ids';
import { Success, successKey } from '../domain/value/success';
import { bulkIssues } from './bulk-issues';
import type { Request } from './request';

/** What the app wrote of the success of these work items; those without success criteria are absent. */
export const readSuccesses = async (
  request: Request,
  ids: readonly JiraId[],
): Promise<ReadonlyMap<JiraId, Success>> => {
  const found = new Map<JiraId, Success>();
  await bulkIssues(request, ids, { fields: ['updated'], properties: [successKey] }, (issues) => {
    for (const { id, properties } of issues) {
      const read = Success.safeParse(properties?.[successKey]);
      if (read.success && read.data.criteria.length > 0) found.set(id, read.data);
    }
  });
  return found;
};
