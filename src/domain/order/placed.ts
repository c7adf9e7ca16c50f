import * as z from 'zod/mini';

import { AccountId, Instant } from '../shared/ids';

/** The issue property in which stands why a work item was put elsewhere than the proposal has it. Whoever may edit the work item can write it. */
export const placedKey = 'assay.placed';

/** How long the reason may be, in characters. */
export const maxPlacedReason = 250;

/** Why somebody put it where it is. */
export const Placed = z.object({
  version: z.literal(1),
  at: Instant,
  by: AccountId,
  why: z.string().check(z.minLength(1), z.maxLength(maxPlacedReason)),
});
export type Placed = z.infer<typeof Placed>;
