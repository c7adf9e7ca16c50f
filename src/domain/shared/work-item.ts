import * as z from 'zod/mini';

import type { Badge } from './badge';
import { AccountId, type AdfNode, Instant, ItemId } from './ids';
import type { Named } from './named';
import type { CriterionResult } from './test-result';

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
  /**
   * Whether the structure of the text holds acceptance criteria, under the print of that text as Jira gives it (`printExpression`), and how
   * many. It counts for the gate while the print fits; absent: the gate goes by its pattern.
   */
  found: z.optional(z.record(z.string(), z.boolean())),
  criteria: z.optional(z.number().check(z.int(), z.nonnegative())),
  /** How many hints the criteria of open work have; absent: none, or an earlier version stored it, which counted none. */
  hints: z.optional(z.number().check(z.int(), z.positive())),
  /** How the criteria stand by the tests that prove them (`StoredTests`, read where it is shown); absent: no test ever named one. */
  tests: z.optional(z.unknown()),
  /** Work on it has begun, wherever it is now (`WorkItem.begun`): the gate then lets only who may accept take it out by another type. */
  begun: z.optional(z.literal(true)),
  /** Where Done asks for tests: whether every criterion is proven, or what the gate says, under the print of the text. */
  proven: z.optional(z.record(z.string(), z.union([z.literal(true), z.string()]))),
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
    /** Null where nobody can tell any more by which revision it was judged. */
    revision: z.nullable(z.number()),
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
  /** It ended without delivery; null where nobody gave a reason. */
  z.strictObject({ state: z.literal('closed'), by: z.nullable(AccountId), at: Instant, why: z.nullable(z.string()) }),
  /** Work had begun when it got a type that is not governed, and whoever changed that might not. */
  z.strictObject({ state: z.literal('escaped'), by: z.nullable(AccountId), at: Instant }),
]);
export type Acceptance = z.infer<typeof Acceptance>;

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** What Jira itself makes of the criteria text (`printExpression`). */
export interface CriteriaPrint {
  /** Its length and its end. */
  readonly print: string;
  /** Whether the gate's pattern matches it; absent: Jira was not asked. */
  readonly matches?: boolean;
}

/** A work item as the rules see it: what was read of one Jira issue, nothing computed. */
export interface WorkItem {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly projectId: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly status: { readonly id: string; readonly name: string; readonly category: StatusCategory };
  /** Its status may have left the category To Do since it was created, as far as Jira says without its history; absent: not known. */
  readonly begun?: boolean;
  /** Null or absent: it has none. */
  readonly resolution?: Named | null;
  readonly assignee: AccountId | null;
  /** What the acceptance criteria are looked for in: the description or the field the policy names. */
  readonly criteriaText: AdfNode | string | null;
  /** The field that the policy names holds something that is no text, which the gate cannot read. */
  readonly criteriaDamaged?: boolean;
  /** The print of that text as Jira gives it now; absent: Jira was not asked. */
  readonly criteriaPrint?: CriteriaPrint | null;
  readonly value: number | null;
  readonly points: number | null;
  /** The fields that the policy checks, and whether each is filled. */
  readonly filled: Readonly<Record<string, boolean>>;
  /** Live counts, as the reader may see them. */
  readonly openSubtasks: number;
  readonly openBlockers: number;
  /** The last results of its tests, as the app's storage has them; absent: they were not read. */
  readonly results?: readonly CriterionResult[];
  /** Open questions to the Product Owner; absent: nobody looked. */
  readonly openQuestions?: number;
  /** What the app stored, null where it has not yet. */
  readonly stored: {
    readonly ticks: Ticks | null;
    /** What lies where the ticks should be is not in a form that the app writes (`readTicks`); `ticks` is null then. */
    readonly ticksDamaged?: boolean;
    readonly acceptance: Acceptance | null;
    /** `unknown`: something lies there that this version does not write. */
    readonly readiness: Badge | 'unknown' | null;
    readonly valuePerPoint: number | null;
  };
}
