import * as z from 'zod/mini';

import { CustomFieldId, ItemId } from '../shared/ids';

const ItemText = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** What a `field` check may look at: a custom field, or the fix versions under the name expressions have for them. */
export const CheckedField = z.union([CustomFieldId, z.literal('fixVersions')]);
export type CheckedField = z.infer<typeof CheckedField>;

/** A person confirms it, or says why it is not applicable. The gate reads neither who may nor whether one may say so. */
export const TickItem = z.strictObject({
  id: ItemId,
  text: ItemText,
  kind: z.literal('tick'),
  /** Who confirms it: whoever may edit the work item, which is the default, or of those only who may accept. */
  by: z.optional(z.enum(['team', 'accepters'])),
  /** Whether it may be called not applicable, with a reason. By default it may. */
  waivable: z.optional(z.boolean()),
});
export type TickItem = z.infer<typeof TickItem>;
/** A field is filled: estimate, value, fix version, any custom field. */
const FieldItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('field'), field: CheckedField });
/** All sub-tasks are done: the app keeps the count of open ones. */
const SubtasksItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('subtasks') });
/** Nothing that blocks it is open: the app keeps the count. */
const BlockersItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('blockers') });
/** The assignee is not the one who accepts. `Policy.noSelfAcceptance` says it for all classes at once. */
const SeparateItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('separate') });
/** Every acceptance criterion has a passing test, by the last reports of the pipeline: the app keeps what they say. */
const TestsItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('tests') });
/** Acceptance criteria are there. Only in the Definition of Ready: for Done they are always asked. */
const CriteriaItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('criteria') });

/** No question to the Product Owner is open. Only in the Definition of Ready; no rule of the gate can read comments. */
const QuestionsItem = z.strictObject({ id: ItemId, text: ItemText, kind: z.literal('questions') });

export const DoneItem = z.discriminatedUnion('kind', [
  TickItem,
  FieldItem,
  SubtasksItem,
  BlockersItem,
  SeparateItem,
  TestsItem,
]);
export type DoneItem = z.infer<typeof DoneItem>;

export const ReadyItem = z.discriminatedUnion('kind', [TickItem, FieldItem, BlockersItem, CriteriaItem, QuestionsItem]);
export type ReadyItem = z.infer<typeof ReadyItem>;
