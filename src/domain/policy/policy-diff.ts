import { definitionDiff } from './definition-diff';
import { showsClarityHints } from './clarity-hints';
import { workClasses } from './definition-of';
import type { FieldIds, Policy } from './policy';
import type { PolicyDifference, Setting, SettingValue } from './policy-difference';
import { usualBranches } from './test-branches';
import { turned } from './turned';
import type { NumberScale } from './value-rule';
import { valueDiff } from './value-diff';

/** What ids are called where the difference is read. */
export interface PolicyNames {
  readonly person: (accountId: string) => string;
  readonly type: (typeId: string) => string;
  readonly status: (statusId: string) => string;
  readonly resolution: (resolutionId: string) => string;
  /** Also of `fixVersions`. */
  readonly field: (fieldId: string) => string;
}

type Differences = readonly PolicyDifference[];
/** Those without values of their own, apart from those that `valueDiff` alone says. */
type Code = Exclude<
  SettingValue['code'],
  'named' | 'number' | 'days' | 'levels' | 'plain-number' | 'cost-of-delay' | 'never' | NumberScale
>;

const named = (name: string): SettingValue => ({ code: 'named', name });
const coded = (code: Code): SettingValue => ({ code });

/** The name of what is there, or what it means that nothing is. */
const nameOr = (id: string | null, name: (id: string) => string, nothing: Code): SettingValue =>
  id === null ? coded(nothing) : named(name(id));

const deputies = (before: Policy, after: Policy, { person }: PolicyNames): Differences => {
  const was = new Map(before.deputies.map(({ accountId, until }) => [accountId, until]));
  const is = new Map(after.deputies.map(({ accountId, until }) => [accountId, until]));
  return [
    ...[...is].flatMap(([id, until]): Differences => {
      const old = was.get(id);
      return old === undefined
        ? [{ code: 'deputy-added', name: person(id), until }]
        : turned({ code: 'deputy-term', name: person(id) }, named(old), named(until));
    }),
    ...[...was].flatMap(([id]): Differences => (is.has(id) ? [] : [{ code: 'deputy-removed', name: person(id) }])),
  ];
};

const types = (before: Policy, after: Policy, { type }: PolicyNames): Differences => {
  const classOf = (policy: Policy, id: string): SettingValue =>
    nameOr(policy.types[id] ?? null, (name) => name, 'not-governed');
  return [...new Set([...Object.keys(before.types), ...Object.keys(after.types)])].flatMap((id) =>
    turned({ code: 'type', name: type(id) }, classOf(before, id), classOf(after, id)),
  );
};

const words = (before: readonly string[], after: readonly string[]): Differences => [
  ...after.filter((one) => !before.includes(one)).map((word): PolicyDifference => ({ code: 'word-added', word })),
  ...before.filter((one) => !after.includes(one)).map((word): PolicyDifference => ({ code: 'word-removed', word })),
];

const fieldKeys: readonly (keyof FieldIds)[] = ['value', 'points', 'valuePerPoint', 'readiness', 'ticks', 'acceptance'];

const fields = (before: FieldIds, after: FieldIds, { field: nameOf }: PolicyNames): Differences =>
  fieldKeys.flatMap((field) =>
    turned({ code: 'field', field }, nameOr(before[field], nameOf, 'none'), nameOr(after[field], nameOf, 'none')),
  );

const meanings = (before: Policy, after: Policy, { status, resolution }: PolicyNames): Differences => [
  ...[...new Set([...Object.keys(before.statuses), ...Object.keys(after.statuses)])].flatMap((id) =>
    turned(
      { code: 'status', name: status(id) },
      coded(before.statuses[id] ?? 'unsaid'),
      coded(after.statuses[id] ?? 'unsaid'),
    ),
  ),
  ...after.closingResolutions
    .filter((id) => !before.closingResolutions.includes(id))
    .map((id): PolicyDifference => ({ code: 'resolution-closes', name: resolution(id) })),
  ...before.closingResolutions
    .filter((id) => !after.closingResolutions.includes(id))
    .map((id): PolicyDifference => ({ code: 'resolution-delivers', name: resolution(id) })),
];

const criteria = ({ criteria: before }: Policy, { criteria: after }: Policy, { field }: PolicyNames): Differences => {
  const languageOf = (language: string | undefined) => nameOr(language ?? null, (tag) => tag, 'not-said');
  const hintsOf = (rule: Policy['criteria']) => coded(showsClarityHints(rule) ? 'shown' : 'not-shown');
  return [
    ...turned(
      { code: 'criteria-field' },
      nameOr(before.field, field, 'description'),
      nameOr(after.field, field, 'description'),
    ),
    ...words(before.words, after.words),
    ...turned({ code: 'language' }, languageOf(before.language), languageOf(after.language)),
    ...turned({ code: 'hints' }, hintsOf(before), hintsOf(after)),
  ];
};

/** What changed from one policy to another; empty when nothing did. Revision and record do not count. */
export const policyDiff = (before: Policy, after: Policy, names: PolicyNames): Differences => {
  const of = (what: Setting, value: (policy: Policy) => SettingValue): Differences =>
    turned(what, value(before), value(after));
  return [
    ...of({ code: 'mode' }, ({ mode }) => coded(mode)),
    ...of({ code: 'owner' }, ({ productOwner }) => named(names.person(productOwner))),
    ...deputies(before, after, names),
    ...types(before, after, names),
    ...workClasses.flatMap((name) =>
      definitionDiff(name, before.definitions[name], after.definitions[name], names.field),
    ),
    ...criteria(before, after, names),
    ...fields(before.fields, after.fields, names),
    ...of({ code: 'rejected-to' }, ({ rejectedTo }) => nameOr(rejectedTo, names.status, 'none')),
    ...of({ code: 'own-work' }, ({ noSelfAcceptance }) => coded(noSelfAcceptance ? 'not-allowed' : 'allowed')),
    ...of({ code: 'refusal' }, ({ hidesTransitions }) => coded(hidesTransitions === true ? 'hidden' : 'offered')),
    ...of({ code: 'receipts' }, ({ receiptsSince }) => coded(receiptsSince == null ? 'anywhere' : 'here')),
    ...meanings(before, after, names),
    ...of({ code: 'closing' }, ({ closing }) => coded(closing)),
    ...of({ code: 'breach' }, ({ breach }) => coded(breach)),
    ...of({ code: 'branches' }, ({ testBranches = usualBranches }) => named(testBranches.join(', '))),
    ...valueDiff(before, after, names.person),
  ];
};
