import type { Adf } from '../../../sandbox/jira/model';
import { announcesCriteria, fieldNamed } from '../csv/headings';
import type { Field } from '../csv/heading-words';
import type { SprintReference } from '../issue';
import type { Notes } from '../notes';
import { richText } from '../rich-text';
import { looksLikeSprint, sprintOf } from '../sprint-text';
import type { Found } from './pages';

type Fields = Readonly<Record<string, unknown>>;

/** Jira's own types of field, which show what a field is where its name does not. */
const byType: readonly (readonly [RegExp, Field])[] = [
  [/:gh-sprint$/, 'sprint'],
  [/:gh-epic-link$/, 'epicLink'],
  [/:gh-epic-label$/, 'epicName'],
  [/:gh-lexo-rank$/, 'rank'],
  [/:jsw-story-points$/, 'estimate'],
];

const customFields: readonly Field[] = [
  'sprint',
  'epicLink',
  'epicName',
  'rank',
  'points',
  'estimate',
  'value',
  'parent',
];

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Rich text as REST v3 (a document) or v2 (wiki markup) gives it; null for nothing, and for anything else. */
export const restText = (raw: unknown): Adf | null => {
  if (typeof raw === 'string') return raw.trim() === '' ? null : richText(raw, 'jira-wiki');
  const isDocument = typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'doc';
  return isDocument ? (raw as Adf) : null;
};

/** A list of texts, as check-list fields have it, each an entry; else what `restText` gives. */
const criteriaText = (raw: unknown): Adf | null => {
  if (!Array.isArray(raw)) return restText(raw);
  const entries = (raw as unknown[]).flatMap((one): string[] => {
    const text: unknown =
      typeof one === 'object' && one !== null
        ? (['name', 'value', 'text', 'title'] as const).map((name) => (one as Fields)[name]).find(Boolean)
        : one;
    return typeof text === 'string' && text.trim() !== '' ? [`* ${text.trim().replace(/\s+/g, ' ')}`] : [];
  });
  return restText(entries.join('\n'));
};

/** The custom fields of a work item, by what they hold. */
export interface CustomFields {
  readonly of: (field: Field) => readonly unknown[];
  readonly sprints: readonly SprintReference[];
  readonly criteria: readonly { readonly name: string; readonly text: Adf }[];
}

const purposeOf = (id: string, { names, types }: Found): Field | null => {
  const type = types[id] ?? '';
  const typed = byType.find(([pattern]) => pattern.test(type))?.[1];
  const named = names[id] === undefined ? null : fieldNamed(names[id]);
  return named !== null && customFields.includes(named) ? named : (typed ?? null);
};

const sprintsIn = (value: unknown, notes: Notes, key: string): readonly SprintReference[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((raw) => {
    const sprint = sprintOf(raw);
    if (sprint === null && raw !== null) notes.add('nameless-sprint', key);
    return sprint ?? [];
  });

/** Sorts out the custom fields of a work item; those that are not imported are noted by name. */
export const customFieldsOf = (key: string, fields: Fields, found: Found, notes: Notes): CustomFields => {
  const values = new Map<Field, unknown[]>();
  const sprints: SprintReference[] = [];
  const criteria: { name: string; text: Adf }[] = [];
  for (const [id, value] of Object.entries(fields)) {
    if (!id.startsWith('customfield_')) continue;
    const name = found.names[id];
    const purpose = purposeOf(id, found);
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (isEmpty(value)) {
      if (purpose === null && name !== undefined && !announcesCriteria(name)) notes.leaveOut(name, false);
    } else if (purpose === 'sprint' || (purpose === null && looksLikeSprint(first)))
      sprints.push(...sprintsIn(value, notes, key));
    else if (purpose !== null) values.set(purpose, [...(values.get(purpose) ?? []), value]);
    else {
      const text = name !== undefined && announcesCriteria(name) ? criteriaText(value) : null;
      if (text !== null) criteria.push({ name: name ?? id, text });
      else notes.leaveOut(name ?? id, true);
      if (name === undefined) notes.add('nameless-field', id);
    }
  }
  return { of: (field) => values.get(field) ?? [], sprints, criteria };
};

/** Notes the system fields that are not imported. */
export const noteSystemFields = (fields: Fields, known: ReadonlySet<string>, notes: Notes): void => {
  for (const [id, value] of Object.entries(fields))
    if (!id.startsWith('customfield_') && !known.has(id) && !isEmpty(value)) notes.leaveOut(id, true);
};
