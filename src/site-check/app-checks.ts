import type { JiraId } from '../domain/shared/ids';
import type { Permission } from '../jira/permissions';
import type { Request } from '../jira/request';
import { siteProbes } from '../jira/site-probes';
import { workflows } from '../jira/workflows';
import type { SeenEvent } from '../domain/shared/seen-event';
import { payloadOf } from '../workflow-gate/payload';
import { type Check, check, quoted } from './answer';

const needed: readonly Permission[] = [
  'BROWSE_PROJECTS',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
  'ADMINISTER_PROJECTS',
];

const inProject = (request: Request, projectId: JiraId): Check =>
  check(
    'app-in-project',
    ['GET /rest/api/3/mypermissions'],
    async () => {
      const held = await siteProbes(request).held(projectId, needed);
      return {
        outcome: [...held.values()].every(Boolean) ? 'expected' : 'other',
        said: [...held].map(([name, has]) => quoted(name, has)),
      };
    },
    { forbidden: 'other' },
  );

const validation = 'POST /rest/api/3/workflows/update/validation';

/** A workflow is sent back as it was read, and only to be judged: nothing is changed. */
const appWorkflows = (request: Request, projectId: JiraId, typeIds: readonly JiraId[]): Check =>
  check(
    'app-workflows',
    ['POST /rest/api/3/workflowscheme/read', 'POST /rest/api/3/workflows', validation],
    async () => {
      const jira = workflows(request);
      const [workflowId] = (await jira.ofTypes(projectId, typeIds)).values();
      if (workflowId === undefined) return { outcome: 'unknown', said: [] };
      const read = await jira.read([workflowId]);
      const [workflow] = read.workflows;
      if (workflow === undefined) return { outcome: 'other', said: [quoted('workflows', [])] };
      const errors = await jira.validate(payloadOf(read, workflow));
      return errors.length === 0
        ? { outcome: 'expected', said: [quoted('errors', [])] }
        : { outcome: 'other', said: errors };
    },
    { forbidden: 'other' },
  );

const events = (readSeen: () => Promise<readonly SeenEvent[]>): Check =>
  check('events', [], async () => {
    const seen = (await readSeen()).map(({ type, at }) => ({ what: type, at }));
    return { outcome: seen.length === 0 ? 'unknown' : 'expected', said: [], seen };
  });

/** What only the app itself can ask: `request` is the app's. Reads only. */
export const appChecks = (
  request: Request,
  {
    projectId,
    typeIds,
    readSeen,
  }: {
    readonly projectId: JiraId;
    readonly typeIds: readonly JiraId[];
    readonly readSeen: () => Promise<readonly SeenEvent[]>;
  },
): readonly Check[] => [events(readSeen), inProject(request, projectId), appWorkflows(request, projectId, typeIds)];
