import * as z from 'zod/mini';

import type { Change } from '../domain/acceptance/done-crossings';
import { toInstant } from './instant';

const text = z.optional(z.nullable(z.string()));

/** One entry of a changelog, in the words of the bulk and the search answers. */
export const HistoryEntry = z.object({
  id: z.string(),
  created: z.union([z.string(), z.number()]),
  author: z.optional(z.nullable(z.object({ accountId: z.optional(z.string()) }))),
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
});

export const toChange = ({ id, created, author, items }: z.infer<typeof HistoryEntry>): Change => ({
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
