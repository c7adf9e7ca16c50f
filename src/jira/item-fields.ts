import * as z from 'zod/mini';

import { StatusResponse } from './issue-response';

const Named = z.object({ id: z.string(), name: z.string() });
const Linked = z.object({ key: z.string(), fields: z.optional(z.object({ status: z.optional(StatusResponse) })) });
export type Linked = z.infer<typeof Linked>;

/** The system fields that the backlog reads of a work item. */
export const SystemFields = z.object({
  summary: z._default(z.nullable(z.string()), ''),
  issuetype: Named,
  status: StatusResponse,
  assignee: z.optional(z.nullable(z.object({ accountId: z.string(), displayName: z.string() }))),
  labels: z.optional(z.array(z.string())),
  fixVersions: z.optional(z.array(Named)),
  created: z.string(),
  updated: z.string(),
  statuscategorychangedate: z.optional(z.nullable(z.string())),
  resolution: z.optional(z.nullable(Named)),
  resolutiondate: z.optional(z.nullable(z.string())),
  issuelinks: z.optional(
    z.array(
      z.object({
        type: z.object({ name: z.string(), inward: z.string() }),
        inwardIssue: z.optional(Linked),
        outwardIssue: z.optional(Linked),
      }),
    ),
  ),
});
export type SystemFields = z.infer<typeof SystemFields>;

/** The sprints that an item is or was in, as its Sprint field lists them. */
export const SprintList = z.array(
  z.object({ id: z.union([z.number(), z.string()]), name: z.string(), state: z.enum(['closed', 'active', 'future']) }),
);
export type SprintList = z.infer<typeof SprintList>;

type Json = Readonly<Record<string, unknown>>;
type Check = (raw: unknown) => boolean;

const isText: Check = (raw) => typeof raw === 'string';
const isTextOrNull: Check = (raw) => typeof raw === 'string' || raw === null;
const isRecord = (raw: unknown): raw is Json => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const isNamed: Check = (raw) => isRecord(raw) && isText(raw['id']) && isText(raw['name']);
const isStatus: Check = (raw) => {
  if (!isRecord(raw) || !isNamed(raw)) return false;
  const { statusCategory } = raw;
  return isRecord(statusCategory) && isText(statusCategory['key']);
};
const isPerson: Check = (raw) => isRecord(raw) && isText(raw['accountId']) && isText(raw['displayName']);
const isListOf =
  (check: Check): Check =>
  (raw) =>
    Array.isArray(raw) && raw.every(check);
const areLabels = isListOf(isText);
const areVersions = isListOf(isNamed);
const isAbsentOr =
  (check: Check): Check =>
  (raw) =>
    raw === undefined || check(raw);
const isStatusOrAbsent = isAbsentOr(isStatus);
const isLinkedOrAbsent = isAbsentOr(
  (raw) =>
    isRecord(raw) &&
    isText(raw['key']) &&
    (raw['fields'] === undefined || (isRecord(raw['fields']) && isStatusOrAbsent(raw['fields']['status']))),
);
const areLinks = isListOf((raw) => {
  if (!isRecord(raw) || !isLinkedOrAbsent(raw['inwardIssue']) || !isLinkedOrAbsent(raw['outwardIssue'])) return false;
  const { type } = raw;
  return isRecord(type) && isText(type['name']) && isText(type['inward']);
});

const isUsualItem = (fields: unknown): fields is SystemFields =>
  isRecord(fields) &&
  isText(fields['summary']) &&
  isNamed(fields['issuetype']) &&
  isStatus(fields['status']) &&
  (fields['assignee'] === null || isPerson(fields['assignee'])) &&
  areLabels(fields['labels']) &&
  areVersions(fields['fixVersions']) &&
  isText(fields['created']) &&
  isText(fields['updated']) &&
  isTextOrNull(fields['statuscategorychangedate']) &&
  (fields['resolution'] === null || isNamed(fields['resolution'])) &&
  isTextOrNull(fields['resolutiondate']) &&
  areLinks(fields['issuelinks']);

/**
 * The system fields; null where they are not in a form that can be read. Thousands come at a time: whether they have what the schema asks
 * for is looked at by hand, for a small part of what the schema takes, and what has not goes through it.
 */
export const readSystemFields = (fields: unknown): SystemFields | null =>
  isUsualItem(fields) ? fields : (SystemFields.safeParse(fields).data ?? null);

const states: readonly unknown[] = ['closed', 'active', 'future'];
const isUsualSprint: Check = (raw) =>
  isRecord(raw) && typeof raw['id'] === 'number' && isText(raw['name']) && states.includes(raw['state']);

/** The sprints in a field; none where it holds something else. */
export const readSprints = (raw: unknown): SprintList => {
  if (raw === null || raw === undefined) return [];
  return Array.isArray(raw) && raw.every(isUsualSprint) ? (raw as SprintList) : (SprintList.safeParse(raw).data ?? []);
};
