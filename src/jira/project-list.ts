import * as z from 'zod/mini';

import { firstOf, nullIfNotFound } from './fallback';
import { limitConcurrency } from './limit-concurrency';
import { path, query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** A project as lists name it. */
export interface ListedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly teamManaged: boolean;
  /** The properties that were asked for, as far as it has them. */
  readonly properties: Readonly<Record<string, unknown>>;
}

const Page = z.object({
  isLast: z._default(z.boolean(), true),
  total: z._default(z.number(), 0),
  values: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      style: z.optional(z.string()),
      properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    }),
  ),
});

const pageSize = 100;
/** Jira takes at most so many ids in one search. */
const mostIds = 50;

const Property = z.object({ value: z.unknown() });

/** Each project with those of its properties that are named: the first is asked for first, and the others only where it is there. */
const withProperties = async (
  request: Request,
  projects: readonly ListedProject[],
  [first = '', ...others]: readonly string[],
): Promise<readonly ListedProject[]> => {
  const ask = limitConcurrency(request);
  const read = async ({ id }: ListedProject, key: string): Promise<readonly (readonly [string, unknown])[]> => {
    const found = await nullIfNotFound(() => getJson(ask, path`/rest/api/3/project/${id}/properties/${key}`, Property));
    return found === null ? [] : [[key, found.value]];
  };
  return Promise.all(
    projects.map(async (project) => {
      const [main] = await read(project, first);
      const rest = main === undefined ? [] : await Promise.all(others.map((key) => read(project, key)));
      return { ...project, properties: Object.fromEntries([...(main === undefined ? [] : [main]), ...rest.flat()]) };
    }),
  );
};

const pageOf = async (request: Request, parameters: string): Promise<z.infer<typeof Page>> =>
  getJson(request, `/rest/api/3/project/search${parameters}`, Page);

type Value = z.infer<typeof Page>['values'][number];

/** The site answered, but gave no project the member that it was asked for: then it says nothing of any project's properties. */
const leftOut = (values: readonly Value[]): boolean =>
  values.length > 0 && values.every(({ properties }) => properties === undefined || properties === null);

const listed = ({ style, properties, ...one }: Value): ListedProject => ({
  ...one,
  teamManaged: style === 'next-gen',
  properties: properties ?? {},
});

const everyPage = async (
  request: Request,
  more: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Value[]> => {
  const found: Value[] = [];
  for (let startAt = 0; ; startAt += pageSize) {
    const { isLast, values } = await pageOf(request, query({ startAt, maxResults: pageSize, ...more }));
    found.push(...values);
    if (isLast || values.length === 0) return found;
  }
};

export const projectList = (request: Request) => {
  return {
    /**
     * The projects that have the first of these properties, as far as the caller sees them: `GET /rest/api/3/project/search?properties=…`,
     * all pages, or where the site does not answer that, or answers without them, each project's own properties, some at a time. JQL does
     * not know them.
     */
    withProperty: async (key: string, ...others: readonly string[]): Promise<readonly ListedProject[]> => {
      const keys = [key, ...others];
      const one = async (values: readonly Value[]) => withProperties(request, values.map(listed), keys);
      const found = await firstOf(
        async () => {
          const values = await everyPage(request, { properties: keys });
          return leftOut(values) ? one(values) : values.map(listed);
        },
        async () => one(await everyPage(request, {})),
      );
      return found.filter(({ properties }) => Object.hasOwn(properties, key));
    },

    /** One page of them, those with the property, where the next page starts (null is the end), and how many projects there are on all pages. */
    pageWithProperty: async (
      { startAt, size }: { readonly startAt: number; readonly size: number },
      key: string,
    ): Promise<{
      readonly projects: readonly ListedProject[];
      readonly next: number | null;
      readonly total: number;
    }> => {
      const read = async (more: Readonly<Record<string, readonly string[]>>) => {
        const { isLast, values, total } = await pageOf(request, query({ startAt, maxResults: size, ...more }));
        return { values, next: isLast || values.length === 0 ? null : startAt + values.length, total };
      };
      const one = async ({ values, ...rest }: Awaited<ReturnType<typeof read>>) => ({
        ...rest,
        all: await withProperties(request, values.map(listed), [key]),
      });
      const { all, next, total } = await firstOf(
        async () => {
          const { values, ...rest } = await read({ properties: [key] });
          return leftOut(values) ? one({ values, ...rest }) : { ...rest, all: values.map(listed) };
        },
        async () => one(await read({})),
      );
      return { projects: all.filter(({ properties }) => Object.hasOwn(properties, key)), next, total };
    },

    /** Names for ids; projects that the caller may not see are absent. */
    byId: async (ids: readonly string[]): Promise<ReadonlyMap<string, ListedProject>> => {
      const found = new Map<string, ListedProject>();
      for (let at = 0; at < ids.length; at += mostIds) {
        const some = ids.slice(at, at + mostIds).map((id) => `&id=${encodeURIComponent(id)}`);
        const { values } = await pageOf(request, `?maxResults=${mostIds}${some.join('')}`);
        for (const value of values) found.set(value.id, listed(value));
      }
      return found;
    },
  };
};
