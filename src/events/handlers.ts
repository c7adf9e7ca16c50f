import type { JiraId } from '../domain/ids';
import { IssueEvent, LinkEvent } from './event';
import { serveEvent } from './serve-event';

type KeepAround = (issueIds: readonly JiraId[]) => Promise<void>;

/** What to do when Jira says that something happened. The event only names the issues; what is true is read from Jira. */
export const handlers = (keepAround: KeepAround) => ({
  onIssueSaved: serveEvent(IssueEvent, ({ issue }) => keepAround([issue.id])),
  /** The issue is gone: its parent has one sub-task less. */
  onIssueDeleted: serveEvent(IssueEvent, async ({ issue: { fields } }) => {
    if (fields?.parent) await keepAround([fields.parent.id]);
  }),
  onIssueLink: serveEvent(LinkEvent, ({ sourceIssueId, destinationIssueId }) =>
    keepAround([sourceIssueId, destinationIssueId]),
  ),
});
