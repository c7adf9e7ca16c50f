import * as z from 'zod/mini';

import { QuestionsCopy } from '../domain/acceptance/questions';
import { SentMarks } from '../domain/acceptance/recorded-mark';
import { JiraId } from '../domain/shared/ids';
import type { Access } from './index';

interface Operation {
  readonly access: Access;
  readonly input: z.core.$ZodType;
  readonly output: z.core.$ZodType;
}

/** Calls whose part of a page's script is loaded when they are first wanted; it brings nothing along of what pages begin with. */
export const onDemandContract = {
  /**
   * Gives a receipt to whoever pressed Accept, for the move that follows. `criteria` is the hash of the acceptance criteria that were on screen
   * (SHA-256 of their texts, a line each, hexadecimal), null where there were none: where they are others by now, none is given. `marks` is what
   * was marked of single criteria, for the record of the acceptance.
   */
  accept: {
    access: 'accept-issue',
    input: z.strictObject({
      criteria: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
      marks: z.optional(SentMarks),
    }),
    output: z.strictObject({ given: z.boolean() }),
  },
  /**
   * Looks at the comments that ask the Product Owner or answer: those that the record names, and these. Records what it lacks of them, and gives how
   * it stands. `full`: one question more than can be open at once, which is not recorded.
   */
  questions: {
    access: 'browse-issue',
    input: z.strictObject({ comments: z.array(JiraId).check(z.maxLength(20)) }),
    output: z.strictObject({ copy: QuestionsCopy, full: z.boolean() }),
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OnDemand = typeof onDemandContract;
export type OnDemandName = keyof OnDemand;
