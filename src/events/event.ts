import * as z from 'zod/mini';

import { JiraId } from '../domain/shared/ids';
import { type ChangedFields, someCustomField } from '../reconcile/changed-fields';

/** Forge writes some ids as numbers and some as text. */
export const EventId = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(
    z.transform((raw: string | number) => String(raw)),
    JiraId,
  ),
);

const ChangedField = z.looseObject({
  field: z.optional(z.string()),
  fieldId: z.optional(z.string()),
  fieldtype: z.optional(z.string()),
  from: z.optional(z.unknown()),
  to: z.optional(z.unknown()),
});

/** What is read of `avi:jira:created|updated|deleted:issue`: the payload is thin and may be late, so the issue is read again. */
export const IssueEvent = z.looseObject({
  eventType: z._default(z.string(), ''),
  issue: z.looseObject({
    id: EventId,
    fields: z.optional(
      z.looseObject({
        parent: z.optional(z.nullable(z.looseObject({ id: EventId }))),
        project: z.catch(z.optional(z.looseObject({ id: EventId })), undefined),
      }),
    ),
  }),
  changelog: z.catch(z.optional(z.looseObject({ items: z.array(ChangedField) })), undefined),
});
export type IssueEvent = z.infer<typeof IssueEvent>;

/** What is read of `avi:jira:created|deleted:issuelink`. */
export const LinkEvent = z.looseObject({
  eventType: z._default(z.string(), ''),
  sourceIssueId: EventId,
  destinationIssueId: EventId,
});

/** How Jira names a change of parent: differently from site to site, and mostly without a field id. */
const parentNames = ['parent', 'issueparentassociation', 'parent issue', 'epic link'];

/** The parents before and after a change of parent, which the issue itself does not contain any more. */
export const parentsIn = ({ issue, changelog }: IssueEvent): readonly JiraId[] => {
  const changed = (changelog?.items ?? [])
    .filter(({ field = '', fieldId = '' }) => [field, fieldId].some((name) => parentNames.includes(name.toLowerCase())))
    .flatMap(({ from, to }) => [from, to])
    .flatMap((raw) => EventId.safeParse(raw).data ?? []);
  const now = issue.fields?.parent ? [issue.fields.parent.id] : [];
  return [...new Set([...changed, ...now])];
};

/** What an event says was changed; undefined where it does not say. */
export const changedIn = ({ changelog }: IssueEvent): ChangedFields | undefined =>
  changelog === undefined
    ? undefined
    : new Set(
        changelog.items.map(({ field = '', fieldId, fieldtype }) =>
          (fieldId ?? (fieldtype === 'custom' ? someCustomField : field)).toLowerCase(),
        ),
      );
