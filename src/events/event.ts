import * as z from 'zod/mini';

import { JiraId } from '../domain/shared/ids';

/** Forge writes some ids as numbers and some as text. */
const Id = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(
    z.transform((raw: string | number) => String(raw)),
    JiraId,
  ),
);

/** What is read of `avi:jira:created|updated|deleted:issue`: the payload is thin and may be late, so the issue is read again. */
export const IssueEvent = z.looseObject({
  issue: z.looseObject({
    id: Id,
    fields: z.optional(z.looseObject({ parent: z.optional(z.nullable(z.looseObject({ id: Id }))) })),
  }),
});

/** What is read of `avi:jira:created|deleted:issuelink`. */
export const LinkEvent = z.looseObject({ sourceIssueId: Id, destinationIssueId: Id });
