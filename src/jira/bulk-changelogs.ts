import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import type { Change } from '../domain/acceptance/done-crossings';
import { postJson, type Request } from './request';
import { HistoryEntry, toChange } from './history-entry';
import { allOrFirstFailure, chunksOf } from './limit-concurrency';

export const scopes = ['read:jira-work'] as const;

/** Jira takes this many issues, this many fields, and gives this many entries a page. */
const mostIssues = 1_000;
const mostFields = 10;
const pageSize = 10_000;

const Page = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(HistoryEntry) })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/**
 * `POST /rest/api/3/changelog/bulkfetch`: what happened to these fields of these issues, oldest first for each. An issue's history may be
 * spread over pages; issues whose fields never changed have an empty one.
 */
export const bulkHistories = async (
  request: Request,
  ids: readonly JiraId[],
  fieldIds: readonly string[],
  onHistories: (histories: ReadonlyMap<JiraId, readonly Change[]>, asked: number) => void,
): Promise<void> => {
  const fields = [...new Set(fieldIds)].slice(0, mostFields);
  const chunk = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const found = new Map<JiraId, Change[]>(issueIdsOrKeys.map((id) => [id, []]));
    let nextPageToken: string | undefined;
    do {
      const page: z.infer<typeof Page> = await postJson(
        request,
        '/rest/api/3/changelog/bulkfetch',
        { issueIdsOrKeys, fieldIds: fields, maxResults: pageSize, ...(nextPageToken && { nextPageToken }) },
        Page,
      );
      for (const { issueId, changeHistories } of page.issueChangeLogs)
        found.get(issueId)?.push(...changeHistories.map(toChange));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    for (const changes of found.values()) changes.sort((a, b) => a.at.localeCompare(b.at));
    onHistories(found, issueIdsOrKeys.length);
  };
  await allOrFirstFailure(chunksOf(ids, mostIssues).map(chunk));
};
