import { inTerm } from '../domain/policy/accepters';
import type { AccountId, Instant } from '../domain/shared/ids';
import type { Policy } from '../domain/policy/policy';
import { proposeMeaning } from '../domain/policy/propose-meaning';
import type { PolicyReading } from '../domain/policy/read-policy';
import type { ScreensReport } from './fields-on-screens';
import { unnamedStatuses } from './purpose';
import { type Finding, gateState, type ScannedWorkflow, type ScanResult } from './model';

/** What the findings are drawn from. Null: it could not be read, which is a finding of its own. */
export interface HealthFacts {
  readonly policy: PolicyReading;
  /** Work types by id, for names. */
  readonly scan: ScanResult | null;
  /** Who of the accepters is there and active; one who is absent was removed. */
  readonly people: ReadonlyMap<
    AccountId,
    { readonly displayName: string; readonly active: boolean; readonly accountType?: string | undefined }
  > | null;
  readonly screens: ScreensReport | null;
  /** The ids of the site's fields. */
  readonly fieldIds: ReadonlySet<string> | null;
  readonly now: Instant;
}

const error = (code: Finding['code'], where: Finding['where'], text: string): Finding => ({
  code,
  severity: 'error',
  text,
  fixer: 'project-admin',
  where,
});

const ofPolicy = ({ policy }: HealthFacts): readonly Finding[] => {
  if (policy.state === 'newer')
    return [error('policy-newer', 'policy', `Assay blocks nothing in this project. Its settings: ${policy.why}`)];
  if (policy.state !== 'damaged') return [];
  return [error('policy-damaged', 'policy', `Assay's settings are damaged, so nothing can be accepted: ${policy.why}`)];
};

const wayWords = ({ name, transitions: ways }: ScannedWorkflow): readonly string[] =>
  ways.filter(({ missing }) => missing.length > 0).map((way) => `"${way.name}" in "${name}"`);

const shortly = (all: readonly string[]): string =>
  all.length <= 3 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`;

const ofGate = ({ scan, policy }: HealthFacts): readonly Finding[] => {
  if (scan?.state !== 'scanned') return [];
  const { scan: found } = scan;
  // Without the gate nothing is refused; that only matters while the policy wants it.
  const severity = policy.state === 'off' ? 'note' : 'error';
  const fixer = found.workflows.some(({ scope }) => scope === 'site') ? 'jira-admin' : 'project-admin';
  const open = found.workflows.flatMap(wayWords);
  const gone = found.unknownTypes.map((id): Finding => ({
    ...error('type-gone', 'types', `The governed work type ${id} is not in this project any more.`),
    severity: 'note',
  }));
  if (open.length === 0) return gone;
  const none = gateState(found) === 'none';
  const text = none
    ? 'The gate is not installed: anyone can move work items into Done.'
    : `The gate has a hole: anyone can move work items into Done by ${shortly(open)}.`;
  return [{ code: none ? 'gate-missing' : 'gate-partial', severity, text, fixer, where: 'gate' }, ...gone];
};

/** An account that Jira says nothing of counts as a person's: older sites do not tell. */
const isPersonal = (accountType: string | undefined): boolean =>
  accountType === undefined || accountType === 'atlassian';

/** Statuses whose meaning nobody has said count as delivered; a single one leaves nothing to ask. */
const ofStatuses = (policy: Policy, { scan }: HealthFacts): readonly Finding[] => {
  if (scan?.state !== 'scanned') return [];
  const { workflows } = scan.scan;
  const unnamed = unnamedStatuses(workflows, policy);
  const done = new Set(
    workflows.flatMap(({ statuses }) => statuses).flatMap(({ id, category }) => (category === 'done' ? id : [])),
  );
  if (unnamed.length === 0 || done.size < 2) return [];
  const names = unnamed.map(({ name }) => `“${name}”`).join(', ');
  const closes = unnamed.some(({ name }) => proposeMeaning(name) === 'closed');
  const text = `The settings do not say whether ${names} means delivered or closed without delivery: until then it counts as delivered.`;
  return [{ ...error('status-unnamed', 'policy', text), severity: closes ? 'warning' : 'note' }];
};

const ofPeople = (policy: Policy, { people, now }: HealthFacts): readonly Finding[] => {
  if (people === null) return [];
  const inactive = (id: AccountId): boolean => people.get(id)?.active !== true;
  const name = (id: AccountId): string => people.get(id)?.displayName ?? 'Someone who was removed';
  const isPerson = (id: AccountId): boolean => isPersonal(people.get(id)?.accountType);
  const deputies = policy.deputies.flatMap(({ accountId, until }): readonly Finding[] => {
    if (!inTerm(until, now)) {
      const text = `The term of the deputy ${name(accountId)} ended on ${until}.`;
      return [{ ...error('deputy-ended', 'people', text), severity: 'note' }];
    }
    if (!isPerson(accountId)) {
      const text = `The deputy ${name(accountId)} is an app or an agent: only people accept.`;
      return [error('deputy-not-person', 'people', text)];
    }
    if (!inactive(accountId)) return [];
    const text = `The deputy ${name(accountId)} is not active in Jira and cannot accept.`;
    return [{ ...error('deputy-inactive', 'people', text), severity: 'warning' }];
  });
  if (!isPerson(policy.productOwner)) {
    const text = `The Product Owner ${name(policy.productOwner)} is an app or an agent: only people accept.`;
    return [error('owner-not-person', 'people', text), ...deputies];
  }
  if (!inactive(policy.productOwner)) return deputies;
  const text = `The Product Owner ${name(policy.productOwner)} is not active in Jira and cannot accept.`;
  return [error('owner-inactive', 'people', text), ...deputies];
};

const fieldNames: Readonly<Record<keyof Policy['fields'], string>> = {
  value: 'Business value',
  points: 'Story points',
  valuePerPoint: 'Value per point',
  readiness: 'Readiness',
  ticks: 'DoD ticks',
  acceptance: 'Acceptance',
};

const isField = (name: string): name is keyof Policy['fields'] => Object.hasOwn(fieldNames, name);

const ofFields = (policy: Policy, { fieldIds, screens }: HealthFacts): readonly Finding[] => {
  const used = Object.entries(policy.fields).flatMap(([name, id]) =>
    id !== null && isField(name) ? [{ name, id }] : [],
  );
  const missing = used
    .filter(({ id }) => fieldIds !== null && !fieldIds.has(id))
    .map(({ name, id }): Finding => ({
      ...error('field-missing', 'fields', `The field ${fieldNames[name]} (${id}) is not there any more, or hidden.`),
      severity: name === 'ticks' ? 'error' : 'warning',
      fixer: 'jira-admin',
    }));
  const lacks = screens?.state === 'read' ? screens.screens.flatMap((screen) => screen.lacks) : [];
  const names = [...new Map(lacks.map(({ id, name }) => [id, name])).values()];
  if (names.length === 0) return missing;
  const text = `Not on the project's screens: ${names.join(', ')}.`;
  return [...missing, { code: 'field-off-screen', severity: 'warning', text, fixer: 'jira-admin', where: 'fields' }];
};

/** What was not looked at, why, and who could: what is not known is never well. */
const unknown = (where: Finding['where'], what: string, who: string): Finding => ({
  ...error(
    'unknown',
    where,
    `${what} is not known: Jira does not let Assay look. ${who} can look in the project settings.`,
  ),
  ...{ severity: 'warning', fixer: 'jira-admin' },
});

const ofUnread = ({ scan, people, screens }: HealthFacts): readonly Finding[] => [
  ...(scan?.state === 'scanned' ? [] : [unknown('gate', 'Whether the gate is whole', 'A Jira admin')]),
  ...(people === null ? [unknown('people', 'Whether those who accept are active', 'A project admin')] : []),
  ...(screens === null || screens.state === 'not-allowed'
    ? [unknown('fields', 'Whether the fields are on the screens', 'A Jira admin')]
    : []),
];

/** For a project of which nothing at all could be read. */
export const unreadable: Finding = unknown('policy', 'How Assay stands in this project', 'A project admin');

/** Everything that should be put right, the worst first. Empty is healthy; a project without a policy has nothing to look after. */
export const healthOf = (facts: HealthFacts): readonly Finding[] => {
  const { policy: reading } = facts;
  if (reading.state === 'none') return [];
  const policy = 'policy' in reading ? reading.policy : null;
  const all = [
    ...ofPolicy(facts),
    ...ofGate(facts),
    ...(policy === null
      ? []
      : [...ofPeople(policy, facts), ...ofStatuses(policy, facts), ...ofFields(policy, facts), ...ofUnread(facts)]),
  ];
  const order = ['error', 'warning', 'note'];
  return [...all].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
};
