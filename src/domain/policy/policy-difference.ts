import type { FieldIds } from './policy';
import type { Level, NumberScale, ValuePart } from './value-rule';
import type { WorkClass } from './work-class';

/** A member of a union for each code, all with the same values. */
type Each<C extends string, V = unknown> = C extends string ? { readonly code: C } & V : never;

/** A setting that turned from one value to another. Names are what ids are called where the difference is read. */
export type Setting =
  | Each<
      | 'mode'
      | 'owner'
      | 'criteria-field'
      | 'language'
      | 'hints'
      | 'rejected-to'
      | 'own-work'
      | 'refusal'
      | 'receipts'
      | 'closing'
      | 'breach'
      | 'branches'
      | 'value-model'
      | 'old-after'
    >
  | Each<'value-scale' | 'value-weight', { readonly part: ValuePart }>
  | Each<'stakeholder-area' | 'stakeholder-weight', { readonly name: string }>
  | Each<'deputy-term' | 'type' | 'status', { readonly name: string }>
  | Each<'field', { readonly field: keyof FieldIds }>;

/** What a setting is; `named` is the name of a person, a status, a field, a class or a day. */
export type SettingValue =
  | Each<'named', { readonly name: string }>
  | Each<'number' | 'days', { readonly count: number }>
  | Each<
      | 'off'
      | 'warn'
      | 'block'
      | 'record'
      | 'flag'
      | 'return'
      | 'none'
      | 'not-governed'
      | 'description'
      | 'not-said'
      | 'shown'
      | 'not-shown'
      | 'allowed'
      | 'not-allowed'
      | 'hidden'
      | 'offered'
      | 'here'
      | 'anywhere'
      | 'accepters'
      | 'team'
      | 'delivered'
      | 'closed'
      | 'unsaid'
      | 'plain-number'
      | 'cost-of-delay'
      | NumberScale
      | 'never'
    >
  | Each<'levels', { readonly levels: readonly Level[] }>;

/** What changed in a line of a definition, or in their order. */
export type LineDifference =
  | Each<
      'added' | 'removed' | 'kind' | 'by-accepters' | 'by-team' | 'waivable' | 'not-waivable',
      { readonly text: string }
    >
  | Each<'text', { readonly from: string; readonly to: string }>
  | Each<'looks-at', { readonly text: string; readonly field: string }>
  | Each<'order'>;

/** What a definition asks for beside its lines. */
export type Requirement = 'needsValue' | 'needsPoints' | 'criteria' | 'startsReady';

/** One difference between two policies. */
export type PolicyDifference =
  | Each<'turned', { readonly what: Setting; readonly from: SettingValue; readonly to: SettingValue }>
  | Each<'deputy-added', { readonly name: string; readonly until: string }>
  | Each<'deputy-removed', { readonly name: string }>
  | Each<'stakeholder-added' | 'stakeholder-removed', { readonly name: string }>
  | Each<'word-added' | 'word-removed', { readonly word: string }>
  | Each<'resolution-closes' | 'resolution-delivers', { readonly name: string }>
  | Each<'asks' | 'asks-not', { readonly workClass: WorkClass; readonly what: Requirement }>
  | Each<'ready-line' | 'done-line', { readonly workClass: WorkClass; readonly line: LineDifference }>;
