/** The pages on work items begin without the rule; `judge.ts` loads it where a single criterion may be such a note. */
export const settlingAtStart: ((text: string) => boolean) | null = null;
