import * as z from 'zod/mini';

import { AccountId } from '../shared/ids';

/**
 * The issue property that holds what was entered for the parts of a value. Whoever may edit the work item may write it, as they may write the value
 * itself, in the same call to Jira; and Jira gives it for thousands of work items together with their fields.
 */
export const enteredKey = 'assay.value';

/**
 * The issue property that says when which value was confirmed last. The app writes it after the record, so that thousands can be read at once; whoever
 * may edit the work item could write it too, and would only silence a reminder.
 */
export const confirmedKey = 'assay.confirmed';

/** The three parts of a cost of delay, as Reinertsen and SAFe name them: what it is worth to users and business, how soon that fades, what it averts or opens. */
export const valueParts = ['user', 'time', 'risk'] as const;
export type ValuePart = (typeof valueParts)[number];

const LevelName = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/** A step of a scale of names, and the number that it stands for. */
export const Level = z.strictObject({ name: LevelName, worth: z.number().check(z.nonnegative(), z.maximum(1_000)) });
export type Level = z.infer<typeof Level>;

export const minLevels = 2;
export const maxLevels = 10;

/** What the schema's own checks find in a value rule, as codes that `policyProblems` hands on. */
export const valueRuleProblems = ['levels-not-rising', 'same-level', 'no-weight', 'same-stakeholder'] as const;
type RuleProblem = (typeof valueRuleProblems)[number];

const check = <T>(holds: (of: T) => boolean, message: RuleProblem) => z.refine<T>(holds, { error: message });

export const numberScales = ['fibonacci', 'ten', 'hundred', 'powers'] as const;
export type NumberScale = (typeof numberScales)[number];

/** Named levels, lowest first. */
const Levels = z.array(Level).check(
  z.minLength(minLevels),
  z.maxLength(maxLevels),
  check((all) => new Set(all.map(({ name }) => name.trim().toLowerCase())).size === all.length, 'same-level'),
  check((all) => all.every(({ worth }, at) => at === 0 || worth > (all[at - 1]?.worth ?? 0)), 'levels-not-rising'),
);

/** On what a part is estimated. */
export const Scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(numberScales) }),
  z.strictObject({ kind: z.literal('levels'), levels: Levels }),
]);
export type Scale = z.infer<typeof Scale>;

const PartRule = z.strictObject({ scale: Scale, weight: z.number().check(z.nonnegative(), z.maximum(100)) });
export type PartRule = z.infer<typeof PartRule>;

/** How a project puts a number on value. The parts are kept while a plain number is used, so that nothing has to be set up again. */
export const ValueRule = z.strictObject({
  model: z.enum(['number', 'cost-of-delay']),
  parts: z
    .strictObject({ user: PartRule, time: PartRule, risk: PartRule })
    .check(check((parts) => valueParts.some((part) => parts[part].weight > 0), 'no-weight')),
  /** A value that nobody changed or confirmed for so many days is to be looked at again; null: age alone is no reason. */
  oldAfterDays: z.nullable(z.number().check(z.int(), z.minimum(7), z.maximum(1_000))),
});
export type ValueRule = z.infer<typeof ValueRule>;

export const maxStakeholders = 30;

/** Somebody who proposes values, for whom they speak, and how much that counts beside the others. */
export const Stakeholder = z.strictObject({
  accountId: AccountId,
  area: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  weight: z.number().check(z.positive(), z.maximum(100)),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

export const Stakeholders = z.array(Stakeholder).check(
  z.maxLength(maxStakeholders),
  check((all) => new Set(all.map(({ accountId }) => accountId)).size === all.length, 'same-stakeholder'),
);

/** The part of a policy that is about value. */
export const valueShape = {
  /** How value is put into a number; absent: one number, as it is typed. */
  value: z.optional(ValueRule),
  /** Who proposes values; absent: nobody. */
  stakeholders: z.optional(Stakeholders),
};

const simple = (): PartRule => ({ scale: { kind: 'fibonacci' }, weight: 1 });

/** What a project has that never said otherwise: one number, as it is typed, and half a year until it is looked at again. */
export const defaultValueRule = (): ValueRule => ({
  model: 'number',
  parts: { user: simple(), time: simple(), risk: simple() },
  oldAfterDays: 180,
});

interface HasRule {
  readonly value?: ValueRule | undefined;
}

export const valueRuleOf = ({ value }: HasRule): ValueRule => value ?? defaultValueRule();
