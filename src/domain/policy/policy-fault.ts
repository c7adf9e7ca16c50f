import * as z from 'zod/mini';

/** The parts that the gate reads, any of which can be damaged. */
const Part = z.enum(['accepters', 'own-work', 'criteria', 'ticks', 'closing', 'done', 'ready']);

/** Why stored settings cannot be read: as a code with its values. */
export const PolicyFault = z.discriminatedUnion('code', [
  /** Nothing that Assay writes. */
  z.object({ code: z.literal('not-ours') }),
  /** The criteria's pattern is not made of the words beside it. */
  z.object({ code: z.literal('no-object') }),
  z.object({ code: z.literal('no-version') }),
  z.object({ code: z.literal('no-mode') }),
  z.object({ code: z.literal('unknown-class') }),
  z.object({ code: z.literal('damaged'), parts: z.array(Part) }),
  /** A newer app saved them. */
  z.object({ code: z.literal('newer'), version: z.number(), reads: z.number() }),
]);
export type PolicyFault = z.infer<typeof PolicyFault>;
export type PolicyPart = z.infer<typeof Part>;
