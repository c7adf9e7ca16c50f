import * as z from 'zod/mini';

import type { EnteredParts } from './value-scale';

const Entered = z.object({
  scale: z.enum(['fibonacci', 'ten', 'hundred', 'powers', 'levels']),
  step: z.number().check(z.int(), z.nonnegative()),
  steps: z.number().check(z.int(), z.positive()),
  entered: z.string().check(z.maxLength(60)),
});

const Stored = z.object({
  version: z.literal(1),
  parts: z.object({ user: z.optional(Entered), time: z.optional(Entered), risk: z.optional(Entered) }),
});

/** What was entered, from JSON of unknown origin: anything that the app does not write is nothing. */
export const readEntered = (raw: unknown): EnteredParts => {
  const read = Stored.safeParse(raw);
  if (!read.success) return {};
  return Object.fromEntries(Object.entries(read.data.parts).filter(([, one]) => one !== undefined)) as EnteredParts;
};

/** As it is stored. */
export const toStoredEntered = (parts: EnteredParts): z.infer<typeof Stored> => ({ version: 1, parts: { ...parts } });
