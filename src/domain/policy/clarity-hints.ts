import type { CriteriaRule } from './policy';

/** Whether the project wants hints on unclear criteria: it does unless its settings say otherwise. */
export const showsClarityHints = ({ clarityHints }: Pick<CriteriaRule, 'clarityHints'>): boolean =>
  clarityHints !== false;
