import * as z from 'zod/mini';

import { allItems } from '../domain/policy/definition-of';
import type { AdfNode } from '../domain/shared/ids';
import { type Policy, questionsKey, ticksKey } from '../domain/policy/policy';
import { readBadge } from '../domain/readiness/stored-badge';
import { readTicks } from '../domain/readiness/read-ticks';
import { asList, asRecord, at, isFilled } from '../domain/shared/json';
import { Acceptance, type WorkItem } from '../domain/shared/work-item';
import { toInstant } from './instant';
import type { Issue } from './issues';
import { categoryOf } from './status-category';
import { numberIn } from './number-in';

const Adf = z.looseObject({ type: z.string() });

/** What the app stored, or null where it is absent or not what the app writes. */
const storedValue = <S extends z.ZodMiniType>(schema: S, raw: unknown): z.infer<S> | null => {
  const read = schema.safeParse(raw);
  return read.success ? read.data : null;
};

/** A rich text or a plain one, as criteria are looked for in; null for anything else. */
export const criteriaTextIn = (raw: unknown): AdfNode | string | null => {
  if (typeof raw === 'string') return raw;
  const adf = Adf.safeParse(raw);
  return adf.success ? adf.data : null;
};

const isText = (raw: unknown): boolean =>
  raw === null || raw === undefined || typeof raw === 'string' || Adf.safeParse(raw).data?.type === 'doc';

const isOpen = (issue: {
  readonly fields: { readonly status: { readonly statusCategory: { readonly key: string } } };
}) => issue.fields.status.statusCategory.key !== 'done';

/** Jira ships the link type as `Blocks`, `is blocked by`; sites rename it, so either name will do. */
export const isBlocking = (type: { readonly name: string; readonly inward: string }): boolean =>
  type.name.toLowerCase() === 'blocks' || type.inward.toLowerCase().includes('blocked by');

/** A new work item's status has its category from its creation; sites may write the two moments apart. */
const apartMs = 60_000;

/** Whether its status may ever have been of another category than To Do: when it is, or when the category changed after the creation. Undefined where Jira does not say. */
const mayHaveBegun = ({ system, fields }: Issue): boolean | undefined => {
  const { status, statuscategorychangedate: changed } = system;
  if (categoryOf(status.statusCategory.key) !== 'new') return true;
  const created = fields['created'];
  if (typeof created !== 'string' || changed == null) return undefined;
  return Date.parse(toInstant(changed)) - Date.parse(toInstant(created)) > apartMs;
};

/** A Jira issue as the rules see it: which fields matter is the policy's to say. */
export const toWorkItem = (
  issue: Issue,
  { fields: ids, criteria, definitions }: Pick<Policy, 'fields' | 'criteria' | 'definitions'>,
): WorkItem => {
  const { id, key, system, fields, properties } = issue;
  const field = (of: string | null): unknown => (of === null ? null : fields[of]);
  const text = fields[criteria.field ?? 'description'];
  const ticks = readTicks(ids.ticks === null ? properties[ticksKey] : field(ids.ticks));
  const checked = [
    ...allItems({ definitions }).flatMap((item) => (item.kind === 'field' ? [item.field] : [])),
    ...[ids.value, ids.points].filter((one) => one !== null),
  ];
  const begun = mayHaveBegun(issue);
  return {
    id,
    key,
    ...(begun !== undefined && { begun }),
    summary: system.summary,
    projectId: system.project.id,
    type: { id: system.issuetype.id, name: system.issuetype.name },
    status: {
      id: system.status.id,
      name: system.status.name,
      category: categoryOf(system.status.statusCategory.key),
    },
    resolution: system.resolution ?? null,
    assignee: system.assignee?.accountId ?? null,
    criteriaText: criteriaTextIn(text),
    criteriaDamaged: !isText(text),
    value: numberIn(field(ids.value)),
    points: numberIn(field(ids.points)),
    filled: Object.fromEntries(checked.map((one) => [one, isFilled(fields[one])])),
    openSubtasks: (system.subtasks ?? []).filter(isOpen).length,
    openBlockers: (system.issuelinks ?? []).filter(
      ({ type, inwardIssue }) => inwardIssue !== undefined && isBlocking(type) && isOpen(inwardIssue),
    ).length,
    openQuestions: asList(at(asRecord(properties[questionsKey]) ?? {}, 'open'))?.length ?? 0,
    stored: {
      ticks: ticks === 'damaged' ? null : ticks,
      ticksDamaged: ticks === 'damaged',
      acceptance: storedValue(Acceptance, field(ids.acceptance)),
      readiness: readBadge(field(ids.readiness)),
      valuePerPoint: numberIn(field(ids.valuePerPoint)),
    },
  };
};
