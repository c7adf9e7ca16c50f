import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import { bulkIssues } from '../jira/bulk-issues';
import type { Request } from '../jira/request';

/** Those of a project's work items that Jira shows to whoever asks. */
export const visibleIn = async (
  asCaller: Request,
  projectId: JiraId,
  ids: readonly JiraId[],
): Promise<ReadonlySet<JiraId>> => {
  const visible = new Set<JiraId>();
  if (ids.length === 0) return visible;
  await bulkIssues(asCaller, [...new Set(ids)], { fields: ['project'] }, (issues) => {
    for (const { id, fields } of issues)
      if (z.object({ id: z.literal(projectId) }).safeParse(fields['project']).success) visible.add(id);
  });
  return visible;
};
