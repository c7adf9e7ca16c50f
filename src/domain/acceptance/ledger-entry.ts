import * as z from 'zod/mini';

import { AccountId, Instant, ItemId, JiraId } from '../shared/ids';

/** What the Definition of Done and the criteria were when somebody answered. */
export const Evidence = z.strictObject({
  /** SHA-256 of the criteria's text, hexadecimal; null when there were none. */
  criteriaHash: z.nullable(z.string()),
  criteriaCount: z.number(),
  holds: z.boolean(),
  open: z.array(ItemId),
  /** The policy's revision. */
  revision: z.number(),
});
export type Evidence = z.infer<typeof Evidence>;

const common = { id: z.string(), issueId: JiraId, by: z.nullable(AccountId), at: Instant };
const move = { from: z.nullable(z.string()), to: z.nullable(z.string()) };

/** One line of the ledger. Its id comes from what caused it, so that the same cause is written once. */
export const LedgerEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    ...move,
    kind: z.literal('accepted'),
    as: z.enum(['owner', 'deputy']),
    evidence: Evidence,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('rejected'),
    why: z.string(),
    failed: z.array(z.string()),
    evidence: Evidence,
  }),
  z.strictObject({ ...common, ...move, kind: z.literal('breach'), evidence: Evidence }),
  /** It came to be in Done by an import, or in bulk: nobody was asked, and nobody evaded the question. */
  z.strictObject({ ...common, ...move, kind: z.literal('imported'), evidence: Evidence }),
  /** The app sent it back out of Done; `breach` is the id of the entry that it answers. `by` is null, as no person did it. */
  z.strictObject({ ...common, ...move, kind: z.literal('returned'), breach: z.string() }),
  z.strictObject({ ...common, ...move, kind: z.literal('reopened') }),
  z.strictObject({ ...common, kind: z.literal('ticked'), item: ItemId, reason: z.optional(z.string()) }),
  z.strictObject({ ...common, kind: z.literal('unticked'), item: ItemId }),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;
