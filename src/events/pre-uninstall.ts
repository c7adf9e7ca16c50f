import { Failure } from '../domain/shared/result';
import type { Request } from '../jira/request';
import { removeGate } from '../workflow-gate/install';
import { mostUsedFirst, siteWideGate } from '../workflow-gate/site-wide';

interface Dependencies {
  /** As the app: nobody is present. */
  readonly request: Request;
  /** The environment of the app that runs: its rules are ours. */
  readonly owner: () => string;
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Forge ends the function after 55 seconds. What has begun then has this long to end. */
const forgeLimit = 55_000;
const reserve = 10_000;
/** Jira changes one workflow at a time for long; the calls before and after it overlap. */
const concurrency = 3;

/**
 * The app is being uninstalled, and Jira refuses a transition whose rules belong to an app that is gone, to everyone. So the rules are
 * taken out of every workflow, those that most projects use first, each workflow whole or not at all. Forge uninstalls whatever comes
 * of it. What could not be done is logged by the ids of the workflows; the admin page listed them before.
 */
export const createPreUninstall =
  ({ request, owner, now, sleep }: Dependencies) =>
  async (): Promise<void> => {
    const until = now() + forgeLimit - reserve;
    const gate = { request, owner: owner(), sleep };
    try {
      const plans = await mostUsedFirst(request)(await siteWideGate(gate)());
      const waiting = [...plans];
      const left = new Map<string, string>(plans.map(({ workflowId }) => [workflowId, 'no time was left']));
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined && now() < until; next = waiting.shift()) {
          const [outcome] = await removeGate(gate)(null, [next.workflowId]);
          if (outcome?.state === 'changed' || outcome?.state === 'unchanged') left.delete(next.workflowId);
          else left.set(next.workflowId, outcome?.state ?? 'busy');
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
      console.info(`preUninstall: the rules left ${plans.length - left.size} of ${plans.length} workflows`);
      for (const [workflowId, why] of left) console.warn(`preUninstall: rules stay in workflow ${workflowId}: ${why}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.warn(`preUninstall: the workflows could not be read, so all rules stay: ${error.code}`);
    }
  };
