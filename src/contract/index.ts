import * as z from 'zod/mini';

import { Badge } from '../domain/shared/badge';
import { AsAccepted } from '../domain/acceptance/accepted-text';
import type { inputFaults } from '../domain/shared/failure-reason';
import { AccountId, CalendarDate, ItemId, JiraId } from '../domain/shared/ids';
import {
  maxAimDays,
  maxFailed,
  maxFailedText,
  maxMeasure,
  maxNotApplicable,
  maxReason,
  maxValueReason,
} from '../domain/acceptance/limits';
import { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { SentMarks } from '../domain/acceptance/recorded-mark';
import { maxStakeholders } from '../domain/policy/value-rule';
import { Acceptance, Ticks } from '../domain/shared/work-item';

/** What a caller must be allowed to do with the issue that a call is about, asked of Jira and the policy each time. */
export type Access =
  | 'browse-issue'
  | 'edit-issue'
  | 'accept-issue'
  | 'close-issue'
  /** May edit it, and therefore its value. */
  | 'value-issue'
  /** Is a stakeholder by the policy. */
  | 'propose-issue';

interface Operation<I extends z.core.$ZodType, O extends z.core.$ZodType> {
  readonly access: Access;
  readonly input: I;
  readonly output: O;
}

const operation = <I extends z.core.$ZodType, O extends z.core.$ZodType>(of: Operation<I, O>): Operation<I, O> => of;

/** What the app keeps about an issue, as it stands after a call. */
export const DerivedFields = z.strictObject({
  ticks: Ticks,
  acceptance: z.nullable(Acceptance),
  readiness: z.nullable(Badge),
  valuePerPoint: z.nullable(z.number()),
  /** False: it is in the record, but the stored fields do not show it yet; they follow by themselves. */
  written: z.boolean(),
});
export type DerivedFields = z.infer<typeof DerivedFields>;

/** What a value that does not fit is refused with; `parseInput` reads it. */
const fault = (code: (typeof inputFaults)[number]): string => code;

const Reason = z
  .string()
  .check(z.trim(), z.minLength(1, fault('no-reason')), z.maxLength(maxReason, fault('reason-too-long')));
const NotApplicable = z
  .string()
  .check(z.trim(), z.minLength(1, fault('no-waiver-reason')), z.maxLength(maxNotApplicable, fault('waiver-too-long')));

/** One line: why a value is what it is. */
const ValueReason = z
  .string()
  .check(z.trim(), z.minLength(1, fault('no-reason')), z.maxLength(maxValueReason, fault('line-too-long')));

/**
 * Sent beside any input: the work item that the page means. It decides only on the project page, whose place has none; elsewhere it
 * must be the place's own. It is proof of nothing: `access` is asked of Jira for it.
 */
export const IssueRef = z.strictObject({ issueId: JiraId });

/**
 * Sent beside any input too: an id that the page makes for one press of a button and sends again when it tries again. What came
 * through once is not done twice. A page that was opened before an upgrade may send none.
 */
export const CallId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
export type CallId = z.infer<typeof CallId>;

/**
 * The calls that pages make to functions: only what must be trusted. The issue is absent from the inputs on purpose: it
 * comes from the invocation's context or, on the project page, as `Named`, and `access` is then asked of Jira for that issue
 * and that caller.
 */
export const contract = {
  /** Confirm a line of the Definition of Done or Ready, take it back, or say why it is not applicable. */
  tick: operation({
    access: 'edit-issue',
    input: z.strictObject({
      item: ItemId,
      set: z.discriminatedUnion('to', [
        z.strictObject({ to: z.literal('done') }),
        z.strictObject({ to: z.literal('open') }),
        z.strictObject({ to: z.literal('not-applicable'), reason: NotApplicable }),
      ]),
    }),
    output: DerivedFields,
  }),
  /** Record a rejection; moving the item and commenting are the person's own calls to Jira. */
  reject: operation({
    access: 'accept-issue',
    input: z.strictObject({
      reason: Reason,
      failed: z.array(z.string().check(z.maxLength(maxFailedText))).check(z.maxLength(maxFailed)),
      /** What was marked of single criteria; a page that was opened before an upgrade sends none. */
      marks: z.optional(SentMarks),
    }),
    output: DerivedFields,
  }),
  /** Record why it is about to be closed without delivery; moving it is the person's own call to Jira, and comes after. */
  close: operation({ access: 'close-issue', input: z.strictObject({ reason: Reason }), output: DerivedFields }),
  /** Read the issue again, record what the ledger lacks, and write the stored fields that differ. */
  refresh: operation({ access: 'browse-issue', input: z.strictObject({}), output: DerivedFields }),
  /** The issue's ledger, newest first, a page at a time. */
  history: operation({
    access: 'browse-issue',
    input: z.strictObject({ after: z.optional(z.string()) }),
    output: z.strictObject({ entries: z.array(LedgerEntry), after: z.nullable(z.string()) }),
  }),
  /** What was accepted, in its own words: by the entry that is named, else by the last acceptance. `by` is who accepted. */
  asAccepted: operation({
    access: 'browse-issue',
    input: z.strictObject({ entry: z.optional(z.string().check(z.maxLength(200))) }),
    output: z.strictObject({ by: z.nullable(AccountId), accepted: z.nullable(AsAccepted) }),
  }),
  /**
   * Record why the business value was changed, or, where `from` and `to` are the same, that it still holds. The change itself is the person's own
   * call to Jira. `followed` names whose proposals it followed, and is for those who may accept.
   */
  explainValue: operation({
    access: 'value-issue',
    input: z.strictObject({
      from: z.nullable(z.number()),
      to: z.nullable(z.number()),
      why: z.nullable(ValueReason),
      followed: z.optional(z.array(AccountId).check(z.maxLength(maxStakeholders))),
    }),
    output: z.strictObject({ entry: LedgerEntry }),
  }),
  /** Record what a stakeholder thinks that it is worth, and why. No value changes. */
  proposeValue: operation({
    access: 'propose-issue',
    input: z.strictObject({ value: z.number(), why: ValueReason }),
    output: z.strictObject({ entry: LedgerEntry }),
  }),
  /** Say by what a work item's success is to be seen, say it anew, or drop it. */
  aimSuccess: operation({
    access: 'value-issue',
    input: z.strictObject({
      criterion: ItemId,
      set: z.discriminatedUnion('to', [
        z.strictObject({
          to: z.literal('aim'),
          measure: z.string().check(z.trim(), z.minLength(1), z.maxLength(maxMeasure)),
          target: z.number(),
          due: z.nullable(CalendarDate),
          days: z.nullable(z.number().check(z.int(), z.nonnegative(), z.maximum(maxAimDays))),
        }),
        z.strictObject({ to: z.literal('dropped') }),
      ]),
    }),
    output: z.strictObject({ entry: LedgerEntry }),
  }),
  /** Record what was measured, and what of the business value came true. */
  measureSuccess: operation({
    access: 'value-issue',
    input: z.strictObject({ criterion: ItemId, result: z.number(), realised: z.number() }),
    output: z.strictObject({ entry: LedgerEntry }),
  }),
  /** What the ledger has about the value. Proposals of others come only to whom they may be shown; `hidden` counts the rest. */
  valueRecord: operation({
    access: 'browse-issue',
    input: z.strictObject({}),
    output: z.strictObject({
      entries: z.array(LedgerEntry),
      sees: z.boolean(),
      hidden: z.number(),
      /** Stakeholders who have proposed nothing. */
      silent: z.array(AccountId),
    }),
  }),
};

export type Contract = typeof contract;
export type Name = keyof Contract;
export type Input<N extends Name> = z.infer<Contract[N]['input']>;
export type Output<N extends Name> = z.infer<Contract[N]['output']>;
