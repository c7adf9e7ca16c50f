import { bad } from './kvs-error';
import { maxConditions } from './limits';
import type { Condition, Filters } from './requests';

type Test = (actual: unknown, values: readonly unknown[]) => boolean;

/** Below zero, zero, above zero; null when the two are of different kinds and have no order. */
export const compare = (a: unknown, b: unknown): number | null => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return null;
};

const ordered =
  (holds: (order: number) => boolean): Test =>
  (actual, [value]) => {
    const order = compare(actual, value);
    return order !== null && holds(order);
  };
const absent = (actual: unknown): boolean => actual === undefined || actual === null;
const contains: Test = (actual, [value]) =>
  typeof actual === 'string' && typeof value === 'string' && actual.includes(value);

const whereTests: Readonly<Record<string, Test>> = {
  BEGINS_WITH: (actual, [value]) => typeof actual === 'string' && typeof value === 'string' && actual.startsWith(value),
  BETWEEN: (actual, [from, to]) => (compare(actual, from) ?? -1) >= 0 && (compare(actual, to) ?? 1) <= 0,
  EQUAL_TO: (actual, [value]) => actual === value,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
};

const filterTests: Readonly<Record<string, Test>> = {
  ...whereTests,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, values) => !absent(actual) && !contains(actual, values),
  NOT_EQUAL_TO: (actual, [value]) => !absent(actual) && actual !== value,
  EXISTS: (actual) => !absent(actual),
  NOT_EXISTS: absent,
};

const checkValues = (condition: string, values: readonly unknown[]): void => {
  if (condition === 'BETWEEN' && values.length < 2) {
    throw bad('INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
  }
  if (values.length === 0) throw bad('INVALID_FILTER_VALUES', `The condition ${condition} needs a value.`);
};

/** Does a range condition of an index hold? @throws KvsError for a condition that `where` does not know. */
export const inRange = (actual: unknown, condition: string, values: readonly unknown[]): boolean => {
  const test = whereTests[condition];
  if (!test) throw bad('INVALID_FILTER_CONDITION', `The condition ${condition} is not supported by where.`);
  checkValues(condition, values);
  return test(actual, values);
};

/** @throws KvsError when the filters are malformed or name what the entity does not have. */
export const checkFilters = (filters: Filters, isAttribute: (name: string) => boolean): readonly Condition[] => {
  if (filters.and && filters.or) {
    throw bad(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  }
  const conditions = filters.and ?? filters.or ?? [];
  if (conditions.length === 0) throw bad('EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  if (conditions.length > maxConditions)
    throw bad('INVALID_FILTER_CONDITION', `A query has at most ${maxConditions} conditions.`);
  for (const { property, condition, values } of conditions) {
    if (!filterTests[condition]) throw bad('INVALID_FILTER_CONDITION', `The condition ${condition} is not supported.`);
    checkValues(condition, values);
    if (!isAttribute(property)) throw bad('INVALID_ENTITY_ATTRIBUTE', `The entity has no attribute ${property}.`);
  }
  return conditions;
};

/** Do the filters hold for a value? An absent one satisfies `NOT_EXISTS` alone. */
export const satisfies = (value: Readonly<Record<string, unknown>>, filters: Filters): boolean => {
  const holds = ({ property, condition, values }: Condition): boolean =>
    filterTests[condition]?.(value[property], values) ?? false;
  return filters.and ? filters.and.every(holds) : (filters.or ?? []).some(holds);
};
