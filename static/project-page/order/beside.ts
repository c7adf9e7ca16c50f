import { callsBetween, isOwnWork, rankCalls, type RankCall, type RankJournal } from '../../../src/domain/order';
import type { PlanItem, PlanRules, Proposal } from '../../../src/domain/order';
import { proposeOrder } from '../../../src/domain/order/propose';
import { movesOf } from './plan-items';

/** What is asked of the worker: thousands of work items take longer than a page may stand still. */
export type Question =
  | { readonly about: 'proposal'; readonly items: readonly PlanItem[]; readonly rules: PlanRules }
  | {
      readonly about: 'calls';
      readonly journal: RankJournal;
      readonly now: readonly string[];
      readonly target: readonly string[];
    }
  | { readonly about: 'own-work'; readonly journal: RankJournal; readonly read: readonly string[] };

/** A proposal, and how many calls would rank it. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly calls: number;
}

export interface Answers {
  readonly proposal: Proposed;
  readonly calls: readonly RankCall[];
  readonly 'own-work': boolean;
}

const propose = (items: readonly PlanItem[], rules: PlanRules): Proposed => {
  const proposal = proposeOrder(items, rules);
  const movable = new Set(movesOf(items));
  const calls = rankCalls(
    items.map(({ id }) => id),
    proposal.ids,
    { mayMove: (id) => movable.has(id) },
  );
  return { proposal, calls: calls.length };
};

/** The answer to a question, in the worker or, where a browser has none, in the page. */
export const answer = (question: Question): Answers[Question['about']] => {
  switch (question.about) {
    case 'proposal':
      return propose(question.items, question.rules);
    case 'calls':
      return callsBetween(question.journal, question.now, question.target);
    case 'own-work':
      return isOwnWork(question.journal, question.read);
  }
};
