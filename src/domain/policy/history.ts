import * as z from 'zod/mini';

import { AccountId, CalendarDate, Instant, JiraId } from '../shared/ids';
import { Closing, maxResolutions, maxStatuses } from './status-meaning';

/** How many changes of each part the policy remembers; the oldest are forgotten first. */
export const maxModes = 40;
export const maxOwners = 40;
export const maxMeanings = 20;
export const maxRevisions = 120;

/** The history takes at most this many characters of the policy's JSON. */
export const historyMaxLength = 6_000;

const Term = z.strictObject({ accountId: AccountId, until: CalendarDate });

/**
 * What judging an earlier move needs: each part as it was from an instant on, oldest first. An entry holds until the next one; before the
 * first nothing is known. Ids only, and nothing that a later judgement does not read.
 */
export const PolicyHistory = z.strictObject({
  modes: z
    .array(z.strictObject({ from: Instant, mode: z.enum(['off', 'warn', 'block']) }))
    .check(z.maxLength(maxModes)),
  owners: z
    .array(z.strictObject({ from: Instant, productOwner: AccountId, deputies: z.array(Term).check(z.maxLength(10)) }))
    .check(z.maxLength(maxOwners)),
  meanings: z
    .array(
      z.strictObject({
        from: Instant,
        /** The statuses that mean "closed without delivery". */
        closed: z.array(JiraId).check(z.maxLength(maxStatuses)),
        resolutions: z.array(JiraId).check(z.maxLength(maxResolutions)),
        closing: Closing,
      }),
    )
    .check(z.maxLength(maxMeanings)),
  revisions: z
    .array(z.strictObject({ from: Instant, revision: z.number().check(z.int(), z.nonnegative()) }))
    .check(z.maxLength(maxRevisions)),
});
export type PolicyHistory = z.infer<typeof PolicyHistory>;

export const noHistory: PolicyHistory = { modes: [], owners: [], meanings: [], revisions: [] };
