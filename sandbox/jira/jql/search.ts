import type { Issue } from '../model';
import { compileJql, type CompiledJql } from './compile';
import type { JqlContext } from './context';
import { unbounded } from './jql-error';

/** The issues that the caller may see and the query finds, unsorted. */
export const matching = (context: JqlContext, compiled: CompiledJql): readonly Issue[] => {
  const found: Issue[] = [];
  const { indexed = (issue: Issue) => issue } = context;
  for (const issue of context.store.collection('issues').values()) {
    const seen = indexed(issue);
    if (seen && compiled.matches(seen) && context.canSeeIssue(issue)) found.push(issue);
  }
  return found;
};

/** Finds issues, in the query's order. @throws JqlError, also for a query that restricts nothing. */
export const searchIssues = (jql: string, context: JqlContext): readonly Issue[] => {
  const compiled = compileJql(jql, context);
  if (!compiled.bounded) throw unbounded();
  return compiled.sort(matching(context, compiled));
};

/** How many there are. */
export const countIssues = (jql: string, context: JqlContext): number => {
  const compiled = compileJql(jql, context);
  if (!compiled.bounded) throw unbounded();
  return matching(context, compiled).length;
};

/** How many of the found issues come before one that may have left them since. Undefined: it is gone altogether. */
export const indexAfter = (
  found: readonly Issue[],
  issueId: string,
  jql: string,
  context: JqlContext,
): number | undefined => {
  const issue = context.store.collection('issues').get(issueId);
  return (
    issue &&
    compileJql(jql, context)
      .sort([...found, issue])
      .indexOf(issue)
  );
};
