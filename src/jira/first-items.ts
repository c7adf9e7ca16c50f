import * as z from 'zod/mini';

import { query } from './path';
import { getJson, type Request } from './request';
import { type RawItem, rawItems } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** Long, or of no use in a list. */
const unwanted = [
  'description',
  'environment',
  'comment',
  'worklog',
  'attachment',
  'project',
  'parent',
  'subtasks',
  'reporter',
  'creator',
  'priority',
  'components',
  'versions',
  'watches',
  'votes',
  'progress',
  'aggregateprogress',
  'timetracking',
];

const Page = z.object({ issues: rawItems() });

/**
 * The first work items of a query in one call, with whatever custom fields they have: it can be made before anybody knows which of them the
 * project uses. `toBacklogItem` picks them out later.
 */
export const firstItems = async (request: Request, jql: string, count: number): Promise<readonly RawItem[]> => {
  const fields = ['*all', ...unwanted.map((name) => `-${name}`)];
  const { issues } = await getJson(request, `/rest/api/3/search/jql${query({ jql, fields, maxResults: count })}`, Page);
  return issues;
};
