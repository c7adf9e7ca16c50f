import type { JiraId } from '../domain/shared/ids';
import { IssueEvent, LinkEvent } from './event';
import type { Dependents } from '../ledger/dependents';
import { serveEvent } from './serve-event';

interface Dependencies {
  readonly reconcileWithDependents: (issueIds: readonly JiraId[]) => Promise<void>;
  readonly dependents: Dependents;
}

/** What to do when Jira says that something happened. The event only names the issues; what is true is read from Jira. */
export const createHandlers = ({ reconcileWithDependents, dependents }: Dependencies) => ({
  onIssueSaved: serveEvent(IssueEvent, ({ issue }) => reconcileWithDependents([issue.id])),
  /** The issue is gone: its parent has one sub-task less, and what it blocked one blocker. */
  onIssueDeleted: serveEvent(IssueEvent, async ({ issue: { id, fields } }) => {
    const parent = fields?.parent ? [fields.parent.id] : [];
    await reconcileWithDependents([...new Set([...parent, ...(await dependents.recall(id))])]);
    await dependents.forget(id);
  }),
  onIssueLink: serveEvent(LinkEvent, ({ sourceIssueId, destinationIssueId }) =>
    reconcileWithDependents([sourceIssueId, destinationIssueId]),
  ),
});
