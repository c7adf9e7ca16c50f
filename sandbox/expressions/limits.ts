/** What Jira allows one expression. Numbers and their sources: `docs/how-the-gate-works.md`. */
export interface Limits {
  readonly steps: number;
  readonly expensiveOperations: number;
  readonly beans: number;
  readonly primitiveValues: number;
  readonly length: number;
  readonly leaves: number;
}

/** The strictest numbers that Atlassian has documented. */
export const strictLimits: Limits = {
  steps: 10_000,
  expensiveOperations: 10,
  beans: 1_000,
  primitiveValues: 10_000,
  length: 1_000,
  leaves: 100,
};

/** The filter of a Forge trigger runs under limits of its own; nothing is said of its leaves. */
export const eventFilterLimits: Limits = {
  ...strictLimits,
  steps: 50_000,
  length: 10_000,
  leaves: Number.POSITIVE_INFINITY,
};
