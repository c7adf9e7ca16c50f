import { userBeanById, timestamp } from '../../serializers/index';
import { badRequest } from '../../errors';
import { isObject, shown } from '../../json';
import type { Identity, Jira } from '../../jira';
import type { Issue, Json, JsonObject, Transition, Workflow } from '../../model';
import { projectOf } from '../../permissions';
import { targetOf, workflowFor } from '../../workflow/find';
import { availableTransitions, transition } from '../../workflow/transition';
import { objectBody, stringsIn } from '../body';
import type { App } from '../env';
import { listParam } from '../paging';
import { accessible, demandAtMost, demandBulk, eachIssue, inBulk, mostIssues } from './in-bulk';
import { ownTask, runTask } from './task-routes';

const needsInput = ({ screenId }: Transition): boolean => screenId !== null;

const offer = (jira: Jira, issue: Issue, one: Transition): JsonObject => {
  const status = jira.store.collection('statuses').get(targetOf(one, issue));
  return {
    transitionId: Number(one.id),
    transitionName: one.name,
    to: { statusId: Number(status?.id ?? 0), statusName: status?.name ?? '' },
  };
};

/** What all issues of one workflow can do alike, without a form. */
const common = (jira: Jira, identity: Identity, issues: readonly Issue[]): JsonObject => {
  const offered = issues.map((issue) => availableTransitions(jira, identity, issue));
  const [first] = issues;
  const sharedTransitions = (offered[0] ?? []).filter((one) =>
    offered.every((list) => list.some(({ id }) => id === one.id)),
  );
  const open = sharedTransitions.filter((one) => !needsInput(one));
  const all = new Set(offered.flatMap((list) => list.map(({ id }) => id)));
  return {
    issues: issues.map(({ key }) => key),
    isTransitionsFiltered: open.length < all.size,
    transitions: first ? open.map((one) => offer(jira, first, one)) : [],
  };
};

const byWorkflow = (jira: Jira, issues: readonly Issue[]): readonly (readonly Issue[])[] => {
  const groups = new Map<Workflow, Issue[]>();
  for (const issue of issues) {
    const workflow = workflowFor(jira, projectOf(jira, issue), issue.issueTypeId);
    groups.set(workflow, [...(groups.get(workflow) ?? []), issue]);
  }
  return [...groups.values()];
};

interface TransitionRequest {
  readonly names: readonly string[];
  readonly transitionId: string;
}

const requestsIn = (body: JsonObject): readonly TransitionRequest[] => {
  const inputs = body.bulkTransitionInputs;
  if (!Array.isArray(inputs) || inputs.length === 0) throw badRequest('bulkTransitionInputs must not be empty.');
  const requests = inputs.map((input: Json): TransitionRequest => {
    const names = isObject(input) ? stringsIn(input, 'selectedIssueIdsOrKeys') : undefined;
    if (!isObject(input) || !names || input.transitionId === undefined)
      throw badRequest('Each input needs selectedIssueIdsOrKeys and transitionId.');
    return { names, transitionId: shown(input.transitionId) };
  });
  demandAtMost(requests, 'transitioned');
  return requests;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const bulkTransitionScopes = `
GET /rest/api/3/bulk/issues/transition | read:jira-work | read:issue:jira
POST /rest/api/3/bulk/issues/transition | write:jira-work | write:issue:jira read:issue:jira
GET /rest/api/3/bulk/queue/:task | read:jira-work | read:issue:jira
`;

/** `/bulk/issues/transition` and the progress of what it started. */
export const bulkTransitionRoutes = (app: App, jira: Jira): void => {
  app.get(
    '/rest/api/3/bulk/issues/transition',
    inBulk((c) => {
      const identity = c.get('identity');
      demandBulk(jira, identity);
      const names = listParam(c, 'issueIdsOrKeys') ?? [];
      if (names.length === 0 || names.length > mostIssues)
        throw badRequest('Specify between 1 and 1000 issueIdsOrKeys.');
      const issues = names.flatMap((name) => accessible(jira, identity, name) ?? []);
      if (issues.length < names.length) throw badRequest('Some of the issues in the issueIdsOrKeys are not valid');
      return c.json({ availableTransitions: byWorkflow(jira, issues).map((group) => common(jira, identity, group)) });
    }),
  );
  app.post(
    '/rest/api/3/bulk/issues/transition',
    inBulk(async (c) => {
      const identity = c.get('identity');
      demandBulk(jira, identity);
      const requests = requestsIn(await objectBody(c));
      const task = runTask(jira, identity, 'Bulk transition', () =>
        eachIssue(
          jira,
          identity,
          requests,
          (issue, { transitionId: id }) => void transition(jira, identity, issue, { id }),
        ),
      );
      return c.json({ taskId: task.id }, 201);
    }),
  );
  app.get(
    '/rest/api/3/bulk/queue/:task',
    inBulk((c) => {
      const task = ownTask(jira, c.get('identity'), c.req.param('task') ?? '');
      const view = c.get('view');
      const at = (ms: number | null): string => timestamp(ms ?? task.submitted, view.timeZone);
      return c.json({
        taskId: task.id,
        status: task.status,
        progressPercent: task.progress,
        submittedBy: userBeanById(view, task.submittedBy),
        created: at(task.submitted),
        started: at(task.started),
        updated: at(task.finished),
        ...(isObject(task.result) ? task.result : {}),
      });
    }),
  );
};
