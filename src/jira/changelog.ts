import * as z from 'zod/mini';

import type { Change } from '../domain/moves';
import { toInstant } from './instant';
import { path, query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

const pageSize = 100;

const text = z.optional(z.nullable(z.string()));

const Page = z.object({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.object({
      id: z.string(),
      created: z.string(),
      author: z.optional(z.nullable(z.object({ accountId: z.string() }))),
      items: z.array(
        z.object({
          field: z.string(),
          fieldId: z.optional(z.string()),
          from: text,
          fromString: text,
          to: text,
          // Every object inherits a toString: only a string is the changelog's.
          toString: z.pipe(
            z.transform((raw: unknown) => (typeof raw === 'string' ? raw : null)),
            z.nullable(z.string()),
          ),
        }),
      ),
    }),
  ),
});

const toChange = ({ id, created, author, items }: z.infer<typeof Page>['values'][number]): Change => ({
  id,
  by: author?.accountId ?? null,
  at: toInstant(created),
  items: items.map((item) => ({
    fieldId: item.fieldId ?? item.field,
    from: item.from ?? null,
    to: item.to ?? null,
    fromName: item.fromString ?? null,
    toName: item.toString,
  })),
});

export const changelog = (request: Request) => ({
  /** `GET /rest/api/3/issue/{idOrKey}/changelog`: the whole history, oldest first. The one in an issue's `expand` is cut off. */
  read: async (idOrKey: string): Promise<readonly Change[]> => {
    const all: Change[] = [];
    for (;;) {
      const page = await getJson(
        request,
        path`/rest/api/3/issue/${idOrKey}/changelog` + query({ startAt: all.length, maxResults: pageSize }),
        Page,
      );
      all.push(...page.values.map(toChange));
      if (page.isLast !== false || page.values.length === 0) return all;
    }
  },
});
