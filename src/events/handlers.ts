import type { JiraId } from '../domain/shared/ids';
import type { ChangedFields } from '../reconcile/changed-fields';
import type { IssueChanged } from './coalesce';
import { changedIn, IssueEvent, LinkEvent, parentsIn } from './event';
import { type LostEvent, serveEvent } from './serve-event';

interface Dependencies {
  /** Reconciles a work item, immediately or together with others of its project. */
  readonly reconcileSoon: (happened: IssueChanged) => Promise<void>;
  readonly reconcileWithDependents: (
    issueIds: readonly JiraId[],
    former: readonly JiraId[],
    changed: ChangedFields,
  ) => Promise<void>;
  /** Stores what could not be done and is not delivered again. */
  readonly onLost: (lost: LostEvent) => Promise<void>;
  /** Notes that an event of this kind came. */
  readonly noteEvent: (eventType: string) => Promise<void>;
}

const toIssueChanged = (event: IssueEvent): IssueChanged => ({
  issueId: event.issue.id,
  projectId: event.issue.fields?.project?.id ?? null,
  former: parentsIn(event),
  changed: changedIn(event),
});

/** What to do when Jira says that something happened. The event only names the issues; what is true is read from Jira. */
export const createHandlers = ({ reconcileSoon, reconcileWithDependents, noteEvent, onLost }: Dependencies) => {
  const onIssue = serveEvent(
    IssueEvent,
    async (event) => {
      await noteEvent(event.eventType);
      await reconcileSoon(toIssueChanged(event));
    },
    onLost,
  );
  return {
    onIssueSaved: onIssue,
    /** The issue is gone: its parent has one sub-task less, and what it blocked one blocker. */
    onIssueDeleted: onIssue,
    onIssueLink: serveEvent(
      LinkEvent,
      async ({ eventType, sourceIssueId, destinationIssueId }) => {
        await noteEvent(eventType);
        await reconcileWithDependents([sourceIssueId, destinationIssueId], [], new Set(['link']));
      },
      onLost,
    ),
  };
};
