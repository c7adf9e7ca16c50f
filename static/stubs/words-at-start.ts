import type { OtherScripts } from '../../src/domain/criteria/scripts';

/** The pages on work items begin with Latin words; `judge.ts` loads the others where a text has letters of their scripts. */
export const wordsAtStart: OtherScripts | null = null;
