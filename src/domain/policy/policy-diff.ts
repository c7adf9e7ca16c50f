import { definitionDiff } from './definition-diff';
import { showsClarityHints } from './clarity-hints';
import { workClasses } from './definition-of';
import type { BreachAnswer, FieldIds, Mode, Policy } from './policy';

/** What ids are called where the difference is read. */
export interface PolicyNames {
  readonly person: (accountId: string) => string;
  readonly type: (typeId: string) => string;
  readonly status: (statusId: string) => string;
  readonly resolution: (resolutionId: string) => string;
  /** Also of `fixVersions`. */
  readonly field: (fieldId: string) => string;
}

const modes: Readonly<Record<Mode, string>> = { off: 'Off', warn: 'Warn', block: 'Block' };

const answers: Readonly<Record<BreachAnswer, string>> = {
  record: 'recorded only',
  flag: 'marked on cards',
  return: 'sent back',
};

const fieldNames: Readonly<Record<keyof FieldIds, string>> = {
  value: 'Field for the business value',
  points: 'Field for the estimate',
  valuePerPoint: 'Field for value per point',
  readiness: 'Field for readiness',
  ticks: 'Field for confirmations',
  acceptance: 'Field for the acceptance',
};

const turned = (what: string, from: string, to: string): readonly string[] =>
  from === to ? [] : [`${what}: ${from} → ${to}`];

const orNone = (id: string | null, name: (id: string) => string): string => (id === null ? 'none' : name(id));

const deputies = (before: Policy, after: Policy, { person }: PolicyNames): readonly string[] => {
  const was = new Map(before.deputies.map(({ accountId, until }) => [accountId, until]));
  const is = new Map(after.deputies.map(({ accountId, until }) => [accountId, until]));
  return [
    ...[...is].flatMap(([id, until]) => {
      const old = was.get(id);
      return old === undefined
        ? [`Deputy added: ${person(id)}, until ${until}`]
        : turned(`Term of the deputy ${person(id)}`, old, until);
    }),
    ...[...was].flatMap(([id]) => (is.has(id) ? [] : [`Deputy removed: ${person(id)}`])),
  ];
};

const types = (before: Policy, after: Policy, { type }: PolicyNames): readonly string[] =>
  [...new Set([...Object.keys(before.types), ...Object.keys(after.types)])].flatMap((id) =>
    turned(type(id), before.types[id] ?? 'not governed', after.types[id] ?? 'not governed'),
  );

const words = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...after.filter((one) => !before.includes(one)).map((one) => `Word for acceptance criteria added: “${one}”`),
  ...before.filter((one) => !after.includes(one)).map((one) => `Word for acceptance criteria removed: “${one}”`),
];

const fields = (before: FieldIds, after: FieldIds, { field }: PolicyNames): readonly string[] =>
  (Object.keys(fieldNames) as (keyof FieldIds)[]).flatMap((key) =>
    turned(fieldNames[key], orNone(before[key], field), orNone(after[key], field)),
  );

const closers: Readonly<Record<Policy['closing'], string>> = {
  accepters: 'the Product Owner and deputies',
  team: 'whoever may move it',
};

const meanings = (before: Policy, after: Policy, { status, resolution }: PolicyNames): readonly string[] => [
  ...[...new Set([...Object.keys(before.statuses), ...Object.keys(after.statuses)])].flatMap((id) =>
    turned(
      `The status “${status(id)}” means`,
      before.statuses[id] ?? 'delivered, as none was said',
      after.statuses[id] ?? 'delivered, as none was said',
    ),
  ),
  ...after.closingResolutions
    .filter((id) => !before.closingResolutions.includes(id))
    .map((id) => `The resolution “${resolution(id)}” now means closed`),
  ...before.closingResolutions
    .filter((id) => !after.closingResolutions.includes(id))
    .map((id) => `The resolution “${resolution(id)}” no longer means closed`),
];

/** What changed from one policy to another, a line for each change; empty when nothing did. Revision and record do not count. */
export const policyDiff = (before: Policy, after: Policy, names: PolicyNames): readonly string[] => [
  ...turned('Mode', modes[before.mode], modes[after.mode]),
  ...turned('Product Owner', names.person(before.productOwner), names.person(after.productOwner)),
  ...deputies(before, after, names),
  ...types(before, after, names),
  ...workClasses.flatMap((name) =>
    definitionDiff(name, before.definitions[name], after.definitions[name], names.field),
  ),
  ...turned(
    'Acceptance criteria are looked for in',
    before.criteria.field === null ? 'the description' : names.field(before.criteria.field),
    after.criteria.field === null ? 'the description' : names.field(after.criteria.field),
  ),
  ...words(before.criteria.words, after.criteria.words),
  ...turned(
    'Language of the acceptance criteria',
    before.criteria.language ?? 'not said',
    after.criteria.language ?? 'not said',
  ),
  ...turned('Hints on unclear criteria', hints(before), hints(after)),
  ...fields(before.fields, after.fields, names),
  ...turned('Rejected work goes to', orNone(before.rejectedTo, names.status), orNone(after.rejectedTo, names.status)),
  ...turned('Accepting one’s own work', allowed(before), allowed(after)),
  ...turned('To those who may not accept, transitions into Done are', offered(before), offered(after)),
  ...meanings(before, after, names),
  ...turned('Closing without delivery is for', closers[before.closing], closers[after.closing]),
  ...turned('What arrives in Done unaccepted is', answers[before.breach], answers[after.breach]),
];

const hints = ({ criteria }: Policy): string => (showsClarityHints(criteria) ? 'shown' : 'not shown');

const offered = ({ hidesTransitions }: Policy): string =>
  hidesTransitions === true ? 'hidden' : 'offered and refused with the reason';

const allowed = ({ noSelfAcceptance }: Policy): string => (noSelfAcceptance ? 'not allowed' : 'allowed');
