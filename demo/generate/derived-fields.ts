import type { Issue, Json } from '../../sandbox/jira/model';
import { changedFields, deriveFields } from '../../src/domain/acceptance/derived-fields';
import { writeBadge } from '../../src/domain/readiness/stored-badge';
import type { PolicyReading } from '../../src/domain/policy/read-policy';
import { Acceptance, noTicks, type StatusCategory, type Ticks, type WorkItem } from '../../src/domain/shared/work-item';
import { doneLines } from '../ferry-company/policy';
import type { Condition, Life } from './life';

/** The app's own fields on the site. */
export interface AppFields {
  readonly readiness: string;
  readonly valuePerPoint: string;
  readonly ticks: string;
  readonly acceptance: string;
}

const categories: Readonly<Record<Condition['status'], StatusCategory>> = {
  toDo: 'new',
  inProgress: 'indeterminate',
  inReview: 'indeterminate',
  done: 'done',
};

/** What people confirmed by now: all of the Definition of Done once it is in review. */
const ticksOf = ({ status }: Condition, by: string, at: number): Ticks => {
  const confirmed = status === 'done' || status === 'inReview' ? doneLines : [];
  return {
    ...noTicks,
    held: Object.fromEntries(confirmed.map((line) => [line, { by, at: new Date(at).toISOString() }])),
  };
};

export interface Subject {
  readonly issue: Pick<
    Issue,
    'id' | 'key' | 'summary' | 'projectId' | 'issueTypeId' | 'statusId' | 'description' | 'assigneeId'
  >;
  readonly typeName: string;
  readonly life: Life;
  readonly condition: Condition;
  readonly openBlockers: number;
  /** Who confirmed the Definition of Done, and when. */
  readonly by: string;
  readonly at: number;
}

const workItemOf = (reading: PolicyReading, subject: Subject): WorkItem => {
  const { issue, typeName, life, condition, openBlockers, by, at } = subject;
  const { value, points, status } = condition;
  const fields = reading.state === 'ok' ? reading.policy.fields : null;
  const filled = [
    [fields?.value, value !== null],
    [fields?.points, points !== null],
  ] as const;
  const acceptance = Acceptance.safeParse(life.acceptance);
  const { id, key, summary, projectId } = issue;
  return {
    ...{ id, key, summary, projectId, value, points },
    type: { id: issue.issueTypeId, name: typeName },
    status: { id: issue.statusId, name: status, category: categories[status] },
    assignee: issue.assigneeId,
    criteriaText: issue.description === null ? null : { type: 'doc', ...issue.description },
    filled: Object.fromEntries(filled.flatMap(([field, is]) => (field == null ? [] : [[field, is]]))),
    openSubtasks: 0,
    openBlockers,
    stored: {
      ticks: ticksOf(condition, by, at),
      acceptance: acceptance.success ? acceptance.data : null,
      ...{ readiness: null, valuePerPoint: null },
    },
  };
};

/** What the app has written on a work item by now, by its own rules. */
export const storedFields = (
  fields: AppFields,
  reading: PolicyReading,
  subject: Subject,
  { now, statusChanged }: { readonly now: number; readonly statusChanged: number },
): Readonly<Record<string, Json>> => {
  const item = workItemOf(reading, subject);
  const movedAt = new Date(statusChanged).toISOString();
  const derived = deriveFields(reading, item, item.stored.acceptance, new Date(now).toISOString(), movedAt);
  const nothing = { ticks: null, acceptance: null, readiness: null, valuePerPoint: null };
  // What the domain gives is plain JSON; its types do not say so.
  const { readiness, ...rest } = changedFields(nothing, derived);
  const changed = { ...rest, readiness: writeBadge(readiness ?? null) } as Readonly<
    Partial<Record<keyof AppFields, Json>>
  >;
  return Object.fromEntries(
    (['readiness', 'valuePerPoint', 'ticks', 'acceptance'] as const).flatMap((name) => {
      const value = changed[name];
      return value === undefined || value === null ? [] : [[fields[name], value]];
    }),
  );
};
