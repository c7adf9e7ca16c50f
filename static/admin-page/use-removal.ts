import { useState } from 'react';

import { mostUsedFirst, siteWideGate, type UsedPlan } from '../../src/workflow-gate/site-wide';
import { notAllowed } from '../../src/workflow-gate/help';
import { removeGate } from '../../src/workflow-gate/install';
import type { Help, WorkflowOutcome } from '../../src/workflow-gate/model';
import { isForbidden } from '../../src/workflow-gate/scan';
import { jira } from '../ui/bridge';
import { useFailureText } from '../ui/failure-text';

/** What the removal is at: nothing asked, looking, showing the change, making it, telling how it went. */
export type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'looking' }
  | { readonly at: 'planned'; readonly plans: readonly UsedPlan[] }
  | { readonly at: 'running'; readonly done: number; readonly all: number }
  /** `left` is what a second look found; null where it could not be made. */
  | { readonly at: 'over'; readonly outcomes: readonly WorkflowOutcome[]; readonly left: number | null }
  | { readonly at: 'not-allowed'; readonly help: Help }
  | { readonly at: 'failed'; readonly why: string };

export interface Removal {
  readonly stage: Stage;
  readonly look: () => Promise<void>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The workflows of the site that carry rules of the app, most used first. */
export const readGate = async (owner: string): Promise<readonly UsedPlan[]> =>
  mostUsedFirst(jira)(await siteWideGate({ request: jira, owner })());

/** Takes the gate out of every workflow of the site, as the person who asks: the change is shown before it is made. */
export const useRemoval = (owner: string): Removal => {
  const sayFailure = useFailureText();
  const needs = { request: jira, owner, sleep };
  const everywhere = siteWideGate(needs);
  const [stage, setStage] = useState<Stage>({ at: 'rest' });

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      setStage(
        isForbidden(error) ? { at: 'not-allowed', help: notAllowed(null) } : { at: 'failed', why: sayFailure(error) },
      );
    }
  };

  return {
    stage,
    look: () =>
      guarded(async () => {
        setStage({ at: 'looking' });
        setStage({ at: 'planned', plans: await readGate(owner) });
      }),
    run: () =>
      guarded(async () => {
        if (stage.at !== 'planned') return;
        const ids = stage.plans.map(({ workflowId }) => workflowId);
        let done = 0;
        setStage({ at: 'running', done, all: ids.length });
        const outcomes = await removeGate(needs)(null, ids, () =>
          setStage({ at: 'running', done: (done += 1), all: ids.length }),
        );
        const left = await everywhere().then(
          (plans) => plans.length,
          () => null,
        );
        setStage({ at: 'over', outcomes, left });
      }),
    cancel: () => setStage({ at: 'rest' }),
  };
};
