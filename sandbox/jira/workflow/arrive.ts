import type { Jira } from '../jira';
import type { Issue } from '../model';

/** The issue in its new status, with the dates that go with it. */
export const arrive = (jira: Jira, issue: Issue, statusId: string): Issue =>
  issue.statusId === statusId ? issue : { ...issue, statusId, statusChanged: jira.clock() };

/** The resolution decides when an issue counts as resolved. */
export const withResolved = (jira: Jira, before: Issue | null, after: Issue): Issue => {
  if (after.resolutionId === null) return after.resolved === null ? after : { ...after, resolved: null };
  const unchanged = before?.resolutionId === after.resolutionId ? after.resolved : null;
  return { ...after, resolved: unchanged ?? jira.clock() };
};
