import type { Markup } from '../../../sandbox/convert';
import { withCriteria } from '../criteria-section';
import type { Field } from '../csv/heading-words';
import { type Heading, headingOf } from '../csv/headings';
import { emptyIssue, type ImportedIssue, isIssueKey, type LinkReference, type ParentReference } from '../issue';
import { problems } from '../messages';
import { richText } from '../rich-text';
import { chosenEstimate, dayText, optionalDate, optionalNumber, requiredDate, type RowContext } from '../row-reader';
import { sprintOf } from '../sprint-text';
import { categoryNamed, isUnresolved, levelNamed } from '../words/status-words';

type Line = Readonly<Record<string, unknown>>;

/** Names of our own, beside those of Jira's columns. */
const ownNames: Readonly<Record<string, Field>> = {
  title: 'summary',
  epickey: 'epicLink',
  epic: 'epicLink',
  issuetype: 'type',
  issueid: 'id',
  statuscategorychangedate: 'statusCategoryChanged',
  duedate: 'dueDate',
  fixversions: 'fixVersions',
  storypoints: 'points',
  estimate: 'estimate',
  businessvalue: 'value',
};

const headings = new Map<string, Heading>();

/** `issueType`, `issue_type` and `Issue Type` are one name. */
const headingFor = (name: string): Heading => {
  const known = headings.get(name);
  if (known !== undefined) return known;
  const own = ownNames[name.toLowerCase().replace(/[\s_-]/g, '')];
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  const heading: Heading = own === undefined ? headingOf(spaced) : { kind: 'field', field: own, name, isEnglish: true };
  headings.set(name, heading);
  return heading;
};

/** What a value says: itself, or the name of what it stands for. */
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const name of ['key', 'name', 'displayName', 'value']) if (name in value) return textOf((value as Line)[name]);
  return null;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Read apart from the columns: they have forms of their own. */
const special = new Set(['markup', 'links', 'comments', 'comment', 'project']);

const markups: readonly Markup[] = ['jira-wiki', 'jira-wiki-flattened', 'markdown'];

const linksOf = (raw: unknown): readonly LinkReference[] =>
  (Array.isArray(raw) ? (raw as unknown[]) : []).flatMap((link): LinkReference[] => {
    const [type, key] = Array.isArray(link) ? (link as readonly unknown[]) : [];
    return typeof type === 'string' && typeof key === 'string'
      ? [{ type, phrases: null, direction: 'outward', key }]
      : [];
  });

const commentsOf = (raw: unknown, markup: Markup, key: string, created: number, context: RowContext) =>
  (Array.isArray(raw) ? (raw as unknown[]) : []).flatMap((comment): ImportedIssue['comments'][number][] => {
    const one: Line = typeof comment === 'object' && comment !== null ? (comment as Line) : { body: comment };
    const body = textOf(one['body'] ?? one['text']);
    if (body === null) return [];
    const at = optionalDate(context, textOf(one['created']) ?? undefined, 'comments');
    if (at === null) context.notes.add('undated-comment', key);
    return [{ author: textOf(one['author']), created: at ?? created, body: richText(body, markup) }];
  });

/** Criteria may be a text, or a list of them. */
const criteriaText = (value: unknown): string | null =>
  Array.isArray(value)
    ? (value as unknown[])
        .flatMap((one) => textOf(one) ?? [])
        .map((one) => `* ${one}`)
        .join('\n') || null
    : textOf(value);

interface Values {
  readonly leftOut: readonly (readonly [name: string, filled: boolean])[];
  readonly of: (field: Field) => readonly unknown[];
  readonly criteria: readonly { readonly name: string; readonly text: string }[];
}

const valuesOf = (line: Line): Values => {
  const leftOut: (readonly [string, boolean])[] = [];
  const fields = new Map<Field, unknown[]>();
  const criteria: { name: string; text: string }[] = [];
  for (const [name, value] of Object.entries(line)) {
    if (special.has(name)) continue;
    const heading = headingFor(name);
    if (heading.kind === 'field') {
      if (!isEmpty(value)) {
        const list = Array.isArray(value) ? (value as unknown[]) : [value];
        fields.set(heading.field, [...(fields.get(heading.field) ?? []), ...list]);
      }
      continue;
    }
    const text = heading.kind === 'criteria' ? criteriaText(value) : null;
    if (text !== null) criteria.push({ name: heading.kind === 'criteria' ? heading.name : name, text });
    else if (heading.kind !== 'criteria') leftOut.push([name, !isEmpty(value)]);
  }
  return { of: (field) => fields.get(field) ?? [], criteria, leftOut };
};

const parentOf = (one: (field: Field) => string | null): ParentReference | null => {
  const subtaskOf = one('subtaskOf');
  if (subtaskOf !== null) return { text: subtaskOf, namedAs: 'sub-task' };
  const [parent, epic] = [one('parent'), one('epicLink')];
  if (parent !== null) return { text: parent, namedAs: null };
  return epic === null ? null : { text: epic, namedAs: 'epic' };
};

/**
 * A work item as a flat line of JSON: names instead of ids, wiki markup or Markdown in its texts. Its keys are those of Jira's columns,
 * in any spelling. @throws Error in words when it is none.
 */
export const lineIssue = (raw: unknown, context: RowContext): ImportedIssue => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error(problems.noWorkItem());
  const line = raw as Line;
  const values = valuesOf(line);
  const all = (field: Field) => values.of(field).flatMap((value) => textOf(value) ?? []);
  const one = (field: Field): string | null => all(field)[0] ?? null;
  const required = (field: Field, name: string): string => {
    const found = one(field);
    if (found === null) throw new Error(problems.empty(name));
    return found;
  };
  const numbers = (field: 'points' | 'estimate' | 'value') =>
    values.of(field).map((value) => optionalNumber(context, value, field));
  const optional = (field: Field) => optionalDate(context, one(field) ?? undefined, field);
  const markup = markups.find((known) => known === line['markup']) ?? 'jira-wiki';
  const document = (text: string | null) => (text === null ? null : richText(text, markup));
  const key = one('key');
  if (key === null) throw new Error(problems.noWorkItem());
  if (!isIssueKey(key)) throw new Error(problems.notAKey(key));
  const [summary, type, status] = [
    required('summary', 'summary'),
    required('type', 'type'),
    required('status', 'status'),
  ];
  const created = requiredDate(context, required('created', 'created'), 'created');
  const [category, resolution, resolved] = [one('statusCategory'), one('resolution'), one('resolved')];
  for (const [name, filled] of values.leftOut) context.notes.leaveOut(name, filled);
  if (values.criteria.length > 0) context.notes.add('criteria-in-description', key);
  return {
    ...emptyIssue,
    key,
    sourceId: one('id'),
    projectName: one('projectName'),
    type,
    level: levelNamed(type),
    epicName: one('epicName'),
    summary,
    description: values.criteria.reduce(
      (before, { name, text }) => withCriteria(before, name, richText(text, markup)),
      document(one('description')),
    ),
    environment: document(one('environment')),
    status,
    category: category === null ? null : categoryNamed(category),
    resolution: resolution === null || isUnresolved(resolution) ? null : resolution,
    priority: one('priority'),
    created,
    updated: optional('updated'),
    resolved: resolved === null ? null : requiredDate(context, resolved, 'resolved'),
    statusCategoryChanged: optional('statusCategoryChanged'),
    dueDate: dayText(optional('dueDate')),
    labels: all('labels'),
    components: all('components'),
    fixVersions: all('fixVersions'),
    affectsVersions: all('affectsVersions'),
    sprints: values.of('sprint').flatMap((sprint) => sprintOf(sprint) ?? []),
    parent: parentOf(one),
    links: linksOf(line['links']),
    points: chosenEstimate(context, key, [...numbers('points'), ...numbers('estimate')]),
    value: numbers('value').find((number) => number !== null) ?? null,
    rank: one('rank'),
    assignee: one('assignee'),
    reporter: one('reporter'),
    creator: one('creator'),
    comments: commentsOf(line['comments'] ?? line['comment'], markup, key, created, context),
  };
};
