import * as z from 'zod/mini';

const plainCodes = ['no-criteria', 'no-estimate', 'no-value', 'no-version', 'blocked'] as const;

/** One thing that is missing before work begins. A line of the project's own has its text, where that is short enough to be shown. */
export const BadgeLack = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(plainCodes) }),
  z.strictObject({ code: z.literal('line'), text: z.nullable(z.string()) }),
]);
export type BadgeLack = z.infer<typeof BadgeLack>;

const Count = z.number().check(z.int(), z.nonnegative());

/** What the field `Readiness` says of a work item, its stage, as codes and values; `badgeLabel` in the messages turns it into words. */
export const Badge = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['ready', 'accepted', 'unaccepted', 'closed', 'escaped']) }),
  z.strictObject({ state: z.literal('not-ready'), lacks: z.array(BadgeLack).check(z.minLength(1)) }),
  /** Work has begun: so many lines of the Definition of Done are met. `lacks` is what Ready still lacks. */
  z.strictObject({ state: z.literal('in-progress'), met: Count, of: Count, lacks: z.array(BadgeLack) }),
  /** It awaits the Product Owner's answer, or was rejected and awaits nothing yet. */
  z.strictObject({ state: z.enum(['awaiting', 'rejected']), lacks: z.array(BadgeLack) }),
]);
export type Badge = z.infer<typeof Badge>;
