import { startsReady } from '../../../src/domain/policy/definition-of';
import type { Policy } from '../../../src/domain/policy/policy';
import { previewParts } from '../../../src/workflow-gate/conditions';
import { installGate, removeGate } from '../../../src/workflow-gate/install';
import type { ScanResult, WorkflowOutcome, WorkflowPlan } from '../../../src/workflow-gate/model';
import { planInstall, planRemove } from '../../../src/workflow-gate/plan';
import { type Preflight, preflight } from '../../../src/workflow-gate/preflight';
import { trialIssue } from '../../../src/workflow-gate/trial-issue';
import { scanGate } from '../../../src/workflow-gate/scan';
import { text } from '../../../src/workflow-gate/workflow-json';
import { workflows } from '../../../src/jira/workflows';
import { jira } from '../../ui/bridge';
import type { Loaded } from '../load';
import { manifestExpressions } from '../manifest-expressions';

export type Action = 'install' | 'remove';

/** The gate of one project, as the person who looks: Jira decides what they may. */
export interface GateCalls {
  /** Asks Jira about every expression, on a work item of the project; nothing is changed. */
  readonly preflight: () => Promise<Preflight>;
  readonly scan: () => Promise<ScanResult>;
  /** The exact change, from the workflows as they are now; nothing is changed. `ready`: where starting work is to ask for Ready. */
  readonly plan: (
    action: Action,
    workflowIds: readonly string[],
    ready: ReadonlySet<string>,
  ) => Promise<readonly WorkflowPlan[]>;
  readonly run: (
    action: Action,
    workflowIds: readonly string[],
    ready: ReadonlySet<string>,
    onEach: () => void,
  ) => Promise<readonly WorkflowOutcome[]>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const gateCalls = ({
  loaded,
  policy,
}: {
  readonly loaded: Loaded;
  readonly policy: Pick<Policy, 'types' | 'definitions'>;
}): GateCalls => {
  const { project, owner } = loaded;
  const needs = { request: jira, owner, sleep, newId: () => crypto.randomUUID() };
  const governed = Object.keys(policy.types).map((id) => ({
    id,
    name: project.workTypes.find((type) => type.id === id)?.name ?? id,
    startsReady: startsReady(policy, id),
  }));
  return {
    preflight: async () => {
      const place = { projectId: project.id, statuses: loaded.statuses };
      return preflight(jira)(manifestExpressions(), await trialIssue(jira)(place, policy));
    },
    scan: () => scanGate(needs)({ project, types: governed }),
    plan: async (action, workflowIds, ready) => {
      const read = await workflows(jira).read(workflowIds);
      return read.workflows.map((workflow) => {
        const workflowId = text(workflow['id']);
        const wish = { owner, asksReady: ready.has(workflowId) };
        const { changes } =
          action === 'install' ? planInstall(read, workflow, wish, previewParts) : planRemove(workflow, owner);
        return { workflowId, name: text(workflow['name']), changes };
      });
    },
    run: (action, workflowIds, ready, onEach) =>
      action === 'install'
        ? installGate(needs)(project, workflowIds, onEach, ready)
        : removeGate(needs)(project, workflowIds, onEach),
  };
};
