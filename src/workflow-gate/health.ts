import { criteriaPattern } from '../domain/criteria/pattern';
import { inTerm } from '../domain/policy/accepters';
import type { AccountId, Instant } from '../domain/shared/ids';
import type { Policy } from '../domain/policy/policy';
import { proposeMeaning } from '../domain/policy/propose-meaning';
import { policyIn, type PolicyReading } from '../domain/policy/read-policy';
import type { ScreensReport } from './fields-on-screens';
import { purposeOf, unnamedStatuses } from './purpose';
import type { Finding, FindingCommon, FindingDetail } from './finding';
import { type GateScan, gateState, type ScannedWorkflow, type ScanResult } from './model';

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

const error = (detail: FindingDetail, where: FindingCommon['where']): Finding => ({
  ...detail,
  severity: 'error',
  fixer: 'project-admin',
  where,
});

const ofPolicy = ({ policy }: HealthFacts): readonly Finding[] => {
  if (policy.state !== 'newer' && policy.state !== 'damaged') return [];
  const code = policy.state === 'newer' ? 'policy-newer' : 'policy-damaged';
  return [error({ code, why: policy.why }, 'policy')];
};

/**
 * A pattern that is not made of the words beside it: the words do not show what it finds. An earlier version of the app may have made it,
 * so that it is no damage; and only project admins, who could switch the gate off as well, can write it at all.
 */
const ofPattern = ({ criteria: { pattern, words, language } }: Policy): readonly Finding[] =>
  pattern === criteriaPattern(words, language ?? null)
    ? []
    : [{ ...error({ code: 'pattern-other' }, 'policy'), severity: 'warning' }];

/** At most this many open transitions are named; the others are counted. */
const maxNamedTransitions = 3;

type OpenWays = Extract<FindingDetail, { code: 'gate-partial' }>['ways'];

/** The open ones on the ways into Done, or on those that start work. What each is for follows from the settings; without them it is not said. */
const openWays = (workflows: readonly ScannedWorkflow[], { policy }: HealthFacts, startsWork: boolean): OpenWays => {
  const known = policyIn(policy);
  return workflows.flatMap(({ name, transitions, statuses }) =>
    transitions
      .filter((one) => one.missing.length > 0 && (one.startsWork === true) === startsWork)
      .map((one) => ({
        way: one.name,
        workflow: name,
        ...(known !== null && !startsWork && { purpose: purposeOf(one, statuses, known) }),
      })),
  );
};

const counted = (open: OpenWays): { readonly ways: OpenWays; readonly more: number } => ({
  ways: open.slice(0, maxNamedTransitions),
  more: Math.max(0, open.length - maxNamedTransitions),
});

/** What of the gate is open on the ways into Done, which are the gate: where nothing stands there, it is missing. */
const openIn = (found: GateScan, facts: HealthFacts): readonly FindingDetail[] => {
  const [done, start] = [openWays(found.workflows, facts, false), openWays(found.workflows, facts, true)];
  const ofDone = found.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.filter(({ startsWork }) => startsWork !== true),
  }));
  const isThere = gateState({ ...found, workflows: ofDone }) !== 'none';
  return [
    ...(done.length === 0
      ? []
      : [isThere ? { code: 'gate-partial' as const, ...counted(done) } : { code: 'gate-missing' as const }]),
    ...(start.length === 0 ? [] : [{ code: 'start-open' as const, ...counted(start) }]),
  ];
};

const ofGate = (facts: HealthFacts): readonly Finding[] => {
  const { scan, policy } = facts;
  if (scan?.state !== 'scanned') return [];
  const { scan: found } = scan;
  // Without the gate nothing is refused; that only matters while the policy wants it.
  const severity = policy.state === 'off' ? 'note' : 'error';
  const fixer = found.workflows.some(({ scope }) => scope === 'site') ? 'jira-admin' : 'project-admin';
  return [
    ...openIn(found, facts).map((detail): Finding => ({ ...detail, severity, fixer, where: 'gate' })),
    ...found.unknownTypes.map((id): Finding => ({ ...error({ code: 'type-gone', id }, 'types'), severity: 'note' })),
  ];
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
  const closes = unnamed.some(({ name }) => proposeMeaning(name) === 'closed');
  const found = error({ code: 'status-unnamed', names: unnamed.map(({ name }) => name) }, 'policy');
  return [{ ...found, severity: closes ? 'warning' : 'note' }];
};

const ofPeople = (policy: Policy, { people, now }: HealthFacts): readonly Finding[] => {
  if (people === null) return [];
  const isActive = (id: AccountId): boolean => people.get(id)?.active === true;
  const isPerson = (id: AccountId): boolean => isPersonal(people.get(id)?.accountType);
  const nameOf = (id: AccountId): string | null => people.get(id)?.displayName ?? null;
  const deputies = policy.deputies.flatMap(({ accountId, until }): readonly Finding[] => {
    const name = nameOf(accountId);
    if (!inTerm(until, now)) return [{ ...error({ code: 'deputy-ended', name, until }, 'people'), severity: 'note' }];
    if (!isPerson(accountId)) return [error({ code: 'deputy-not-person', name }, 'people')];
    if (isActive(accountId)) return [];
    return [{ ...error({ code: 'deputy-inactive', name }, 'people'), severity: 'warning' }];
  });
  const { productOwner } = policy;
  const name = nameOf(productOwner);
  if (!isPerson(productOwner)) return [error({ code: 'owner-not-person', name }, 'people'), ...deputies];
  return isActive(productOwner) ? deputies : [error({ code: 'owner-inactive', name }, 'people'), ...deputies];
};

const fieldKeys = ['value', 'points', 'valuePerPoint', 'readiness', 'ticks', 'acceptance'] as const;

const ofFields = (policy: Policy, { fieldIds, screens }: HealthFacts): readonly Finding[] => {
  const missing = fieldKeys.flatMap((field): readonly Finding[] => {
    const id = policy.fields[field];
    if (id === null || fieldIds === null || fieldIds.has(id)) return [];
    const found = error({ code: 'field-missing', field, id }, 'fields');
    return [{ ...found, severity: field === 'ticks' ? 'error' : 'warning', fixer: 'jira-admin' }];
  });
  const lacks = screens?.state === 'read' ? screens.screens.flatMap((screen) => screen.lacks) : [];
  const names = [...new Map(lacks.map(({ id, name }) => [id, name])).values()];
  if (names.length === 0) return missing;
  const off = error({ code: 'field-off-screen', names }, 'fields');
  return [...missing, { ...off, severity: 'warning', fixer: 'jira-admin' }];
};

/** What could not be checked; it does not count as well. */
const unknown = (
  what: Extract<FindingDetail, { code: 'unknown' }>['what'],
  where: FindingCommon['where'],
): Finding => ({
  ...error({ code: 'unknown', what }, where),
  ...{ severity: 'warning', fixer: 'jira-admin' },
});

const ofUnread = ({ scan, people, screens }: HealthFacts): readonly Finding[] => [
  ...(scan?.state === 'scanned' ? [] : [unknown('gate', 'gate')]),
  ...(people === null ? [unknown('people', 'people')] : []),
  ...(screens === null || screens.state === 'not-allowed' ? [unknown('screens', 'fields')] : []),
];

/** For a project of which nothing at all could be read. */
export const unreadable: Finding = unknown('project', 'policy');

/** Everything that should be put right, the worst first. Empty is healthy; a project without a policy has nothing to look after. */
export const healthOf = (facts: HealthFacts): readonly Finding[] => {
  const { policy: reading } = facts;
  if (reading.state === 'none') return [];
  const policy = policyIn(reading);
  const all = [
    ...ofPolicy(facts),
    ...ofGate(facts),
    ...(policy === null
      ? []
      : [
          ...ofPeople(policy, facts),
          ...ofPattern(policy),
          ...ofStatuses(policy, facts),
          ...ofFields(policy, facts),
          ...ofUnread(facts),
        ]),
  ];
  const order = ['error', 'warning', 'note'];
  return [...all].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
};
