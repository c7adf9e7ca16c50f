import type { LateRules } from '../../src/domain/criteria/late-rules';

/** The pages on work items begin without these rules; `judge.ts` loads them where a text may need them. */
export const lateRulesAtStart: LateRules | null = null;
