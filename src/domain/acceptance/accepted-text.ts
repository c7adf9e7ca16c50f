import * as z from 'zod/mini';

import { Instant, ItemId, JiraId } from '../shared/ids';

/** A criterion as it is kept with an acceptance. */
const KeptCriterion = z.object({
  number: z.number(),
  /** With its steps and example rows, a line each. */
  text: z.string(),
  /** Of the whole, whatever was cut off. */
  fingerprint: z.string(),
  cut: z.optional(z.literal(true)),
});
export type KeptCriterion = z.infer<typeof KeptCriterion>;

/** What was accepted, in its own words. Who accepted it is in the ledger alone, under the id that `entry` names. */
export const AsAccepted = z.object({
  issueId: JiraId,
  entry: z.string(),
  /** When it was accepted. */
  at: Instant,
  /** Null: they changed before the acceptance was noticed, and nobody can tell any more. */
  criteria: z.nullable(z.array(KeptCriterion)),
  /** The lines of the Definition of Done and whether each held, as far as that is known; null as above. */
  done: z.nullable(z.array(z.object({ id: ItemId, text: z.string(), holds: z.nullable(z.boolean()) }))),
});
export type AsAccepted = z.infer<typeof AsAccepted>;
