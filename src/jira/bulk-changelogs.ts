import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import type { JiraId } from '../domain/shared/ids';
import { type Change, inOrder } from '../domain/acceptance/change';
import { postJson, type Request } from './request';
import { fields as fieldsOf } from './fields';
import { type FieldNames, HistoryEntries, needsNames, toChange } from './history-entry';
import { allOrFirstFailure } from './limit-concurrency';

export const scopes = ['read:jira-work'] as const;

/** Jira takes this many issues, this many fields, and gives this many entries a page. */
const mostIssues = 1_000;
const mostFields = 10;
const pageSize = 10_000;

const Page = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: HistoryEntries })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/** The ids of these fields by their names. */
const namesOf = async (request: Request, ids: readonly string[]): Promise<FieldNames> =>
  new Map((await fieldsOf(request).list()).flatMap(({ id, name }) => (ids.includes(id) ? [[name, id] as const] : [])));

/**
 * `POST /rest/api/3/changelog/bulkfetch`: what happened to these fields of these issues, oldest first for each. An issue's history may be
 * spread over pages; issues whose fields never changed have an empty one.
 */
export const bulkHistories = async (
  request: Request,
  ids: readonly JiraId[],
  fieldIds: readonly string[],
  onHistories: (histories: ReadonlyMap<JiraId, readonly Change[]>, requested: number) => void,
): Promise<void> => {
  const fields = [...new Set(fieldIds)].slice(0, mostFields);
  // Read once, and only where a history has custom fields by their names alone.
  let named: Promise<FieldNames> | undefined;
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
      const entries = page.issueChangeLogs.flatMap(({ changeHistories }) => changeHistories);
      const names = entries.some(needsNames) ? await (named ??= namesOf(request, fields)) : undefined;
      for (const { issueId, changeHistories } of page.issueChangeLogs)
        found.get(issueId)?.push(...changeHistories.map((entry) => toChange(entry, names)));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    onHistories(new Map([...found].map(([id, changes]) => [id, inOrder(changes)])), issueIdsOrKeys.length);
  };
  await allOrFirstFailure(chunksOf(ids, mostIssues).map(chunk));
};
