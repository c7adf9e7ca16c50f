import { Failure } from '../domain/shared/result';
import { limitConcurrency } from '../jira/limit-concurrency';
import type { Request } from '../jira/request';
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

export interface UsedPlan extends WorkflowPlan {
  /** How many projects use the workflow; null when the caller may not know. */
  readonly projects: number | null;
}

/** The workflows in the order in which their rules should go: used by most projects first, those whose use is unknown last. */
export const mostUsedFirst =
  (request: Request) =>
  async (plans: readonly WorkflowPlan[]): Promise<readonly UsedPlan[]> => {
    const jira = workflows(limitConcurrency(request));
    const counted = await Promise.all(
      plans.map(async (plan): Promise<UsedPlan> => {
        try {
          return { ...plan, projects: (await jira.usedBy(plan.workflowId)).length };
        } catch (error) {
          if (error instanceof Failure) return { ...plan, projects: null };
          throw error;
        }
      }),
    );
    return counted.sort((a, b) => (b.projects ?? -1) - (a.projects ?? -1) || a.name.localeCompare(b.name));
  };
