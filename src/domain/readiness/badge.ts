import * as z from 'zod/mini';

import type { BreachAnswer } from '../policy/policy';
import type { Acceptance, WorkItem } from '../shared/work-item';
import type { Readiness } from './readiness';

const plainCodes = ['no-criteria', 'no-estimate', 'no-value', 'no-version', 'blocked'] as const;

/** One thing that is missing before work begins. A line of the project's own has its text, where that is short enough to be shown. */
export const BadgeLack = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(plainCodes) }),
  z.strictObject({ code: z.literal('line'), text: z.nullable(z.string()) }),
]);
export type BadgeLack = z.infer<typeof BadgeLack>;

/** What the field `Readiness` says of a work item, as codes and values; `badgeLabel` in the messages turns it into words. */
export const Badge = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['ready', 'accepted', 'unaccepted']) }),
  z.strictObject({ state: z.literal('not-ready'), lacks: z.array(BadgeLack).check(z.minLength(1)) }),
]);
export type Badge = z.infer<typeof Badge>;

/** A card shows no longer text, so no longer one is stored. */
const longestText = 18;

/** These end a part of what is stored. */
const reserved = /[|=\s\u0000-\u001f]+/g;

const shownText = (text: string): string | null => {
  const clean = text.replace(reserved, ' ').trim();
  return clean === '' || clean.length > longestText ? null : clean;
};

/**
 * What the field `Readiness` should hold: whether it is ready, what is missing, or how it came to be in Done. Null, an empty field, is a work
 * item that the policy does not govern, one that was in Done before the policy came, or one that the policy wants no mark on.
 */
export const badgeOf = (
  { governed, ready }: Readiness,
  { status, stored }: Pick<WorkItem, 'status' | 'stored'>,
  acceptance: Acceptance | null = stored.acceptance,
  breach: BreachAnswer = 'flag',
): Badge | null => {
  if (!governed) return null;
  if (status.category !== 'done') {
    if (ready.holds) return { state: 'ready' };
    return {
      state: 'not-ready',
      lacks: ready.missing.map(
        ({ lack }): BadgeLack => (lack.code === 'line' ? { code: 'line', text: shownText(lack.text) } : lack),
      ),
    };
  }
  if (acceptance?.state === 'accepted') return { state: 'accepted' };
  return acceptance === null || breach === 'record' ? null : { state: 'unaccepted' };
};
