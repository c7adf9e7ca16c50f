import * as z from 'zod/mini';

import { policyKey } from '../domain/policy';
import { query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** A project and what lies in the properties asked for. */
export interface WithProperties {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const pageSize = 100;

const Page = z.object({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    }),
  ),
});

/** `GET /rest/api/3/project/search` with properties: the projects that the caller sees and that have a policy, page by page. */
export const governedProjects = async (
  request: Request,
  others: readonly string[] = [],
): Promise<readonly WithProperties[]> => {
  const found: WithProperties[] = [];
  for (let startAt = 0; ; startAt += pageSize) {
    const address = `/rest/api/3/project/search${query({ startAt, maxResults: pageSize, properties: [policyKey, ...others] })}`;
    const page = await getJson(request, address, Page);
    for (const { id, key, name, properties } of page.values)
      if (properties?.[policyKey] != null) found.push({ id, key, name, properties });
    if (page.isLast !== false || page.values.length === 0) return found;
  }
};
