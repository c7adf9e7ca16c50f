import type { FieldIds } from '../../domain/policy/policy';
import type { Requirement, LineDifference, Setting, SettingValue } from '../../domain/policy/policy-difference';
import type { ValuePart } from '../../domain/policy/value-rule';
import { type ByCode, createSection } from '../section';

interface Turned {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

interface Class {
  readonly workClass: string;
}

/** What changed between two versions of a project's settings. */
export const policyChangesTexts = createSection('policyChanges', {
  turned: ({ what, from, to }: Turned) => `${what}: ${from} → ${to}`,
  deputyAdded: ({ name, until }: { readonly name: string; readonly until: string }) =>
    `Deputy added: ${name}, until ${until}`,
  deputyRemoved: ({ name }: { readonly name: string }) => `Deputy removed: ${name}`,
  wordAdded: ({ word }: { readonly word: string }) => `Word for acceptance criteria added: “${word}”`,
  wordRemoved: ({ word }: { readonly word: string }) => `Word for acceptance criteria removed: “${word}”`,
  resolutionCloses: ({ name }: { readonly name: string }) => `The resolution “${name}” now means closed`,
  resolutionDelivers: ({ name }: { readonly name: string }) => `The resolution “${name}” no longer means closed`,
  stakeholderAdded: ({ name }: { readonly name: string }) => `Stakeholder added: ${name}`,
  stakeholderRemoved: ({ name }: { readonly name: string }) => `Stakeholder removed: ${name}`,
  fixVersions: 'Fix versions',
  what: {
    mode: 'Mode',
    owner: 'Product Owner',
    'deputy-term': ({ name }) => `Term of the deputy ${name}`,
    type: ({ name }) => name,
    'criteria-field': 'Acceptance criteria are looked for in',
    language: 'Language of the acceptance criteria',
    hints: 'Hints on unclear criteria',
    'rejected-to': 'Rejected work goes to',
    'own-work': 'Accepting one’s own work',
    refusal: 'To those who may not accept, transitions into Done are',
    receipts: 'Work is accepted',
    status: ({ name }) => `The status “${name}” means`,
    closing: 'Closing without delivery is for',
    breach: 'What arrives in Done unaccepted is',
    branches: 'Tests prove criteria on',
    'value-model': 'Value is put into a number by',
    'old-after': 'Values are looked at again after',
    'stakeholder-area': ({ name }) => `Area of the stakeholder ${name}`,
    'stakeholder-weight': ({ name }) => `Weight of the stakeholder ${name}`,
  } satisfies ByCode<Exclude<Setting, { readonly code: 'field' | 'value-scale' | 'value-weight' }>>,
  scale: {
    user: 'Scale of user and business value',
    time: 'Scale of time criticality',
    risk: 'Scale of risk reduction and opportunity',
  } satisfies Readonly<Record<ValuePart, string>>,
  weight: {
    user: 'Weight of user and business value',
    time: 'Weight of time criticality',
    risk: 'Weight of risk reduction and opportunity',
  } satisfies Readonly<Record<ValuePart, string>>,
  field: {
    value: 'Field for the business value',
    points: 'Field for the estimate',
    valuePerPoint: 'Field for value per point',
    readiness: 'Field for readiness',
    ticks: 'Field for confirmations',
    acceptance: 'Field for the acceptance',
  } satisfies Readonly<Record<keyof FieldIds, string>>,
  value: {
    named: ({ name }) => name,
    number: ({ count }, { number }) => number(count),
    days: ({ count }, { plural }) => plural(count, { one: '# day', other: '# days' }),
    never: 'no time',
    'plain-number': 'one number',
    'cost-of-delay': 'the three parts of a cost of delay',
    fibonacci: 'Fibonacci numbers',
    ten: '1 to 10',
    hundred: '1 to 100',
    powers: 'powers of two',
    levels: ({ levels }, { list, number }) => list(levels.map(({ name, worth }) => `${name} (${number(worth)})`)),
    off: 'Off',
    warn: 'Warn',
    block: 'Block',
    record: 'recorded only',
    flag: 'marked on cards',
    return: 'sent back',
    none: 'none',
    'not-governed': 'not governed',
    description: 'the description',
    'not-said': 'not said',
    shown: 'shown',
    'not-shown': 'not shown',
    allowed: 'allowed',
    'not-allowed': 'not allowed',
    hidden: 'hidden',
    offered: 'offered and refused with the reason',
    here: 'by pressing Accept only',
    anywhere: 'by any way into Done',
    accepters: 'the Product Owner and deputies',
    team: 'whoever may move it',
    delivered: 'delivered',
    closed: 'closed',
    unsaid: 'delivered, as none was said',
  } satisfies ByCode<SettingValue>,
  asks: {
    needsValue: ({ workClass }: Class) => `Ready of ${workClass} work now asks for a business value`,
    needsPoints: ({ workClass }: Class) => `Ready of ${workClass} work now asks for an estimate`,
    criteria: ({ workClass }: Class) => `Done of ${workClass} work now asks for acceptance criteria`,
    startsReady: ({ workClass }: Class) => `Of ${workClass} work only what is ready may now be started`,
  } satisfies Readonly<Record<Requirement, unknown>>,
  asksNot: {
    needsValue: ({ workClass }: Class) => `Ready of ${workClass} work no longer asks for a business value`,
    needsPoints: ({ workClass }: Class) => `Ready of ${workClass} work no longer asks for an estimate`,
    criteria: ({ workClass }: Class) => `Done of ${workClass} work no longer asks for acceptance criteria`,
    startsReady: ({ workClass }: Class) => `Of ${workClass} work what is not ready may be started again`,
  } satisfies Readonly<Record<Requirement, unknown>>,
  readyLine: ({ workClass, line }: Class & { readonly line: string }) => `Ready of ${workClass} work: ${line}`,
  doneLine: ({ workClass, line }: Class & { readonly line: string }) => `Done of ${workClass} work: ${line}`,
  line: {
    added: ({ text }) => `“${text}” added`,
    removed: ({ text }) => `“${text}” removed`,
    kind: ({ text }) => `“${text}” is judged in another way`,
    'by-accepters': ({ text }) => `“${text}” is now confirmed by the Product Owner or a deputy`,
    'by-team': ({ text }) => `“${text}” is now confirmed by whoever may edit`,
    waivable: ({ text }) => `“${text}” can now be called not applicable`,
    'not-waivable': ({ text }) => `“${text}” can no longer be called not applicable`,
    text: ({ from, to }) => `“${from}” now reads “${to}”`,
    'looks-at': ({ text, field }) => `“${text}” now looks at ${field}`,
    order: 'lines in another order',
  } satisfies ByCode<LineDifference>,
});
