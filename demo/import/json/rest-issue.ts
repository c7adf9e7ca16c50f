import { withCriteria } from '../criteria-section';
import type { Adf } from '../../../sandbox/jira/model';
import {
  type Category,
  emptyIssue,
  type ImportedIssue,
  isIssueKey,
  type Level,
  type LinkReference,
  type ParentReference,
  type StatusChange,
} from '../issue';
import { problems } from '../messages';
import { chosenEstimate, dayText, optionalDate, optionalNumber, requiredDate, type RowContext } from '../row-reader';
import { sprintOf } from '../sprint-text';
import { levelNamed } from '../words/status-words';
import type { Found } from './pages';
import { Changelog, Fields, Issue, type Person, systemFields } from './rest-schema';
import { customFieldsOf, type CustomFields, noteSystemFields, restText } from './rest-fields';

const nameOf = (person: Person): string | null => person?.displayName ?? person?.name ?? null;

/** `toString` of the file shadows the method of every object. */
const toStringOf = (item: Changelog['histories'][number]['items'][number]): string | null =>
  Object.hasOwn(item, 'toString') ? (item.toString ?? null) : null;

const categories: Readonly<Record<string, Category>> = {
  new: 'new',
  undefined: 'new',
  indeterminate: 'indeterminate',
  done: 'done',
};

const levelOf = ({ name, subtask, hierarchyLevel }: Fields['issuetype']): Level | null => {
  if (subtask === true || (hierarchyLevel ?? 0) < 0) return -1;
  if (hierarchyLevel == null) return levelNamed(name);
  return hierarchyLevel > 0 ? 1 : 0;
};

const text = (value: string | number | null | undefined): string | null => (value == null ? null : String(value));

const parentOf = ({ parent, epic }: Fields, custom: CustomFields): ParentReference | null => {
  const direct = parent?.key ?? text(parent?.id);
  if (direct !== null) return { text: direct, namedAs: null };
  const epicText = [epic?.key, ...custom.of('epicLink'), ...custom.of('parent')].flatMap((raw) => {
    const value: unknown = typeof raw === 'object' && raw !== null && 'key' in raw ? raw.key : raw;
    return typeof value === 'string' ? [value] : [];
  })[0];
  return epicText === undefined ? null : { text: epicText, namedAs: 'epic' };
};

const linksOf = ({ issuelinks }: Fields): readonly LinkReference[] =>
  (issuelinks ?? []).flatMap(({ type, outwardIssue, inwardIssue }): LinkReference[] => {
    const { inward, outward } = type;
    const phrases = inward !== undefined && outward !== undefined ? { inward, outward } : null;
    const link = (direction: LinkReference['direction'], key: string | undefined): LinkReference[] =>
      key === undefined ? [] : [{ type: type.name, phrases, direction, key }];
    return [...link('outward', outwardIssue?.key), ...link('inward', inwardIssue?.key)];
  });

const commentsOf = (
  { comment }: Fields,
  key: string,
  created: number,
  context: RowContext,
): ImportedIssue['comments'] => {
  const all = Array.isArray(comment) ? comment : (comment?.comments ?? []);
  const total = Array.isArray(comment) ? all.length : (comment?.total ?? all.length);
  for (let missing = all.length; missing < total; missing += 1) context.notes.add('comments-not-in-file', key);
  return all.flatMap(({ author, created: at, body }) => {
    const document = restText(body);
    if (document === null) return [];
    const when = optionalDate(context, at ?? undefined, 'comment');
    if (when === null) context.notes.add('undated-comment', key);
    return [{ author: nameOf(author), created: when ?? created, body: document }];
  });
};

/** A page of a changelog, what `expand=changelog` adds, or a list alone. */
const historiesOf = (raw: unknown): Changelog['histories'] => {
  const list = typeof raw === 'object' && raw !== null && 'values' in raw ? raw.values : raw;
  const read = Changelog.safeParse(Array.isArray(list) ? { histories: list as unknown[] } : raw);
  return read.success ? read.data.histories : [];
};

/** When the history last set a resolution that it did not take away again; null where it does not say so. */
const resolvedIn = (raw: unknown, context: RowContext): number | null => {
  const changes = historiesOf(raw)
    .flatMap(({ created, items }) =>
      items
        .filter(({ field }) => field === 'resolution')
        .map((item) => ({ at: optionalDate(context, created, 'changelog') ?? 0, to: toStringOf(item) })),
    )
    .sort((a, b) => a.at - b.at);
  const last = changes.at(-1);
  return last === undefined || last.to === null || last.at === 0 ? null : last.at;
};

const statusChangesOf = (raw: unknown, context: RowContext): readonly StatusChange[] => {
  return historiesOf(raw)
    .flatMap(({ created, author, items }) =>
      items.flatMap((item): StatusChange[] => {
        const [from, to] = [item.fromString, toStringOf(item)];
        if (item.field !== 'status' || from == null || to == null) {
          context.notes.leaveOut(`changelog of ${item.field ?? 'a field without name'}`, true);
          return [];
        }
        const at = optionalDate(context, created, 'changelog');
        return at === null ? [] : [{ at, author: nameOf(author), from, to }];
      }),
    )
    .sort((a, b) => a.at - b.at);
};

const required = ['summary', 'issuetype', 'status', 'created'] as const;

const fieldsOf = (raw: Readonly<Record<string, unknown>>): Fields => {
  const read = Fields.safeParse(raw);
  if (read.success) return read.data;
  const missing = required.find((field) => raw[field] === undefined || raw[field] === null || raw[field] === '');
  if (missing !== undefined) throw new Error(problems.empty(missing));
  throw new Error(problems.wrongForm(read.error.issues[0]?.path.join('.') ?? 'fields'));
};

const withAllCriteria = (description: Adf | null, { criteria }: CustomFields): Adf | null =>
  criteria.reduce<Adf | null>((before, { name, text: document }) => withCriteria(before, name, document), description);

/** A work item as Jira's REST gives it. @throws Error in words when it is none. */
export const restIssue = (found: Found, context: RowContext): ImportedIssue => {
  const issue = Issue.safeParse(found.raw);
  if (!issue.success) throw new Error(problems.noWorkItem());
  const { key, id, fields: raw, changelog } = issue.data;
  if (!isIssueKey(key)) throw new Error(problems.notAKey(key));
  const fields = fieldsOf(raw);
  const { notes } = context;
  const custom = customFieldsOf(key, raw, found, notes);
  noteSystemFields(raw, systemFields, notes);
  const created = requiredDate(context, String(fields.created), 'created');
  const numbers = (field: 'points' | 'estimate' | 'value') =>
    custom.of(field).map((value) => optionalNumber(context, value, field));
  const date = (field: 'updated' | 'statuscategorychangedate' | 'duedate') =>
    optionalDate(context, fields[field] ?? undefined, field);
  const agileSprints = [...(fields.closedSprints ?? []), fields.sprint].flatMap((one) =>
    one == null ? [] : (sprintOf(one) ?? []),
  );
  const category = fields.status.statusCategory?.key ?? fields.statusCategory?.key;
  if (custom.criteria.length > 0) notes.add('criteria-in-description', key);
  const epicName = custom.of('epicName').find((name) => typeof name === 'string') ?? null;
  return {
    ...emptyIssue,
    key,
    sourceId: text(id),
    projectName: fields.project?.name ?? null,
    type: fields.issuetype.name,
    level: levelOf(fields.issuetype) ?? (epicName === null ? null : 1),
    epicName: typeof epicName === 'string' ? epicName : null,
    summary: fields.summary,
    description: withAllCriteria(restText(fields.description), custom),
    environment: restText(fields.environment),
    status: fields.status.name,
    category: category == null ? null : (categories[category] ?? null),
    resolution: fields.resolution?.name ?? null,
    priority: fields.priority?.name ?? null,
    created,
    updated: date('updated'),
    resolved:
      fields.resolutiondate != null
        ? requiredDate(context, fields.resolutiondate, 'resolutiondate')
        : category === 'done'
          ? resolvedIn(changelog, context)
          : null,
    statusCategoryChanged: date('statuscategorychangedate'),
    statusChanges: statusChangesOf(changelog, context),
    dueDate: dayText(date('duedate')),
    labels: fields.labels ?? [],
    components: (fields.components ?? []).map(({ name }) => name),
    fixVersions: (fields.fixVersions ?? []).map(({ name }) => name),
    affectsVersions: (fields.versions ?? []).map(({ name }) => name),
    sprints: [...custom.sprints, ...agileSprints],
    parent: parentOf(fields, custom),
    subtaskKeys: (fields.subtasks ?? []).flatMap((subtask) => subtask?.key ?? []),
    links: linksOf(fields),
    points: chosenEstimate(context, key, [...numbers('points'), ...numbers('estimate')]),
    value: numbers('value').find((number) => number !== null) ?? null,
    rank: custom.of('rank').find((rank) => typeof rank === 'string') ?? null,
    assignee: nameOf(fields.assignee),
    reporter: nameOf(fields.reporter),
    creator: nameOf(fields.creator),
    comments: commentsOf(fields, key, created, context),
  };
};
