import * as z from 'zod/mini';

import { readPolicy } from '../domain/policy/read-policy';
import type { JiraId } from '../domain/shared/ids';
import { boards } from '../jira/boards';
import { bulkIssues } from '../jira/bulk-issues';
import { allIds } from '../jira/issue-ids';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import { readSprint } from '../jira/sprints';
import type { FreezeReview } from '../reconcile/freeze-review';
import { EventId } from './event';
import { type LostEvent, serveEvent } from './serve-event';

/** What is read of `avi:jira-software:closed:sprint`. */
export const SprintEvent = z.looseObject({
  sprint: z.looseObject({ id: EventId, originBoardId: z.catch(z.optional(EventId), undefined) }),
});

interface Dependencies {
  readonly request: Request;
  readonly freezeReview: FreezeReview;
  readonly onLost: (lost: LostEvent) => Promise<void>;
}

const Placed = z.object({ project: z.object({ id: z.string() }) });

/** A board may show several projects: those of its work, and the one that it belongs to. */
const projectsOf = async (
  request: Request,
  sprintId: JiraId,
  boardId: JiraId | undefined,
): Promise<ReadonlySet<JiraId>> => {
  const found = new Set<JiraId>();
  const own = boardId === undefined ? null : await boards(request).projectOf(boardId);
  if (own !== null) found.add(own.id);
  await bulkIssues(request, await allIds(request, `sprint = ${sprintId}`), { fields: ['project'] }, (issues) => {
    for (const { fields } of issues) {
      const placed = Placed.safeParse(fields);
      if (placed.success) found.add(placed.data.project.id);
    }
  });
  return found;
};

/** A sprint was closed: what it came to is kept for each project that has a policy. Where the event is lost, the first look at the review keeps it. */
export const createOnSprint = ({ request, freezeReview, onLost }: Dependencies) =>
  serveEvent(
    SprintEvent,
    async ({ sprint: { id, originBoardId } }) => {
      const sprint = await readSprint(request, id);
      if (sprint === null) return;
      for (const projectId of await projectsOf(request, id, originBoardId)) {
        const reading = readPolicy(await projectProperty(request).readPolicy(projectId));
        if (reading.state === 'ok') await freezeReview(projectId, sprint, reading.policy);
      }
    },
    onLost,
  );
