import type { Issue } from '../model';
import type { Query } from './ast';
import { clauseTest } from './clause';
import type { JqlContext } from './context';
import { JqlError } from './jql-error';
import { criteria, sortIssues } from './order';
import { parseJql } from './parse';

/** A query, ready to be asked of any number of issues. */
export interface CompiledJql {
  readonly query: Query;
  /** Whether the query restricts anything; Jira refuses to search without. */
  readonly bounded: boolean;
  matches(issue: Issue): boolean;
  /** In the query's order, newest first where it has none. */
  sort(issues: readonly Issue[]): readonly Issue[];
  readonly warnings: readonly string[];
}

/**
 * Reads and checks a query.
 * @param validation `strict` refuses what the caller cannot see; `warn` says so and finds nothing there.
 * @throws JqlError with everything that is wrong.
 */
export const compileJql = (jql: string, context: JqlContext, validation: 'strict' | 'warn' = 'strict'): CompiledJql => {
  const query = parseJql(jql);
  const problems: string[] = [];
  const report = (message: string): void => {
    if (!problems.includes(message)) problems.push(message);
  };
  const test = query.where ? clauseTest(context, query.where, report) : () => true;
  const order = criteria(context, query.orderBy, report);
  if (validation === 'strict' && problems.length > 0) throw new JqlError(...problems);
  return {
    query,
    bounded: query.where !== null,
    // Unknown is no match.
    matches: (issue) => test(issue) === true,
    sort: (issues) => sortIssues(issues, order),
    warnings: problems,
  };
};
