import * as z from 'zod/mini';

import { AccountId, type AdfNode, Instant, ItemId } from './ids';

/** A line of the Definition of Done or Ready that somebody confirmed; with a reason, it is "not applicable, because". */
export const Tick = z.strictObject({
  by: AccountId,
  at: Instant,
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});
export type Tick = z.infer<typeof Tick>;

/**
 * The value of the field `DoD ticks`. The counts are kept by the app because an expression cannot walk links and sub-tasks
 * within Jira's limits; null is "not counted yet", which holds nothing.
 */
export const Ticks = z.strictObject({
  held: z.record(ItemId, Tick),
  subtasks: z.nullable(z.number().check(z.int(), z.nonnegative())),
  blockers: z.nullable(z.number().check(z.int(), z.nonnegative())),
});
export type Ticks = z.infer<typeof Ticks>;

export const noTicks: Ticks = { held: {}, subtasks: null, blockers: null };

/** The value of the field `Acceptance`: the last answer that counts. An unset field is a work item nobody was asked about. */
export const Acceptance = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('awaiting'), since: Instant }),
  z.strictObject({
    state: z.literal('accepted'),
    by: AccountId,
    as: z.enum(['owner', 'deputy']),
    at: Instant,
    revision: z.number(),
  }),
  z.strictObject({
    state: z.literal('rejected'),
    by: AccountId,
    at: Instant,
    why: z.string(),
    failed: z.array(z.string()),
  }),
  /** It is in Done, but nobody who may accept brought it there. */
  z.strictObject({ state: z.literal('unaccepted'), by: z.nullable(AccountId), at: Instant }),
]);
export type Acceptance = z.infer<typeof Acceptance>;

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** A work item as the rules see it: what was read of one Jira issue, nothing computed. */
export interface WorkItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly status: { readonly id: string; readonly name: string; readonly category: StatusCategory };
  readonly assignee: AccountId | null;
  /** What the acceptance criteria are looked for in: the description or the field the policy names. */
  readonly criteriaText: AdfNode | string | null;
  readonly value: number | null;
  readonly points: number | null;
  /** The fields that the policy checks, and whether each is filled. */
  readonly filled: Readonly<Record<string, boolean>>;
  /** Live counts, as the reader may see them. */
  readonly openSubtasks: number;
  readonly openBlockers: number;
  /** What the app stored, null where it has not yet. */
  readonly stored: {
    readonly ticks: Ticks | null;
    /** Something lies where the ticks should be that cannot be read (`readTicks`); `ticks` is null then. */
    readonly ticksDamaged?: boolean;
    readonly acceptance: Acceptance | null;
    readonly readiness: string | null;
    readonly valuePerPoint: number | null;
  };
}
