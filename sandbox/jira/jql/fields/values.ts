import { dateIn } from '../../serializers/time';
import type { Issue, Json } from '../../model';
import type { JqlContext } from '../context';
import { instantOf } from '../dates';
import { invalidDate, invalidNumber, unknownValue } from '../jql-error';
import { byMagnitude, operators, single, type ClauseField } from './field';
import { findOptions } from './choice';

/** A field with a number. */
export const numberField = (name: string, read: (issue: Issue) => number | null): ClauseField => ({
  kind: 'number',
  operators: operators.ordered,
  values: (issue) => single(read(issue)),
  resolve: (literal) => {
    if (!/^[+-]?\d+(\.\d+)?$/.test(literal)) throw invalidNumber(name, literal);
    return [Number(literal)];
  },
  compare: byMagnitude,
  sortKey: read,
});

/** A field with an instant. */
export const instantField = (
  context: JqlContext,
  name: string,
  read: (issue: Issue) => number | null,
): ClauseField => ({
  kind: 'dateTime',
  operators: operators.ordered,
  values: (issue) => single(read(issue)),
  resolve: (literal) => {
    const ms = instantOf(literal, context);
    if (ms === null) throw invalidDate(name, literal);
    return [ms];
  },
  compare: byMagnitude,
  sortKey: read,
  defaultDirection: 'DESC',
});

/** A field with a calendar date, `YYYY-MM-DD`; instants become the caller's day. */
export const dateField = (context: JqlContext, name: string, read: (issue: Issue) => string | null): ClauseField => ({
  kind: 'date',
  operators: operators.ordered,
  values: (issue) => single(read(issue)),
  resolve: (literal) => {
    const ms = instantOf(literal, context);
    if (ms === null) throw invalidDate(name, literal);
    return [dateIn(ms, context.timeZone)];
  },
  compare: byMagnitude,
  sortKey: read,
});

/** A field with people; names and addresses find them as account ids do. */
export const userField = (
  { store }: JqlContext,
  name: string,
  read: (issue: Issue) => readonly string[],
  extra: Partial<ClauseField> = {},
): ClauseField => {
  const users = store.collection('users');
  return {
    kind: 'user',
    operators: operators.choice,
    values: read,
    resolve: (literal, bare) => {
      if (users.has(literal)) return [literal];
      const options = [...users.values()].map(({ accountId, displayName, emailAddress }) => ({
        id: accountId,
        names: [displayName, ...(emailAddress === null ? [] : [emailAddress])],
      }));
      const found = findOptions(options, literal, bare);
      if (found.length === 0) throw unknownValue(name, literal, bare);
      return found;
    },
    sortKey: (issue) => {
      const [first] = read(issue);
      return first === undefined ? null : (users.get(first)?.displayName ?? first).toLowerCase();
    },
    ...extra,
  };
};

export const strings = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
