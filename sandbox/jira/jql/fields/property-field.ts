import type { Issue, Json } from '../../model';
import type { FieldName } from '../ast';
import type { JqlContext } from '../context';
import { instantOf } from '../dates';
import { invalidDate } from '../jql-error';
import { wordsOf } from '../text';
import { byMagnitude, operators, type ClauseField, type FieldValue } from './field';
import { numberField, userField } from './values';

type Alias = JqlContext['propertyAliases'][number];

const follow = (value: Json | undefined, path: readonly string[]): readonly Json[] => {
  if (value === undefined || value === null) return [];
  // A list answers with each of its members, as Jira indexes them.
  if (Array.isArray(value)) return value.flatMap((entry: Json) => follow(entry, path));
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  return typeof value === 'object' ? follow((value as Readonly<Record<string, Json>>)[step], rest) : [];
};

const owners = (alias: Alias, prefix: string): ((issue: Issue) => string | null) | null => {
  if (alias.entity === 'issue') return (issue) => `issue:${issue.id}`;
  if (alias.entity === 'project') return (issue) => `project:${issue.projectId}`;
  const person = { assignee: 'assigneeId', reporter: 'reporterId', creator: 'creatorId' } as const;
  const column = person[prefix as keyof typeof person] as (typeof person)[keyof typeof person] | undefined;
  return column === undefined ? null : (issue) => (issue[column] === null ? null : `user:${issue[column]}`);
};

const typed = (
  context: JqlContext,
  name: string,
  type: Alias['type'],
  read: (issue: Issue) => readonly Json[],
): ClauseField => {
  const texts = (issue: Issue): readonly string[] => read(issue).filter((value) => typeof value === 'string');
  const numbers = (issue: Issue): readonly number[] => read(issue).filter((value) => typeof value === 'number');
  switch (type) {
    case 'number':
      return { ...numberField(name, (issue) => numbers(issue)[0] ?? null), values: numbers };
    case 'user':
      return userField(context, name, texts);
    case 'text':
      return {
        kind: 'text',
        operators: operators.text,
        values: texts,
        resolve: (literal) => [literal],
        matches: (issue, test) => texts(issue).some((text) => test(wordsOf(text))),
      };
    case 'string':
      return {
        kind: 'other',
        operators: operators.choice,
        values: texts,
        resolve: (literal) => [literal],
        sortKey: (issue) => texts(issue)[0] ?? null,
      };
    case 'date': {
      const instants = (issue: Issue): readonly FieldValue[] =>
        texts(issue)
          .map((text) => instantOf(text, context) ?? Date.parse(text))
          .filter((ms) => !Number.isNaN(ms));
      return {
        kind: 'dateTime',
        operators: operators.ordered,
        values: instants,
        resolve: (literal) => {
          const ms = instantOf(literal, context) ?? Date.parse(literal);
          if (Number.isNaN(ms)) throw invalidDate(name, literal);
          return [ms];
        },
        compare: byMagnitude,
        sortKey: (issue) => instants(issue)[0] ?? null,
      };
    }
  }
};

const declared = (context: JqlContext, { name, property }: FieldName): readonly [Alias, string] | null => {
  const [, prefix = '', rest = ''] = /^(?:(project|assignee|reporter|creator|issue)\.)?(.*)$/i.exec(name) ?? [];
  for (const alias of context.propertyAliases) {
    const needed = alias.entity === 'issue' ? ['', 'issue'] : [alias.entity, 'assignee', 'reporter', 'creator'];
    const fits =
      needed.includes(prefix.toLowerCase()) && (alias.entity !== 'project' || prefix.toLowerCase() === 'project');
    if (!fits) continue;
    const byPath = property !== null && rest.toLowerCase() === 'property' && alias.propertyKey === property.key;
    if (byPath ? alias.path === property.path : property === null && alias.alias.toLowerCase() === rest.toLowerCase())
      return [alias, prefix.toLowerCase()];
  }
  return null;
};

/** What an app's manifest lets JQL ask of entity properties, by alias or as `issue.property['key'].path`. */
export const propertyField = (context: JqlContext, field: FieldName): ClauseField | undefined => {
  const found = declared(context, field);
  const owner = found && owners(found[0], found[1]);
  if (!owner) return undefined;
  const [alias] = found;
  const properties = context.store.collection('properties');
  const path = alias.path.split('.').filter((step) => step !== '');
  return typed(context, field.name, alias.type, (issue) => {
    const at = owner(issue);
    return at === null ? [] : follow(properties.get(at)?.[alias.propertyKey], path);
  });
};
