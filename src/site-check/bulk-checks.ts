import { policyKey } from '../domain/policy/policy';
import type { AccountId, JiraId } from '../domain/shared/ids';
import { bulkSize } from '../jira/bulk-issues';
import { idPageAfter } from '../jira/issue-ids';
import { toInstant } from '../jira/instant';
import type { Request } from '../jira/request';
import { siteProbes } from '../jira/site-probes';
import { type Check, check, quoted } from './answer';

/** What every site takes. Fewer work items than this say nothing about a limit. */
const surelyTaken = 100;

/** The latest work items of the whole site that the caller sees: a project alone seldom has enough to find a limit. */
const manyIds = async (request: Request): Promise<readonly JiraId[]> =>
  (await idPageAfter(request, 'created >= -3650d ORDER BY created DESC', null)).ids.slice(0, bulkSize);

const bulkRead = (request: Request): Check =>
  check('bulk-read', ['GET /rest/api/3/search/jql', 'POST /rest/api/3/issue/bulkfetch'], async () => {
    const ids = await manyIds(request);
    if (ids.length <= surelyTaken) return { outcome: 'unknown', said: [quoted('issues', ids.length)] };
    const count = await siteProbes(request).bulkFetch(ids);
    return { outcome: 'expected', said: [`${ids.length} → ${quoted('issues', count)}`] };
  });

/** A moment that was read as the beginning of 1970 was not read. */
const isRead = (raw: unknown): boolean =>
  (typeof raw === 'string' || typeof raw === 'number') && Date.parse(toInstant(raw)) > 0;

const bulkHistory = (request: Request): Check =>
  check('bulk-history', ['POST /rest/api/3/changelog/bulkfetch'], async () => {
    const ids = (await manyIds(request)).slice(0, surelyTaken);
    const created = ids.length === 0 ? undefined : await siteProbes(request).historyMoment(ids);
    if (created === undefined) return { outcome: 'unknown', said: [] };
    return { outcome: isRead(created) ? 'expected' : 'other', said: [quoted('created', created)] };
  });

const projectsByProperty = (request: Request, projectId: JiraId, isSaved: boolean): Check =>
  check('projects-by-property', [`GET /rest/api/3/project/search?properties=${policyKey}`], async () => {
    if (!isSaved) return { outcome: 'unknown', said: [] };
    const properties = await siteProbes(request).listedProperties(projectId, policyKey);
    const names = properties === undefined ? null : Object.keys(properties);
    return {
      outcome: names?.includes(policyKey) === true ? 'expected' : 'other',
      said: [
        names === null
          ? quoted('properties', null)
          : names.map((name) => quoted(name, {})).join(', ') || quoted('properties', {}),
      ],
    };
  });

const peopleInBulk = (request: Request, accountId: AccountId | null): Check =>
  check('people-in-bulk', ['GET /rest/api/3/user/bulk'], async () => {
    if (accountId === null) return { outcome: 'unknown', said: [] };
    const name = await siteProbes(request).nameInBulk(accountId);
    return { outcome: name === undefined ? 'other' : 'expected', said: [quoted('displayName', name)] };
  });

/** How much the site takes at once, and whether it answers the calls that Atlassian calls experimental. Reads only. */
export const bulkChecks = (
  request: Request,
  { projectId, me, isSaved }: { readonly projectId: JiraId; readonly me: AccountId | null; readonly isSaved: boolean },
): readonly Check[] => [
  bulkRead(request),
  bulkHistory(request),
  projectsByProperty(request, projectId, isSaved),
  peopleInBulk(request, me),
];
