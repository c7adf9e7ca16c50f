import { z } from 'zod';

import { richText as textOf } from './rich-text';
import type { Adf } from '../../sandbox/jira/model';
import { keyPattern, levelOf, type Incoming, type IncomingSprint } from './incoming';

const Named = z.looseObject({ name: z.string() });
const Names = z.array(Named).nullish();
const Person = z.looseObject({ displayName: z.string() }).nullish();
const Linked = z.looseObject({ key: z.string() }).optional();

const Fields = z.looseObject({
  summary: z.string().min(1),
  issuetype: Named.extend({ hierarchyLevel: z.number().optional(), subtask: z.boolean().optional() }),
  status: Named.extend({ statusCategory: z.looseObject({ key: z.string() }).optional() }),
  description: z.unknown(),
  resolution: Named.nullish(),
  priority: Named.nullish(),
  created: z.string(),
  updated: z.string().nullish(),
  resolutiondate: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  components: Names,
  fixVersions: Names,
  parent: Linked.nullable(),
  assignee: Person,
  reporter: Person,
  issuelinks: z.array(z.looseObject({ type: Named, outwardIssue: Linked })).nullish(),
  comment: z
    .looseObject({ comments: z.array(z.looseObject({ author: Person, created: z.string(), body: z.unknown() })) })
    .nullish(),
});

const Issue = z.looseObject({
  key: z.string().regex(keyPattern, 'is not an issue key'),
  fields: Fields,
});

const Sprints = z.array(z.looseObject({ name: z.string(), state: z.string(), boardId: z.number().optional() }));

const time = (text: string): number => Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
const maybeTime = (text: string | null | undefined): number | null => {
  const at = text ? time(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
};

/** Rich text as REST v3 (ADF) or v2 (wiki markup) gives it. */
const richText = (raw: unknown): Adf | null => {
  if (typeof raw === 'string') return raw.trim() === '' ? null : textOf(raw, 'jira-wiki');
  const doc = z.looseObject({ type: z.literal('doc') }).safeParse(raw);
  return doc.success ? (doc.data as unknown as Adf) : null;
};

const states: Readonly<Record<string, IncomingSprint['state']>> = {
  active: 'active',
  closed: 'closed',
  future: 'future',
};

/** The Sprint field has another id on every site; its shape tells it. */
const sprintsIn = (fields: Record<string, unknown>): readonly IncomingSprint[] => {
  for (const [id, value] of Object.entries(fields)) {
    if (!id.startsWith('customfield_') || !Array.isArray(value) || value.length === 0) continue;
    const sprints = Sprints.safeParse(value);
    if (sprints.success)
      return sprints.data.map(({ name, state }) => ({
        name,
        state: states[state.toLowerCase()] ?? 'future',
      }));
  }
  return [];
};

const numberNamed = (fields: Record<string, unknown>, names: Readonly<Record<string, string>>, wanted: RegExp) => {
  const [id] =
    Object.entries(names).find(([field, name]) => wanted.test(name) && typeof fields[field] === 'number') ?? [];
  const value = id === undefined ? null : fields[id];
  return typeof value === 'number' ? value : null;
};

const categories: Readonly<Record<string, Incoming['status']['category']>> = {
  new: 'new',
  indeterminate: 'indeterminate',
  done: 'done',
};

/** @param names Field id → name, as `expand=names` gives them: without them story points cannot be told from other numbers. */
export const fromRest = (raw: unknown, names: Readonly<Record<string, string>>): Incoming => {
  const { key, fields } = Issue.parse(raw);
  const created = time(fields.created);
  if (Number.isNaN(created)) throw new Error(`fields.created: "${fields.created}" is not a date`);
  const category = categories[fields.status.statusCategory?.key ?? 'new'] ?? 'new';
  const level = fields.issuetype.hierarchyLevel;
  return {
    key,
    project: key.slice(0, key.lastIndexOf('-')),
    type: fields.issuetype.name,
    level:
      fields.issuetype.subtask === true || level === -1
        ? -1
        : level === undefined
          ? levelOf(fields.issuetype.name)
          : level > 0
            ? 1
            : 0,
    summary: fields.summary,
    description: richText(fields.description),
    status: { name: fields.status.name, category },
    resolution: fields.resolution?.name ?? null,
    priority: fields.priority?.name ?? null,
    created,
    updated: maybeTime(fields.updated),
    resolved: maybeTime(fields.resolutiondate),
    labels: fields.labels ?? [],
    components: (fields.components ?? []).map(({ name }) => name),
    fixVersions: (fields.fixVersions ?? []).map(({ name }) => name),
    sprints: sprintsIn(fields),
    parent: fields.parent?.key ?? null,
    links: (fields.issuelinks ?? []).flatMap(({ type, outwardIssue }) =>
      outwardIssue ? [{ type: type.name, to: outwardIssue.key }] : [],
    ),
    points: numberNamed(fields, names, /^story points?( estimate)?$/i),
    value: numberNamed(fields, names, /^business value$/i),
    assignee: fields.assignee?.displayName ?? null,
    reporter: fields.reporter?.displayName ?? null,
    comments: (fields.comment?.comments ?? []).flatMap(({ author, created: at, body }) => {
      const text = richText(body);
      return text === null ? [] : [{ author: author?.displayName ?? null, created: time(at), body: text }];
    }),
  };
};
