import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import { collect, pagesByToken } from './paginate';
import { query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** Jira gives this many a page as long as nothing but the id is asked for. */
const pageSize = 5_000;

const isNamed = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string';

/** Thousands at a time: one check of them all costs a fraction of what a schema for each does. */
const Page = z.object({
  issues: z.custom<readonly { readonly id: string }[]>((raw) => Array.isArray(raw) && raw.every(isNamed)),
  nextPageToken: z.optional(z.nullable(z.string())),
});

interface IdPage {
  readonly ids: readonly JiraId[];
  /** For the page after it; undefined when this is the last. */
  readonly next: string | undefined;
}

const idPage = async (request: Request, jql: string, nextPageToken: string | undefined): Promise<IdPage> => {
  const page = await getJson(
    request,
    `/rest/api/3/search/jql${query({ jql, fields: ['id'], maxResults: pageSize, nextPageToken })}`,
    Page,
  );
  return { ids: page.issues.map(({ id }) => id), next: page.nextPageToken ?? undefined };
};

/** One page of ids; null is the first. @throws Failure `invalid-input` for a token that is too old. */
export const idPageAfter = async (request: Request, jql: string, token: string | null): Promise<IdPage> =>
  idPage(request, jql, token ?? undefined);

/** `GET /rest/api/3/search/jql` with ids alone, page by page, in the order that the query asks for. */
export const idPages = async function* (request: Request, jql: string): AsyncGenerator<readonly JiraId[]> {
  const page = async (token: string | undefined) => {
    const { ids, next } = await idPage(request, jql, token);
    return { ids, nextPageToken: next };
  };
  for await (const { ids } of pagesByToken(page)) yield ids;
};

/** All of them at once. */
export const allIds = async (request: Request, jql: string): Promise<readonly JiraId[]> =>
  collect(idPages(request, jql));

export interface BothEnds {
  readonly jql: string;
  readonly orderBy: string;
  /** About how many there are. */
  readonly expected: number;
}

/** Ids that are on their way. */
export interface IdFetch {
  /**
   * All of them, in ascending order. `areAll` says whether these can be taken for all though the two ends have not met. @throws Failure when a
   * page cannot be read.
   */
  readonly all: (areAll: (ids: ReadonlySet<JiraId>) => Promise<boolean>) => Promise<readonly JiraId[]>;
}

interface End {
  readonly ids: readonly JiraId[];
  readonly next: string | undefined;
  readonly isOut: boolean;
}

const untouched: End = { ids: [], next: undefined, isOut: false };

/**
 * Asks for the ids of a query at once. Of pages that can only be asked for one after the other, the first and the last are asked for at the
 * same time, in both directions, until they meet: half the rounds.
 */
export const fetchIdsBidirectionally = (request: Request, { jql, orderBy, expected }: BothEnds): IdFetch => {
  const further = async (end: End, direction: 'ASC' | 'DESC'): Promise<End> => {
    const { ids, next } = await idPage(request, `${jql} ORDER BY ${orderBy} ${direction}`, end.next);
    return { ids: [...end.ids, ...ids], next, isOut: next === undefined };
  };
  const round = async (front: End, back: End): Promise<readonly [End, End]> => {
    const isNearlyThere = expected - front.ids.length - back.ids.length <= pageSize;
    return Promise.all([further(front, 'ASC'), isNearlyThere ? back : further(back, 'DESC')]);
  };
  const first = round(untouched, untouched);
  // Whoever wants the ids hears of it; nobody may.
  first.catch(() => undefined);

  return {
    all: async (areAll) => {
      for (let [front, back] = await first; ; [front, back] = await round(front, back)) {
        if (front.isOut) return front.ids;
        const known = new Set(front.ids);
        const rest = back.ids.filter((id) => !known.has(id));
        for (const id of rest) known.add(id);
        const haveMet = back.isOut || rest.length < back.ids.length;
        if (haveMet || (await areAll(known))) return [...front.ids, ...rest.toReversed()];
      }
    },
  };
};
