import * as z from 'zod/mini';

import type { AccountId } from '../domain/shared/ids';
import { Person } from './issue-response';
import { path, query } from './path';
import { getJson, type Request } from './request';

export type { Person };

export const scopes = ['read:jira-user'] as const;

const most = 90;

const People = z.array(Person);

export const users = (request: Request) => ({
  /** `GET /rest/api/3/user/assignable/search`: people who can hold work in the project, by a part of their name. */
  searchAssignable: async (project: string, text: string): Promise<readonly Person[]> =>
    getJson(request, `/rest/api/3/user/assignable/search${query({ project, query: text, maxResults: 20 })}`, People),

  /** The same search for one person: can they hold work in the project, which takes a licence and a permission? */
  isAssignable: async (project: string, accountId: AccountId): Promise<boolean> => {
    const found = await getJson(request, `/rest/api/3/user/assignable/search${query({ project, accountId })}`, People);
    return found.some((person) => person.accountId === accountId);
  },

  /** `GET /rest/api/3/user/bulk`: names for ids; people who were removed are absent. */
  byId: async (accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Person>> => {
    const wanted = [...new Set(accountIds)].slice(0, most);
    if (wanted.length === 0) return new Map();
    const ids = wanted.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
    const { values } = await getJson(
      request,
      `/rest/api/3/user/bulk?maxResults=${wanted.length}&${ids}`,
      z.object({ values: People }),
    );
    return new Map(values.map((person) => [person.accountId, person]));
  },

  /** `GET /rest/api/3/myself`. */
  me: async (): Promise<Person> => getJson(request, path`/rest/api/3/myself`, Person),
});
