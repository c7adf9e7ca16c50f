import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { parseAnswer, postForText, type Request } from './request';
import { allOrFirstFailure } from './limit-concurrency';
import { fieldsToRead, type ItemFields, type RawItem, rawItems, toBacklogItem } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** Jira takes this many at once where fields are named and none of them is a list such as comments. */
export const bulkSize = 1_000;

const Fetched = z.object({ issues: rawItems() });

/** What every site takes. */
const surelyTaken = 100;

/** How many each site was found to take, by the way it is asked: for as long as the page or the function lives. */
const taken = new WeakMap<Request, number>();

/** A refusal of so many, and not of what was asked for: the site, or the road to it, said 400 or 413. */
const isRefused = (error: unknown): boolean => error instanceof Failure && error.code === 'invalid-input';

/** What is asked for of each work item: fields that are named, none of them a list such as comments, and at most five properties. */
export interface Wanted {
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
}

/**
 * `POST /rest/api/3/issue/bulkfetch`, a thousand at a time; each answer is handed on as it comes, unread. Some sites take no more than a hundred:
 * what they refuse is asked for by hundreds, and so is everything after it. What the viewer may not see is absent.
 */
export const bulkAnswers = async (
  request: Request,
  ids: readonly JiraId[],
  wanted: Wanted,
  onAnswer: (answer: string, requested: readonly JiraId[]) => Promise<void> | void,
): Promise<void> => {
  const some = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const asked = { issueIdsOrKeys, ...wanted };
    await onAnswer(await postForText(request, '/rest/api/3/issue/bulkfetch', asked), issueIdsOrKeys);
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

/** The same, read. */
export const bulkIssues = async (
  request: Request,
  ids: readonly JiraId[],
  wanted: Wanted,
  onIssues: (issues: readonly RawItem[], requested: number) => void,
): Promise<void> =>
  bulkAnswers(request, ids, wanted, (answer, requested) =>
    onIssues(parseAnswer(answer, Fetched).issues, requested.length),
  );

/** The work items of one answer, as the backlog shows them. @throws Failure where it is in a form that cannot be read */
export const itemsIn = (answer: string, fields: ItemFields): readonly BacklogItem[] =>
  parseAnswer(answer, Fetched).issues.flatMap((one) => toBacklogItem(one, fields) ?? []);

/** The same as the backlog shows them. */
export const bulkItems = async (
  request: Request,
  ids: readonly JiraId[],
  fields: ItemFields,
  onItems: (items: readonly BacklogItem[], requested: number) => void,
): Promise<void> =>
  bulkAnswers(request, ids, { fields: fieldsToRead(fields) }, (answer, requested) =>
    onItems(itemsIn(answer, fields), requested.length),
  );

/** Light fields, as Jira gave them. */
export const bulkFields = async (
  request: Request,
  ids: readonly JiraId[],
  fields: readonly string[],
  onIssues: (raw: readonly RawItem[], requested: number) => void,
): Promise<void> => bulkIssues(request, ids, { fields }, onIssues);
