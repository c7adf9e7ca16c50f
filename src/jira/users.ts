import * as z from 'zod/mini';

import type { AccountId } from '../domain/shared/ids';
import { firstOf, nullIfNotFound } from './fallback';
import { Person } from './issue-response';
import { limitConcurrency } from './limit-concurrency';
import { path, query } from './path';
import { getJson, type Request } from './request';

export type { Person };

export const scopes = ['read:jira-user'] as const;

const most = 90;

const People = z.array(Person);

/** Apps and agents can hold work too, but only people accept. An account of which Jira does not say it counts as a person's. */
export const isHuman = ({ accountType }: Pick<Person, 'accountType'>): boolean =>
  accountType === undefined || accountType === 'atlassian';

const readInBulk = async (request: Request, wanted: readonly AccountId[]): Promise<readonly Person[]> => {
  const ids = wanted.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const address = `/rest/api/3/user/bulk?maxResults=${wanted.length}&${ids}`;
  return (await getJson(request, address, z.object({ values: People }))).values;
};

const oneByOne = async (request: Request, wanted: readonly AccountId[]): Promise<readonly Person[]> => {
  const limited = limitConcurrency(request);
  const found = await Promise.all(
    wanted.map((accountId) =>
      nullIfNotFound(() => getJson(limited, `/rest/api/3/user${query({ accountId })}`, Person)),
    ),
  );
  return found.filter((person) => person !== null);
};

export const users = (request: Request) => ({
  /** `GET /rest/api/3/user/assignable/search`: people, no apps or agents, who can hold work in the project, by a part of their name. */
  searchAssignable: async (project: string, text: string): Promise<readonly Person[]> =>
    (
      await getJson(
        request,
        `/rest/api/3/user/assignable/search${query({ project, query: text, maxResults: 20 })}`,
        People,
      )
    ).filter(isHuman),

  /** The same search for one person: can they hold work in the project, which takes a licence and a permission? */
  isAssignable: async (project: string, accountId: AccountId): Promise<boolean> => {
    const found = await getJson(request, `/rest/api/3/user/assignable/search${query({ project, accountId })}`, People);
    return found.some((person) => person.accountId === accountId);
  },

  /**
   * `GET /rest/api/3/user/bulk`, or where the site does not answer that, `GET /rest/api/3/user` for each: names for ids; people who were
   * removed are absent.
   */
  byId: async (accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Person>> => {
    const wanted = [...new Set(accountIds)].slice(0, most);
    if (wanted.length === 0) return new Map();
    const people = await firstOf(
      () => readInBulk(request, wanted),
      () => oneByOne(request, wanted),
    );
    return new Map(people.map((person) => [person.accountId, person]));
  },

  /** `GET /rest/api/3/myself`. */
  me: async (): Promise<Person> => getJson(request, path`/rest/api/3/myself`, Person),
});
