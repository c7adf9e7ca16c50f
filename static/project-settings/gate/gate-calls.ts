import type { ScanResult, WorkflowOutcome, WorkflowPlan } from '../../../src/gate/model';
import type { Loaded } from '../load';

export type Action = 'install' | 'remove';

/** The gate of one project, as the person who looks: Jira decides what they may. */
export interface GateCalls {
  readonly scan: () => Promise<ScanResult>;
  readonly plan: (action: Action) => Promise<readonly WorkflowPlan[]>;
  readonly run: (
    action: Action,
    plans: readonly WorkflowPlan[],
    onDone: (done: number) => void,
  ) => Promise<readonly WorkflowOutcome[]>;
}

export const gateCalls = (_: { readonly loaded: Loaded; readonly types: readonly string[] }): GateCalls => ({
  scan: () => Promise.reject(new Error('not there yet')),
  plan: () => Promise.resolve([]),
  run: () => Promise.resolve([]),
});
