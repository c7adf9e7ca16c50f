import * as z from 'zod/mini';

import { type BacklogItem, sized } from '../domain/backlog/backlog-item';
import { isStoredReady, readBadge } from '../domain/readiness/stored-badge';
import type { Badge } from '../domain/shared/badge';
import type { CustomFieldId } from '../domain/shared/ids';
import { guessClass } from '../domain/policy/work-class';
import { Acceptance } from '../domain/shared/work-item';
import { StatusResponse } from './issue-response';
import { categoryOf } from './status-category';
import { isBlocking } from './to-work-item';
import { toInstant, toInstantOrNull } from './instant';
import { numberIn } from './number-in';

/** The custom fields that hold what the page shows; null where the project has none. */
export interface ItemFields {
  readonly value: CustomFieldId | null;
  readonly points: CustomFieldId | null;
  readonly readiness: CustomFieldId | null;
  readonly acceptance: CustomFieldId | null;
  readonly sprint: CustomFieldId | null;
}

const Named = z.object({ id: z.string(), name: z.string() });
const Linked = z.object({ key: z.string(), fields: z.optional(z.object({ status: z.optional(StatusResponse) })) });

export const RawItem = z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) });
export type RawItem = z.infer<typeof RawItem>;

const System = z.object({
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

const SprintList = z.array(
  z.object({ id: z.union([z.number(), z.string()]), name: z.string(), state: z.enum(['closed', 'active', 'future']) }),
);

const system = [
  'summary',
  'issuetype',
  'status',
  'assignee',
  'labels',
  'fixVersions',
  'created',
  'updated',
  'statuscategorychangedate',
  'resolution',
  'resolutiondate',
  'issuelinks',
];

/** All that is asked for of each work item: few fields, none of them a list that Jira calls heavy. */
export const fieldsToRead = (fields: ItemFields): readonly string[] => [
  ...system,
  ...new Set(Object.values(fields).filter((field: string | null): field is string => field !== null)),
];

/** Thousands of work items have few different badges: each is read once. */
const badges = new Map<string, Badge | 'unknown' | null>();

const badgeIn = (raw: unknown): Badge | 'unknown' | null => {
  if (typeof raw !== 'string') return readBadge(raw);
  const known = badges.get(raw);
  if (known !== undefined) return known;
  const badge = readBadge(raw);
  badges.set(raw, badge);
  return badge;
};

/**
 * A Jira issue as the backlog shows it; null when it is not in a form that can be shown. Its place is not its own to know: the order of the
 * ids gives it.
 */
export const toBacklogItem = ({ id, key, fields }: RawItem, ids: ItemFields, position = 0): BacklogItem | null => {
  const read = System.safeParse(fields);
  if (!read.success) return null;
  const { summary, issuetype, status, assignee, labels = [], fixVersions = [], issuelinks = [], ...rest } = read.data;
  const field = (of: string | null): unknown => (of === null ? null : fields[of]);
  const sprints = SprintList.safeParse(field(ids.sprint) ?? []).data ?? [];
  const current = sprints.findLast(({ state }) => state !== 'closed');
  const acceptance = Acceptance.safeParse(field(ids.acceptance));
  const readiness = badgeIn(field(ids.readiness));
  const blocking = issuelinks.filter(({ type }) => isBlocking(type));
  const blockers = blocking.flatMap(({ inwardIssue }) => inwardIssue ?? []);
  const isDone = (linked: z.infer<typeof Linked>): boolean => linked.fields?.status?.statusCategory.key === 'done';
  return sized(
    {
      id,
      key,
      summary: summary ?? '',
      type: { id: issuetype.id, name: issuetype.name },
      workClass: guessClass(issuetype.name),
      status: { id: status.id, name: status.name, category: categoryOf(status.statusCategory.key) },
      position,
      value: null,
      points: null,
      valuePerPoint: null,
      readiness,
      ready: isStoredReady(readiness),
      blockers: blockers.map((one) => one.key),
      openBlockers: blockers.filter((one) => !isDone(one)).map((one) => one.key),
      blocks: blocking.flatMap(({ outwardIssue }) => outwardIssue?.key ?? []),
      sprintIds: sprints.map((sprint) => String(sprint.id)),
      sprint: current === undefined ? null : { id: String(current.id), name: current.name, state: current.state },
      versions: fixVersions.map((version) => ({ id: version.id, name: version.name })),
      assignee: assignee ? { id: assignee.accountId, name: assignee.displayName } : null,
      labels,
      acceptance: acceptance.success ? acceptance.data : null,
      created: toInstant(rest.created),
      updated: toInstant(rest.updated),
      statusChanged: toInstantOrNull(rest.statuscategorychangedate),
      resolution: rest.resolution ? { id: rest.resolution.id, name: rest.resolution.name } : null,
      resolved: toInstantOrNull(rest.resolutiondate),
    },
    { value: numberIn(field(ids.value)), points: numberIn(field(ids.points)) },
  );
};
