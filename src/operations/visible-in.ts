import type { JiraId } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import { allowRecords } from './records';

/** Those of a project's work items that Jira shows to whoever asks. */
export const visibleIn = async (
  asCaller: Request,
  projectId: JiraId,
  ids: readonly JiraId[],
): Promise<ReadonlySet<JiraId>> => {
  const visible = ids.length === 0 ? [] : await allowRecords(asCaller)(ids);
  return new Set(visible.flatMap((one) => (one.projectId === projectId ? [one.id] : [])));
};
