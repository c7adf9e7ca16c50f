import * as z from 'zod/mini';

import type { AccountId, Instant } from '../domain/shared/ids';
import { toInstant } from './instant';
import type { Issue } from './issues';

/** By whom and when an issue was made. */
export interface Creation {
  readonly by: AccountId | null;
  readonly at: Instant;
}

const Creation = z.object({
  created: z.string(),
  creator: z.optional(z.nullable(z.object({ accountId: z.string() }))),
});

/** Null where Jira does not say it. */
export const creationOf = ({ fields }: Issue): Creation | null => {
  const { data } = Creation.safeParse(fields);
  return data === undefined ? null : { by: data.creator?.accountId ?? null, at: toInstant(data.created) };
};
