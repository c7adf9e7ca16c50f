import * as z from 'zod/mini';

import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { JiraId } from '../domain/shared/ids';
import { postJson, type Request } from './request';
import { allOrFirstFailure, chunksOf } from './limit-concurrency';
import { fieldsToRead, type ItemFields, RawItem, toBacklogItem } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** Jira takes this many at once where fields are named and none of them is a list such as comments. */
export const bulkSize = 1_000;

const Fetched = z.object({ issues: z.array(RawItem) });

const toItems = (raw: readonly RawItem[], fields: ItemFields): readonly BacklogItem[] =>
  raw.flatMap((one) => toBacklogItem(one, fields) ?? []);

/**
 * `POST /rest/api/3/issue/bulkfetch`, a thousand at a time; each answer is handed on as it comes. What the viewer
 * may not see is absent.
 */
export const bulkItems = async (
  request: Request,
  ids: readonly JiraId[],
  fields: ItemFields,
  onItems: (items: readonly BacklogItem[], asked: number) => void,
): Promise<void> => {
  const wanted = fieldsToRead(fields);
  const chunk = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const body = { issueIdsOrKeys, fields: wanted };
    const { issues } = await postJson(request, '/rest/api/3/issue/bulkfetch', body, Fetched);
    onItems(toItems(issues, fields), issueIdsOrKeys.length);
  };
  await allOrFirstFailure(chunksOf(ids, bulkSize).map(chunk));
};
