import * as z from 'zod/mini';

import { AccountId, CalendarDate, Instant, ItemId, JiraId } from '../shared/ids';
import { RecordedMark } from './recorded-mark';

/** What cannot be said of the moment of a move any more, because it changed before the move was noticed. */
export const Unknown = z.enum(['revision', 'accepters', 'criteria', 'definition']);
export type Unknown = z.infer<typeof Unknown>;

/** What the Definition of Done and the criteria were when somebody answered. What is not known is null, and named. */
export const Evidence = z.object({
  /** SHA-256 of the criteria's text, hexadecimal; null when there were none. */
  criteriaHash: z.nullable(z.string()),
  criteriaCount: z.nullable(z.number()),
  holds: z.nullable(z.boolean()),
  open: z.array(ItemId),
  /** The policy's revision. */
  revision: z.nullable(z.number()),
  unknown: z.optional(z.array(Unknown)),
});
export type Evidence = z.infer<typeof Evidence>;

const common = { id: z.string(), issueId: JiraId, by: z.nullable(AccountId), at: Instant };
/** What was marked of single criteria before the answer; absent: nothing, or an earlier version of the app wrote the entry. */
const marks = z.optional(z.array(RecordedMark));
const move = { from: z.nullable(z.string()), to: z.nullable(z.string()) };

/** One line of the ledger. Its id comes from what caused it, so that the same cause is written once. */
export const LedgerEntry = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    ...move,
    kind: z.literal('accepted'),
    as: z.enum(['owner', 'deputy']),
    evidence: Evidence,
    marks,
  }),
  z.object({
    ...common,
    kind: z.literal('rejected'),
    why: z.string(),
    failed: z.array(z.string()),
    evidence: Evidence,
    marks,
  }),
  /** `lacks`: whoever moved it may accept, but did so past Accept, where this project accepts. */
  z.object({
    ...common,
    ...move,
    kind: z.literal('breach'),
    evidence: Evidence,
    lacks: z.optional(z.literal('receipt')),
  }),
  /** Somebody who may accept pressed Accept with these criteria on screen, right before the move (`Receipt`). */
  z.object({ ...common, kind: z.literal('receipt'), until: Instant, criteria: z.nullable(z.string()), marks }),
  /** It came to be in Done by an import, or in bulk: nobody was asked, and nobody evaded the question. */
  z.object({ ...common, ...move, kind: z.literal('imported'), evidence: Evidence }),
  /** The app sent it back out of Done; `breach` is the id of the entry that it answers. `by` is null, as no person did it. */
  z.object({ ...common, ...move, kind: z.literal('returned'), breach: z.string() }),
  z.object({ ...common, ...move, kind: z.literal('reopened') }),
  /** It ended without delivery, by a move or by a resolution that means it; `why` is the reason of the `closing` before it, if any. */
  z.object({
    ...common,
    ...move,
    kind: z.literal('closed'),
    why: z.nullable(z.string()),
    revision: z.nullable(z.number()),
  }),
  /**
   * Work that had begun got a work type that is not governed; `from` and `to` are the types. `as` is null where whoever changed it might not: it
   * escaped.
   */
  z.object({
    ...common,
    ...move,
    kind: z.literal('left'),
    as: z.nullable(z.enum(['owner', 'deputy'])),
    revision: z.nullable(z.number()),
  }),
  /** Somebody is about to close it, and why: written before the move, so that the reason is never lost. */
  z.object({ ...common, kind: z.literal('closing'), why: z.string() }),
  /** A comment asks the Product Owner, or answers the question of another, or such a comment was deleted. Its text stays in Jira. */
  z.object({
    ...common,
    kind: z.enum(['asked', 'answered', 'comment-gone']),
    comment: JiraId,
    question: z.optional(JiraId),
  }),
  z.object({ ...common, kind: z.literal('ticked'), item: ItemId, reason: z.optional(z.string()) }),
  z.object({ ...common, kind: z.literal('unticked'), item: ItemId }),
  /**
   * Why the business value is what it is, in the words of whoever changed it; Jira's history has the change itself. Where `from` and `to` are the
   * same, somebody confirmed that it still holds. `followed`: whose proposals the Product Owner followed.
   */
  z.object({
    ...common,
    kind: z.literal('valued'),
    from: z.nullable(z.number()),
    to: z.nullable(z.number()),
    why: z.nullable(z.string()),
    followed: z.optional(z.array(AccountId)),
  }),
  /** What a stakeholder thinks that it is worth, and for which area they speak; it changes no value. */
  z.object({ ...common, kind: z.literal('proposed'), value: z.number(), area: z.string(), why: z.string() }),
  /** How somebody wants to see whether it was worth it: what is measured, what it should come to, and on which day or how many days after the release. */
  z.object({
    ...common,
    kind: z.literal('aimed'),
    criterion: ItemId,
    measure: z.string(),
    target: z.number(),
    due: z.nullable(CalendarDate),
    days: z.nullable(z.number()),
  }),
  z.object({ ...common, kind: z.literal('aim-dropped'), criterion: ItemId }),
  /** A version that holds it was released, which starts the time of its success criteria. */
  z.object({ ...common, kind: z.literal('released'), version: z.string() }),
  /** What was measured, the business value then, and what of that came true. */
  z.object({
    ...common,
    kind: z.literal('measured'),
    criterion: ItemId,
    result: z.number(),
    planned: z.nullable(z.number()),
    realised: z.number(),
  }),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

const Kind = z.object({ kind: z.string() });
const kinds: Readonly<Record<LedgerEntry['kind'], true>> = {
  accepted: true,
  rejected: true,
  breach: true,
  receipt: true,
  asked: true,
  answered: true,
  'comment-gone': true,
  imported: true,
  returned: true,
  reopened: true,
  closed: true,
  closing: true,
  left: true,
  ticked: true,
  unticked: true,
  valued: true,
  proposed: true,
  aimed: true,
  'aim-dropped': true,
  released: true,
  measured: true,
};

/**
 * An entry as it is stored: what a newer app added to it is left out, and one of a kind that only a newer app knows is null.
 * @throws an error for anything else that no app writes.
 */
export const readLedgerEntry = (raw: unknown): LedgerEntry | null => {
  const kind = Kind.safeParse(raw);
  return kind.success && !Object.hasOwn(kinds, kind.data.kind) ? null : LedgerEntry.parse(raw);
};
