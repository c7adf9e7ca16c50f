import * as z from 'zod/mini';

import { nullIfNotFound } from './fallback';
import { path } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-user', 'write:jira-work'] as const;

const Property = z.object({ value: z.unknown() });

const addressOf = (accountId: string, key: string): string =>
  path`/rest/api/3/user/properties/${key}?accountId=${accountId}`;

/** What an app keeps for one person, in Jira: whoever signs in reads and writes their own, at most 32,768 characters of JSON a key. */
export const userProperty = (request: Request) => ({
  /** The stored value, unparsed; null when there is none. @throws Failure as Jira answers */
  read: async (accountId: string, key: string): Promise<unknown> =>
    (await nullIfNotFound(() => getJson(request, addressOf(accountId, key), Property)))?.value ?? null,

  /** `PUT`: overwrites. @throws Failure as Jira answers */
  save: async (accountId: string, key: string, value: unknown): Promise<void> =>
    sendJson(request, 'PUT', addressOf(accountId, key), value),
});
