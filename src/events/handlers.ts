import type { JiraId } from '../domain/shared/ids';
import { IssueEvent, LinkEvent, parentsIn } from './event';
import { serveEvent } from './serve-event';

interface Dependencies {
  readonly reconcileWithDependents: (issueIds: readonly JiraId[], former?: readonly JiraId[]) => Promise<void>;
}

/** What to do when Jira says that something happened. The event only names the issues; what is true is read from Jira. */
export const createHandlers = ({ reconcileWithDependents }: Dependencies) => ({
  onIssueSaved: serveEvent(IssueEvent, (event) => reconcileWithDependents([event.issue.id], parentsIn(event))),
  /** The issue is gone: its parent has one sub-task less, and what it blocked one blocker. */
  onIssueDeleted: serveEvent(IssueEvent, (event) => reconcileWithDependents([event.issue.id], parentsIn(event))),
  onIssueLink: serveEvent(LinkEvent, ({ sourceIssueId, destinationIssueId }) =>
    reconcileWithDependents([sourceIssueId, destinationIssueId]),
  ),
});
