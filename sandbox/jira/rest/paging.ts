import { badRequest } from '../errors';
import type { Ctx } from './env';

export interface Page<T> {
  readonly maxResults: number;
  readonly startAt: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

/** A whole number of the query, between 0 and `max`; larger ones are cut, as Jira does, nonsense is refused. */
export const numberParam = (c: Ctx, name: string, fallback: number, max = Number.MAX_SAFE_INTEGER): number => {
  const text = c.req.query(name);
  if (text === undefined || text === '') return fallback;
  if (!/^-?\d+$/.test(text)) throw badRequest(`The value '${text}' is not valid for parameter '${name}'.`);
  return Math.min(Math.max(Number(text), 0), max);
};

/** One page of a list, by the query's `startAt` and `maxResults`. */
export const pageOf = <T>(c: Ctx, all: readonly T[], { fallback = 50, max = 50 } = {}): Page<T> => {
  const startAt = numberParam(c, 'startAt', 0);
  const maxResults = numberParam(c, 'maxResults', fallback, max);
  const values = all.slice(startAt, startAt + maxResults);
  return { maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values };
};

/** The words of a comma-separated or repeated query parameter. */
export const listParam = (c: Ctx, name: string): readonly string[] | undefined => {
  const values = c.req.queries(name);
  return values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
};

/** The words of a query parameter that is repeated but never split, such as account ids. */
export const repeatedParam = (c: Ctx, name: string): readonly string[] => c.req.queries(name) ?? [];
