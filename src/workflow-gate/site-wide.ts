import { workflows } from '../jira/workflows';
import type { WorkflowPlan } from './model';
import { planRemove } from './plan';
import type { GateNeeds } from './scan';
import { text } from './workflow-json';

/**
 * Every workflow of the site that carries a rule of ours, with what a removal takes off it: for the day before the app is
 * uninstalled, since a rule whose app is gone blocks everyone. For Jira admins; a project admin sees those of team-managed projects.
 */
export const siteWideGate =
  ({ request, owner }: GateNeeds) =>
  async (): Promise<readonly WorkflowPlan[]> => {
    const all = await workflows(request).all();
    return all
      .map((workflow) => ({
        workflowId: text(workflow['id']),
        name: text(workflow['name']),
        changes: planRemove(workflow, owner).changes,
      }))
      .filter(({ changes }) => changes.length > 0);
  };
