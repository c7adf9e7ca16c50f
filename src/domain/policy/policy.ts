import * as z from 'zod/mini';

import { AccountId, CalendarDate, CustomFieldId, Instant, JiraId } from '../shared/ids';
import { DoneItem, ReadyItem } from './definition-items';
import { PolicyHistory } from './history';
import { maxChanges, PolicyChange } from './policy-change';
import { TestBranches } from './test-branches';
import { Closing, maxResolutions, maxStatuses, StatusMeaning } from './status-meaning';
import { valueRuleProblems, valueShape } from './value-rule';
import { WorkClass } from './work-class';

export { CheckedField, DoneItem, ReadyItem, TickItem } from './definition-items';

/** The project property that holds the policy. Only project admins may write it; Jira enforces that. */
export const policyKey = 'assay.policy';

/** The issue property that holds the ticks where a project cannot have the read-only field. */
export const ticksKey = 'assay.ticks';

/** The issue property with a copy of what the record says about questions to the Product Owner; whoever forges it changes no record. */
export const questionsKey = 'assay.questions';

/** Jira refuses a property value longer than this many characters of JSON. */
export const policyMaxLength = 32_768;

/** The gate reads at most this many fields, so that it stays within Jira's expensive operations. */
export const maxCheckedFields = 3;

export const Deputy = z.strictObject({ accountId: AccountId, until: CalendarDate });
export type Deputy = z.infer<typeof Deputy>;

export const Mode = z.enum(['off', 'warn', 'block']);
export type Mode = z.infer<typeof Mode>;

/** A language as Jira names it: `de`, `pt-BR`. */
export const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/));
export type LanguageTag = z.infer<typeof LanguageTag>;

/** Where acceptance criteria are looked for, and the words that announce them. */
export const CriteriaRule = z.strictObject({
  /** Null is the description. */
  field: z.nullable(CustomFieldId),
  /** Words that the admin added to the built-in ones. */
  words: z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))).check(z.maxLength(20)),
  /** Derived from the words when the policy is saved (`criteriaPattern`); the gate matches it on lower-cased plain text. */
  pattern: z.string().check(z.minLength(1), z.maxLength(14_000)),
  /** The language that the project writes in, as a language tag such as `de`; absent: it was not said. */
  language: z.optional(LanguageTag),
  /** Whether surfaces show hints on unclear criteria; absent: they do. The gate never asks. */
  clarityHints: z.optional(z.boolean()),
});
export type CriteriaRule = z.infer<typeof CriteriaRule>;

/** The fields in use. A null field is not there: its value is never written and never asked for. */
export const FieldIds = z.strictObject({
  value: z.nullable(CustomFieldId),
  points: z.nullable(CustomFieldId),
  valuePerPoint: z.nullable(CustomFieldId),
  readiness: z.nullable(CustomFieldId),
  /** Null: the ticks live in the issue property `assay.ticks`, which anyone who may edit the issue can forge. */
  ticks: z.nullable(CustomFieldId),
  acceptance: z.nullable(CustomFieldId),
});
export type FieldIds = z.infer<typeof FieldIds>;

/** What the schema's own checks find, as codes that `policyProblems` returns. */
const ownProblems = ['same-id', 'many-fields', 'same-deputy', 'many-types', 'many-statuses'] as const;
export const schemaProblems = [...ownProblems, ...valueRuleProblems] as const;

const unique = <T>(of: (one: T) => string, message: (typeof schemaProblems)[number]) =>
  z.refine<readonly T[]>((all) => new Set(all.map(of)).size === all.length, { error: message });

const DoneItems = z.array(DoneItem).check(
  z.maxLength(20),
  unique((item) => item.id, 'same-id'),
  z.refine((items) => items.filter((item) => item.kind === 'field').length <= maxCheckedFields, {
    error: 'many-fields',
  }),
);

export const ReadyItems = z.array(ReadyItem).check(
  z.maxLength(20),
  unique((item) => item.id, 'same-id'),
);

/** What one class of work needs before the team begins, and before it is accepted. */
export const Definition = z
  .strictObject({
    ready: ReadyItems,
    done: DoneItems,
    /** Ready asks for a business value, where the policy names a field for it. */
    needsValue: z.boolean(),
    /** Ready asks for an estimate, where the policy names a field for it. */
    needsPoints: z.boolean(),
    /** Done asks for acceptance criteria. */
    criteria: z.boolean(),
    /** The gate lets work be started only when it is ready; absent: Ready is shown and stops nothing. */
    startsReady: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ ready, startsReady }) =>
        startsReady !== true || ready.filter(({ kind }) => kind === 'field').length <= maxCheckedFields,
      { error: 'many-fields', path: ['ready'] },
    ),
  );
export type Definition = z.infer<typeof Definition>;

/** What to do when a work item is in Done and nobody who may accept brought it there. The ledger records it in any case. */
export const BreachAnswer = z.enum([
  /** The record and the field Acceptance say so, nothing else. */
  'record',
  /** The Readiness on cards and lists says so too. */
  'flag',
  /** It is sent back with a comment, once; `flag` where that is not possible or would be a quarrel. */
  'return',
]);
export type BreachAnswer = z.infer<typeof BreachAnswer>;

/**
 * A project's policy, version 2. Ids only: names are read live, so that people can be forgotten. Work types that `types` does not
 * name are not governed; the others are judged by the definition of their class.
 */
export const Policy = z.strictObject({
  version: z.literal(2),
  /** Counts the saves: each acceptance keeps the revision it was judged by. */
  revision: z.number().check(z.int(), z.nonnegative()),
  mode: Mode,
  /** When the policy first came into force: a move to Done before that is no breach. Set by the first save. */
  since: z.optional(Instant),
  productOwner: AccountId,
  deputies: z.array(Deputy).check(
    z.maxLength(10),
    unique((deputy) => deputy.accountId, 'same-deputy'),
  ),
  /** Class by work type id. */
  types: z
    .record(JiraId, WorkClass)
    .check(z.refine((types) => Object.keys(types).length <= 100, { error: 'many-types' })),
  definitions: z.strictObject({ feature: Definition, enabler: Definition, defect: Definition, support: Definition }),
  criteria: CriteriaRule,
  fields: FieldIds,
  /** The status that a rejected work item goes to; null leaves it where it is. */
  rejectedTo: z.nullable(JiraId),
  /** Nobody accepts what is assigned to them. */
  noSelfAcceptance: z.boolean(),
  /** Hides transitions into Done from those whom the gate would refuse; absent: they are offered, and refused with the reason. */
  hidesTransitions: z.optional(z.boolean()),
  /**
   * Since when work is accepted in Jira only: the gate then asks for a receipt, which only Accept gives (`Receipt`). Null or absent:
   * any way into Done is accepting, as long as it is that person who goes it.
   */
  receiptsSince: z.optional(z.nullable(Instant)),
  breach: BreachAnswer,
  /** The branches whose tests prove criteria, `*` for any letters; absent: the usual ones (`countsFor`). */
  testBranches: z.optional(TestBranches),
  ...valueShape,
  /** What each status of category Done means, by id; one that is not named counts as delivered. */
  statuses: z.record(JiraId, StatusMeaning).check(
    z.refine((statuses) => Object.keys(statuses).length <= maxStatuses, {
      error: 'many-statuses',
    }),
  ),
  /** Resolutions, by id, that mean "closed without delivery" whatever the status. */
  closingResolutions: z.array(JiraId).check(z.maxLength(maxResolutions)),
  /** Who may close without delivery. */
  closing: Closing,
  /** The last saves, oldest first (`withChange`). */
  changes: z.array(PolicyChange).check(z.maxLength(maxChanges)),
  /** What judging an earlier move needs (`policyAt`), written by each save. */
  history: PolicyHistory,
});
export type Policy = z.infer<typeof Policy>;
