import * as z from 'zod/mini';

import { CustomFieldId } from '../../../src/domain/shared/ids';
import { type CacheHeader, cacheVersion } from './cached-project';

const Field = z.nullable(CustomFieldId);

const Written = z.object({
  version: z.literal(cacheVersion),
  readAt: z.number(),
  fields: z.object({ value: Field, points: Field, readiness: Field, acceptance: Field, sprint: Field }),
  count: z.number(),
  boardId: z.nullable(z.string()),
});

/** A few words beside the store. Where the browser denies that, nothing is known before the store is open. */
export const cacheHeaderBeside = (name: string) => ({
  read: (): CacheHeader | null => {
    try {
      return Written.parse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    } catch {
      return null;
    }
  },
  /** Null removes it. */
  write: (header: CacheHeader | null): void => {
    try {
      if (header === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(header));
    } catch {
      // The next visit asks a little later.
    }
  },
});
