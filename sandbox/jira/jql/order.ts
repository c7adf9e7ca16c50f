import type { Issue } from '../model';
import type { Order } from './ast';
import type { JqlContext } from './context';
import type { FieldValue } from './fields/field';
import { findField } from './find-field';
import { JqlError } from './jql-error';

/** Jira sorts by no more fields than this. */
const mostFields = 7;

interface Criterion {
  readonly key: (issue: Issue) => FieldValue | null;
  readonly descending: boolean;
}

const compareKeys = (a: FieldValue | null, b: FieldValue | null): number => {
  if (a === b) return 0;
  // An empty field counts as the greatest: last when ascending, first when descending.
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

const newestFirst: readonly Criterion[] = [
  { key: (issue) => issue.created, descending: true },
  { key: (issue) => Number(issue.id), descending: true },
];

/** What a query orders by; newest first where it leaves the order open. */
export const criteria = (
  context: JqlContext,
  orderBy: readonly Order[],
  report: (message: string) => void,
): readonly Criterion[] => {
  if (orderBy.length > mostFields) report(`JQL can be ordered by at most ${mostFields} fields.`);
  const named = orderBy.flatMap(({ field, direction }) => {
    try {
      const { sortKey, defaultDirection = 'ASC' } = findField(context, field);
      if (!sortKey) throw new JqlError(`Not able to sort using field '${field.name}'.`);
      return [{ key: sortKey, descending: (direction ?? defaultDirection) === 'DESC' }];
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      error.errors.forEach(report);
      return [];
    }
  });
  return [...named, ...newestFirst];
};

/** Sorts issues; each key is read once. */
export const sortIssues = (issues: readonly Issue[], by: readonly Criterion[]): readonly Issue[] => {
  const compare = (a: readonly (FieldValue | null)[], b: readonly (FieldValue | null)[]): number => {
    for (let at = 0; at < by.length; at += 1) {
      const difference = compareKeys(a[at] ?? null, b[at] ?? null);
      if (difference !== 0) return by[at]?.descending === true ? -difference : difference;
    }
    return 0;
  };
  return issues
    .map((issue) => ({ issue, keys: by.map(({ key }) => key(issue)) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ issue }) => issue);
};
