import * as z from 'zod/mini';

import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { postJson, type Request } from './request';
import { allOrFirstFailure, chunksOf } from './limit-concurrency';
import { fieldsToRead, type ItemFields, RawItem, toBacklogItem } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** Jira takes this many at once where fields are named and none of them is a list such as comments. */
export const bulkSize = 1_000;

const Fetched = z.object({ issues: z.array(RawItem) });

const toItems = (raw: readonly RawItem[], fields: ItemFields): readonly BacklogItem[] =>
  raw.flatMap((one) => toBacklogItem(one, fields) ?? []);

/** What every site takes. */
const surelyTaken = 100;

/** How many each site was found to take, by the way it is asked: for as long as the page or the function lives. */
const taken = new WeakMap<Request, number>();

/** A refusal of so many, and not of what was asked for: the site, or the road to it, said 400 or 413. */
const isRefused = (error: unknown): boolean => error instanceof Failure && error.code === 'invalid-input';

/**
 * `POST /rest/api/3/issue/bulkfetch`, a thousand at a time; each answer is handed on as it comes. Some sites take no more than a hundred:
 * what they refuse is asked for by hundreds, and so is everything after it. What the viewer may not see is absent.
 */
export const bulkItems = (
  request: Request,
  ids: readonly JiraId[],
  fields: ItemFields,
  onItems: (items: readonly BacklogItem[], requested: number) => void,
): Promise<void> =>
  bulkFields(request, ids, fieldsToRead(fields), (raw, requested) => onItems(toItems(raw, fields), requested));

/** The same of any light fields, as Jira gave them. */
export const bulkFields = async (
  request: Request,
  ids: readonly JiraId[],
  wanted: readonly string[],
  onIssues: (raw: readonly RawItem[], requested: number) => void,
): Promise<void> => {
  const some = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const body = { issueIdsOrKeys, fields: wanted };
    const { issues } = await postJson(request, '/rest/api/3/issue/bulkfetch', body, Fetched);
    onIssues(issues, issueIdsOrKeys.length);
  };
  const byHundreds = async (chunk: readonly JiraId[]): Promise<void> => {
    await allOrFirstFailure(chunksOf(chunk, surelyTaken).map(some));
    taken.set(request, surelyTaken);
  };
  const chunk = async (all: readonly JiraId[]): Promise<void> => {
    if (all.length <= surelyTaken) return some(all);
    if (taken.get(request) === surelyTaken) return byHundreds(all);
    try {
      await some(all);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await byHundreds(all);
    }
  };
  await allOrFirstFailure(chunksOf(ids, taken.get(request) ?? bulkSize).map(chunk));
};
