import { hour, runningSprint, sprintStart } from './calendar';
import { accountOf } from './people';
import type { Act, Scenario, Scene } from './scenario';

interface Found {
  readonly issues: readonly { readonly id: string }[];
}

interface Reply {
  readonly ok: boolean;
  readonly failure?: { readonly message: string };
}

/** Ana accepts the plan of the running sprint on its first day, as the project page would. @throws Error when the app refuses */
export const acceptPlanOf = ({ as, site }: Scenario, scene: Scene, now: number): Act => ({
  at: sprintStart(runningSprint, now) + 2 * hour,
  run: async () => {
    const sprintId = scene.sprints.get(runningSprint) ?? '';
    const jql = `project = ${scene.id} AND sprint = ${sprintId} AND issuetype not in subTaskIssueTypes()`;
    const { issues } = await as('ana').get<Found>(
      `/rest/api/3/search/jql?${new URLSearchParams({ jql, fields: 'id', maxResults: '500' }).toString()}`,
    );
    const reply = await site.forge.invokeResolver({
      moduleKey: 'project-page',
      functionKey: 'acceptPlan',
      payload: { projectId: scene.id, sprintId, seen: issues.map(({ id }) => id) },
      accountId: accountOf('ana'),
      extension: { type: 'jira:projectPage', project: { id: scene.id, key: scene.key, type: 'software' } },
    });
    const result = reply.ok ? (reply.body as Reply) : { ok: false, failure: reply.error };
    if (!result.ok) throw new Error(`The plan was not accepted: ${result.failure?.message ?? ''}`);
  },
});
