import type { PlanItem, PlanRules, Proposal } from '../../../src/domain/order';
import { inWorker } from '../in-worker';

/** Up to so many the page itself is quick enough. */
const atOnce = 1_500;

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** The algorithm comes while Jira is asked for what it needs. */
const inPage = async (items: readonly PlanItem[], rules: PlanRules): Promise<Proposal> =>
  (await import('../../../src/domain/order/propose')).proposeOrder(items, rules);

/** The proposal; of many work items beside the page, and where the browser allows no worker in the page after all. */
export const askForProposal = async (items: readonly PlanItem[], rules: PlanRules): Promise<Proposal> =>
  items.length <= atOnce
    ? inPage(items, rules)
    : inWorker(createWorker, [items, rules], async () => inPage(items, rules));
