import * as z from 'zod/mini';

import { type BacklogItem, sized } from '../domain/backlog/backlog-item';
import { isStoredReady, readBadge } from '../domain/readiness/stored-badge';
import type { Badge } from '../domain/shared/badge';
import { asRecord, type JsonRecord } from '../domain/shared/json';
import type { FieldsInUse } from '../domain/policy/fields-in-use';
import { guessClass } from '../domain/policy/work-class';
import { Acceptance } from '../domain/shared/work-item';
import { type Linked, readSprints, readSystemFields } from './item-fields';
import { categoryOf } from './status-category';
import { isBlocking } from './to-work-item';
import { toInstant, toInstantOrNull } from './instant';
import { numberIn } from './number-in';

/** The custom fields that hold what the page shows; null where the project has none. */
export type ItemFields = FieldsInUse;

/** A work item as Jira gives it; properties where any were asked for. */
export interface RawItem {
  readonly id: string;
  readonly key: string;
  readonly fields: JsonRecord;
  readonly properties?: JsonRecord;
}

const isRawItem = (raw: unknown): boolean => {
  const { id, key, fields, properties = {} } = asRecord(raw) ?? {};
  const areTexts = typeof id === 'string' && typeof key === 'string';
  return areTexts && asRecord(fields) !== null && asRecord(properties) !== null;
};

/** A list of them, with whatever else they have. To look at thousands so is a fraction of what a schema for each takes, which copies it. */
export const rawItems = <T extends RawItem = RawItem>() =>
  z.custom<readonly T[]>((raw) => Array.isArray(raw) && raw.every(isRawItem));

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
  const read = readSystemFields(fields);
  if (read === null) return null;
  const { summary, issuetype, status, assignee, labels = [], fixVersions = [], issuelinks = [] } = read;
  const field = (of: string | null): unknown => (of === null ? null : fields[of]);
  const sprints = readSprints(field(ids.sprint));
  const current = sprints.findLast(({ state }) => state !== 'closed');
  const answer = field(ids.acceptance) ?? null;
  const readiness = badgeIn(field(ids.readiness));
  const blocking = issuelinks.filter(({ type }) => isBlocking(type));
  const blockers = blocking.flatMap(({ inwardIssue }) => inwardIssue ?? []);
  const isDone = (linked: Linked): boolean => linked.fields?.status?.statusCategory.key === 'done';
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
      acceptance: answer === null ? null : (Acceptance.safeParse(answer).data ?? null),
      created: toInstant(read.created),
      updated: toInstant(read.updated),
      statusChanged: toInstantOrNull(read.statuscategorychangedate),
      resolution: read.resolution ? { id: read.resolution.id, name: read.resolution.name } : null,
      resolved: toInstantOrNull(read.resolutiondate),
    },
    { value: numberIn(field(ids.value)), points: numberIn(field(ids.points)) },
  );
};
