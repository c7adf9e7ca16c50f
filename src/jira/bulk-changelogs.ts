import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import type { JiraId } from '../domain/shared/ids';
import { type Change, inOrder } from '../domain/acceptance/change';
import { Failure } from '../domain/shared/result';
import { parseAnswer, postForText, type Request } from './request';
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

/** What one answer holds. */
export interface HistoryPage {
  /** By work item, in the answer's order. */
  readonly histories: ReadonlyMap<JiraId, readonly Change[]>;
  /** For the page after it; null when this is the last. */
  readonly next: string | null;
}

/** The same where custom fields have names alone, and none were given: it has to be read again with them. */
export type ReadPage<P> = (answer: string, names: FieldNames | null) => Promise<P | 'names'> | P | 'names';

/** Reads an answer. @throws Failure where it is in a form that cannot be read */
export const historyPage = (answer: string, names: FieldNames | null): HistoryPage | 'names' => {
  const { issueChangeLogs, nextPageToken } = parseAnswer(answer, Page);
  if (names === null && issueChangeLogs.some((one) => one.changeHistories.some(needsNames))) return 'names';
  const histories = new Map<JiraId, readonly Change[]>();
  for (const { issueId, changeHistories } of issueChangeLogs) {
    const changes = changeHistories.map((entry) => toChange(entry, names ?? undefined));
    histories.set(issueId, inOrder([...(histories.get(issueId) ?? []), ...changes]));
  }
  return { histories, next: nextPageToken ?? null };
};

/**
 * `POST /rest/api/3/changelog/bulkfetch`: what happened to these fields of these issues, by up to a thousand issues with their pages, as `read` gives
 * them.
 */
export const bulkHistoryPages = async <P extends Pick<HistoryPage, 'next'>>(
  request: Request,
  ids: readonly JiraId[],
  fieldIds: readonly string[],
  read: ReadPage<P>,
  onPages: (pages: readonly P[], requested: readonly JiraId[]) => void,
): Promise<void> => {
  const fields = [...new Set(fieldIds)].slice(0, mostFields);
  // Read once, and only where a history has custom fields by their names alone.
  let named: Promise<FieldNames> | undefined;
  const chunk = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const pages: P[] = [];
    for (let nextPageToken: string | null = null; ;) {
      const asked = { issueIdsOrKeys, fieldIds: fields, maxResults: pageSize, ...(nextPageToken && { nextPageToken }) };
      const answer = await postForText(request, '/rest/api/3/changelog/bulkfetch', asked);
      let page = await read(answer, null);
      if (page === 'names') page = await read(answer, await (named ??= namesOf(request, fields)));
      if (page === 'names') throw new Failure('internal', { code: 'jira-strange' });
      pages.push(page);
      nextPageToken = page.next;
      if (nextPageToken === null) break;
    }
    onPages(pages, issueIdsOrKeys);
  };
  await allOrFirstFailure(chunksOf(ids, mostIssues).map(chunk));
};

/**
 * The same, read: oldest first for each. An issue's history may be spread over pages; issues whose fields never changed have an empty one.
 */
export const bulkHistories = async (
  request: Request,
  ids: readonly JiraId[],
  fieldIds: readonly string[],
  onHistories: (histories: ReadonlyMap<JiraId, readonly Change[]>, requested: number) => void,
): Promise<void> => {
  await bulkHistoryPages(request, ids, fieldIds, historyPage, (pages, requested) => {
    const all = (id: JiraId): readonly Change[] => pages.flatMap(({ histories }) => histories.get(id) ?? []);
    onHistories(new Map(requested.map((id) => [id, inOrder(all(id))])), requested.length);
  });
};
