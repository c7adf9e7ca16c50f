import type { Sprint } from '../../src/domain/backlog/backlog-item';
import { boards } from '../../src/jira/boards';
import { type Changed, fewChanged } from '../../src/jira/changed-issues';
import { allIds, fetchIdsBidirectionally, type IdFetch } from '../../src/jira/issue-ids';
import type { ItemFields } from '../../src/jira/to-backlog-item';
import { projectProperty } from '../../src/jira/project-property';
import type { Request } from '../../src/jira/request';
import type { CacheHeader } from './cache/cached-project';
import { backlogJql } from './asked';
import type { ProjectViewer } from './project-setup';
import { historyFields } from './wanted-histories';

/** What changed: with what there is to know of it, or as ids where that is too much for one call. */
export interface AllChanged {
  readonly few: readonly Changed[];
  readonly many: readonly string[];
}

/** The calls to Jira on a later visit, all sent at once. Whoever needs an answer awaits it, and gets its failure. */
export interface DeltaAnswers {
  /** When the cached data was read, to which these answers add. */
  readonly since: number;
  readonly at: number;
  /** In today's order; they also say what the viewer may still see. */
  readonly ids: IdFetch;
  readonly changed: Promise<AllChanged>;
  /** As it is stored in the project, unparsed. */
  readonly policy: Promise<unknown>;
  /** The sprints that are running or to come; null without a board. */
  readonly openSprints: Promise<readonly Sprint[]> | null;
}

const minute = 60_000;
/** Jira's search may be a little behind, and JQL counts in minutes. */
const slack = 5;

/** Relative, so that neither the clock nor the time zone of this browser matters. */
const changedJql = (projectId: string, readAt: number, now: number): string =>
  `${backlogJql(projectId)} AND updated >= -${Math.ceil((now - readAt) / minute) + slack}m`;

/** All that changed, in one call where it is little, else by ids. */
const readChanged = async (request: Request, jql: string, fields: ItemFields): Promise<AllChanged> => {
  const few = await fewChanged(request, jql, fields, historyFields(fields));
  return few === null ? { few: [], many: await allIds(request, jql) } : { few, many: [] };
};

/** Where nobody awaits the answer, its failure is not an unhandled rejection. */
const inBackground = <T>(answer: Promise<T>): Promise<T> => {
  answer.catch(() => undefined);
  return answer;
};

/** Reads what changed since the cache was written; the header of the cache is enough for that. */
export const prefetchDelta = (
  request: Request,
  { projectId }: ProjectViewer,
  header: CacheHeader,
  now: number,
): DeltaAnswers => ({
  since: header.readAt,
  at: now,
  changed: inBackground(readChanged(request, changedJql(projectId, header.readAt, now), header.fields)),
  ids: fetchIdsBidirectionally(request, { jql: backlogJql(projectId), orderBy: 'Rank', expected: header.count }),
  policy: inBackground(projectProperty(request).readPolicy(projectId)),
  openSprints:
    header.boardId === null ? null : inBackground(boards(request).sprints(header.boardId, ['active', 'future'])),
});
