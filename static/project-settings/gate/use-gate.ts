import { useState } from 'react';

import type { ScanResult, WorkflowOutcome, WorkflowPlan } from '../../../src/workflow-gate/model';
import type { Preflight } from '../../../src/workflow-gate/preflight';
import { callProject } from '../../ui/call-project';
import { type Reply, useReply } from '../../ui/use-reply';
import { type Action, gateCalls, type GateCalls } from './gate-calls';
import { useFailureText } from '../../ui/failure-text';

/** What the tab is at: looking, showing a change, making it, telling how it went. */
export type Stage =
  | { readonly at: 'looking' }
  | { readonly at: 'planning'; readonly action: Action }
  | { readonly at: 'planned'; readonly action: Action; readonly plans: readonly WorkflowPlan[] }
  | { readonly at: 'running'; readonly action: Action; readonly done: number; readonly all: number }
  | { readonly at: 'trying' }
  /** Jira does not take a rule: nothing was installed. */
  | { readonly at: 'stopped'; readonly preflight: Preflight }
  | { readonly at: 'over'; readonly outcomes: readonly WorkflowOutcome[]; readonly preflight: Preflight | null }
  | { readonly at: 'failed'; readonly why: string };

export interface Gate {
  readonly scan: Reply<ScanResult>;
  readonly stage: Stage;
  readonly plan: (action: Action) => Promise<void>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

/** Scans when the tab opens, shows a change before it is made, and scans again after. */
export const useGate = (
  { onChanged, ...of }: Parameters<typeof gateCalls>[0] & { readonly onChanged: () => void },
  dependencies: readonly unknown[],
): Gate => {
  const sayFailure = useFailureText();
  const calls: GateCalls = gateCalls(of);
  const scan = useReply(() => calls.scan(), dependencies);
  const workflows = scan.state === 'ready' && scan.value.state === 'scanned' ? scan.value.scan.workflows : [];
  const ready = new Set(workflows.filter(({ asksReady }) => asksReady).map(({ id }) => id));
  const [stage, setStage] = useState<Stage>({ at: 'looking' });

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      setStage({ at: 'failed', why: sayFailure(error) });
    }
  };

  return {
    scan,
    stage,
    plan: (action) =>
      guarded(async () => {
        setStage({ at: 'planning', action });
        const ids = workflows.map(({ id }) => id);
        setStage({ at: 'planned', action, plans: await calls.plan(action, ids, ready) });
      }),
    run: () =>
      guarded(async () => {
        if (stage.at !== 'planned') return;
        const { action, plans } = stage;
        const ids = plans.filter(({ changes }) => changes.length > 0).map(({ workflowId }) => workflowId);
        if (action === 'install') {
          setStage({ at: 'trying' });
          const before = await calls.preflight();
          if (before.state === 'refused') {
            setStage({ at: 'stopped', preflight: before });
            return;
          }
        }
        let done = 0;
        setStage({ at: 'running', action, done, all: ids.length });
        const outcomes = await calls.run(action, ids, ready, () =>
          setStage({ at: 'running', action, done: (done += 1), all: ids.length }),
        );
        const after = action === 'install' ? await calls.preflight() : null;
        setStage({ at: 'over', outcomes, preflight: after });
        onChanged();
        // What the gate asks for has to be there: where it is older than the settings it is made now.
        if (action === 'install') void callProject('recompute', { force: false }).catch(() => undefined);
        if (scan.state !== 'waiting') await scan.again();
      }),
    cancel: () => setStage({ at: 'looking' }),
  };
};
