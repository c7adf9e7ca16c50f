import type { Field, Issue, Json } from '../../model';
import { visible, type JqlContext } from '../context';
import { choiceField } from './choice';
import { operators, type ClauseField } from './field';
import { labelsField, rankField, sprintField, versionField } from './planning-fields';
import { customTextField } from './text-fields';
import { dateField, instantField, numberField, strings, userField } from './values';

const numberIn = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

const textIn = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const optionField = (name: string, { id, options }: Field): ClauseField => {
  const positions = new Map(options.map((option, at) => [option.id, at]));
  const read = (issue: Issue): readonly string[] => strings(issue.fields[id]);
  return choiceField(name, {
    options: () => options.map((option) => ({ id: option.id, names: [option.value] })),
    values: read,
    sortKey: (issue) => positions.get(read(issue)[0] ?? '') ?? null,
  });
};

const opaqueField = (id: string): ClauseField => ({
  kind: 'other',
  operators: operators.emptiness,
  values: (issue) => (issue.fields[id] === undefined || issue.fields[id] === null ? [] : ['value']),
  resolve: (literal) => [literal],
});

/** How JQL reads a custom field, by its schema. */
export const customField = (context: JqlContext, name: string, field: Field): ClauseField => {
  const { id, schema } = field;
  const custom = schema.custom ?? '';
  if (custom.endsWith(':gh-lexo-rank')) return rankField();
  if (custom.endsWith(':gh-sprint')) return sprintField(context, name);
  switch (schema.type === 'array' ? (schema.items ?? '') : schema.type) {
    case 'number':
      return numberField(name, (issue) => numberIn(issue.fields[id]));
    case 'date':
      return dateField(context, name, (issue) => textIn(issue.fields[id]));
    case 'datetime':
      return instantField(context, name, (issue) => numberIn(issue.fields[id]));
    case 'user':
      return userField(context, name, (issue) => strings(issue.fields[id]));
    case 'option':
      return optionField(name, field);
    case 'version':
      return versionField(context, name, (issue) => strings(issue.fields[id]));
    case 'group':
      return labelsField((issue) => strings(issue.fields[id]));
    case 'string':
      if (schema.type === 'array') return labelsField((issue) => strings(issue.fields[id]));
      return field.forge
        ? customTextField(id, {
            operators: operators.textOrChoice,
            values: (issue) => strings(issue.fields[id]).map((text) => text.toLowerCase()),
            resolve: (literal) => [literal.toLowerCase()],
          })
        : customTextField(id);
    default:
      return opaqueField(id);
  }
};

/** The custom fields that a name means: `cf[10016]`, an id, or a name, which several fields may share. */
export const customFieldsNamed = (context: JqlContext, name: string): readonly Field[] => {
  const wanted = name.toLowerCase();
  return [...context.store.collection('fields').values()].filter(
    (field) =>
      field.custom &&
      visible(context, field.scopeProjectId) &&
      (field.id.toLowerCase() === wanted ||
        field.name.toLowerCase() === wanted ||
        field.clauseNames.some((clauseName) => clauseName.toLowerCase() === wanted) ||
        (field.schema.customId !== undefined && `cf[${field.schema.customId}]` === wanted)),
  );
};

/** Several fields of one name and kind answer as one: a value in any of them counts. */
export const merged = (fields: readonly ClauseField[]): ClauseField | undefined => {
  const [first] = fields;
  if (!first || fields.length === 1) return first;
  const alike = fields.filter(({ kind }) => kind === first.kind);
  return {
    ...first,
    values: (issue) => alike.flatMap((field) => field.values(issue)),
    matches: (issue, test) => alike.some((field) => field.matches?.(issue, test) === true),
    sortKey: first.sortKey
      ? (issue) => {
          for (const field of alike) {
            const key = field.sortKey?.(issue) ?? null;
            if (key !== null) return key;
          }
          return null;
        }
      : undefined,
  };
};
