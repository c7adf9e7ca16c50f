import type { PlanItem, PlanRules, RankCall, RankJournal } from '../../../src/domain/order';
import { loadAgain } from '../../ui/load-again';
import { inWorker } from '../in-worker';
import type { Answers, Proposed, Question } from './beside';

/** Up to so many the page itself is quick enough, on a slow machine too. */
const atOnce = 200;

const loadBeside = loadAgain(() => import('./beside'));

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

const ask = async <A extends Question['about']>(
  question: Extract<Question, { about: A }>,
  count: number,
): Promise<Answers[A]> => {
  // The algorithm comes while Jira is asked for what it needs.
  const inPage = async (): Promise<Answers[A]> => (await loadBeside()).answer(question) as Answers[A];
  return count <= atOnce ? inPage() : inWorker<Answers[A]>(createWorker, question, inPage);
};

/** The proposal; of many work items beside the page, and where the browser allows no worker in the page after all. */
export const askForProposal = async (items: readonly PlanItem[], rules: PlanRules): Promise<Proposed> =>
  ask({ about: 'proposal', items, rules }, items.length);

/** The calls from one order to another of a journal, made in the same way. */
export const askForCalls = async (
  journal: RankJournal,
  now: readonly string[],
  target: readonly string[],
): Promise<readonly RankCall[]> => ask({ about: 'calls', journal, now, target }, now.length);

/** Whether an order that Jira gives is a journal's own work (`isOwnWork`). */
export const askIfOwnWork = async (journal: RankJournal, read: readonly string[]): Promise<boolean> =>
  ask({ about: 'own-work', journal, read }, read.length);
