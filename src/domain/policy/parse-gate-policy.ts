import { currentVersion } from './migrate';
import type { Deputy, Mode } from './policy';
import { type GateDefinition, readDefinition } from './gate-definition';
import { CalendarDate } from '../shared/ids';
import { isPortable } from '../criteria/portable-pattern';
import { asList, asRecord, asSwitch, asText, at, type JsonRecord } from '../shared/json';

/** What each rule reads of a policy that is in force. Null is damaged: the rule cannot decide and refuses. */
export interface GatePolicy {
  /** Class by work type id, as stored. */
  readonly types: JsonRecord;
  /** `unknown`: no rule but `own-work` minds the version, which then refuses. `unreadable`: no rule can compare it, so that each refuses. */
  readonly version: 'known' | 'unknown' | 'unreadable';
  readonly owners: { readonly productOwner: string; readonly deputies: readonly Deputy[] } | null;
  readonly noSelfAcceptance: boolean | null;
  /** A null pattern is one that cannot be matched: it damages the rule where it is needed. */
  readonly criteria: { readonly field: string | null; readonly pattern: string | null } | null;
  /** Whether there is a pattern that is not blank, which would match any text. */
  readonly hasPattern: boolean;
  /** Where ticks are stored; a null field means the issue property. */
  readonly ticksStorage: { readonly field: string | null } | null;
  /** Whether there are field ids at all, for the rule that looks at the acceptance. */
  readonly hasFields: boolean;
  /** Whether Done needs a receipt. */
  readonly receipts: boolean;
  readonly meanings: GateMeanings;
  readonly definitions: Readonly<Record<string, GateDefinition | null>>;
}

/** What closes without delivery, and whether the team may. What cannot be read closes nothing. */
export interface GateMeanings {
  /** Null: the meaning of that status cannot be compared, and every rule that asks for it refuses. */
  readonly closes: (statusId: string | null, resolutionId: string | null) => boolean | null;
  /** Whether no status has a meaning that cannot be compared. */
  readonly readable: boolean;
  /** Null: the rule about closing cannot compare it, and refuses. */
  readonly team: boolean | null;
}

/**
 * A policy with the eyes of the gate's expressions. `open` lets everything pass. `damaged`: the rule `own-work`, which minds the policy as a
 * whole, refuses whatever it is asked about, and the others ask nothing.
 */
export type Gate = 'open' | 'damaged' | GatePolicy;

export const parseGatePolicy = (raw: unknown): Gate => {
  if (raw === null || raw === undefined) return 'open';
  const policy = asRecord(raw);
  if (policy === null) return 'damaged';
  const force = forceOf(policy);
  if (force === 'off' || force === 'warn' || force === 'newer') return 'open';
  const types = asRecord(at(policy, 'types'));
  if (force === 'damaged' || types === null) return 'damaged';
  return {
    types,
    version: force === 'block' ? 'known' : force,
    owners: readOwners(policy),
    noSelfAcceptance: asSwitch(at(policy, 'noSelfAcceptance')),
    criteria: readCriteria(asRecord(at(policy, 'criteria'))),
    hasPattern: (asText(at(asRecord(at(policy, 'criteria')) ?? {}, 'pattern')) ?? '').trim() !== '',
    ticksStorage: readTicksStorage(asRecord(at(policy, 'fields'))),
    hasFields: asRecord(at(policy, 'fields')) !== null,
    receipts: at(policy, 'receiptsSince') !== null,
    meanings: readMeanings(policy),
    definitions: Object.fromEntries(
      Object.entries(asRecord(at(policy, 'definitions')) ?? {}).map(([name, one]) => [name, readDefinition(one)]),
    ),
  };
};

/** Sameness as `includes` has it. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether a stored policy (`toStoredPolicy`) is in force: off, warning, newer than this app and therefore open, in force (`block`), in force
 * under a version that is `unknown` or `unreadable`, or under an unknown mode (`damaged`).
 */
export const forceOf = (policy: JsonRecord): Mode | 'newer' | 'unknown' | 'unreadable' | 'damaged' => {
  const [mode, blocksAs, version] = [at(policy, 'mode'), at(policy, 'blocksAs'), at(policy, 'version')];
  const inForce = isSame(mode, 'block') || isSame(mode, blocksAs);
  if ((mode === 'off' || mode === 'warn') && !inForce)
    return blocksAs === null || typeof blocksAs === 'string' ? mode : 'damaged';
  if (typeof version !== 'number') return inForce ? 'unreadable' : 'damaged';
  if (version > currentVersion) return 'newer';
  if (!inForce) return 'damaged';
  return version === 1 || version === currentVersion ? 'block' : 'unknown';
};

const readMeanings = (policy: JsonRecord): GateMeanings => {
  const [statuses, closing] = [asRecord(at(policy, 'statuses')), at(policy, 'closing')];
  const resolutions = at(policy, 'closingResolutions');
  const searched = asList(resolutions) ?? asText(resolutions) ?? [];
  const meaning = (id: string): unknown => (statuses === null ? null : at(statuses, id));
  return {
    closes: (statusId, resolutionId) => {
      const means = statusId === null ? null : meaning(statusId);
      if (means !== null && typeof means !== 'string') return null;
      return means === 'closed' || searched.includes(`${resolutionId}`);
    },
    readable: Object.keys(statuses ?? {}).every((id) => meaning(id) === null || typeof meaning(id) === 'string'),
    team: closing === null || typeof closing === 'string' ? closing === 'team' : null,
  };
};

/** What the gate judges a work type by: undefined is not governed, null is damaged. */
export const gateDefinitionOf = (
  { types, definitions }: GatePolicy,
  typeId: string,
): GateDefinition | null | undefined => {
  const name = at(types, typeId);
  if (name === null) return undefined;
  return typeof name === 'string' && Object.hasOwn(definitions, name) ? (definitions[name] ?? null) : null;
};

const readOwners = (policy: JsonRecord): GatePolicy['owners'] => {
  const productOwner = asText(at(policy, 'productOwner'));
  const deputies = asList(at(policy, 'deputies'))?.map(readDeputy);
  if (productOwner === null || productOwner.trim() === '' || !deputies) return null;
  return deputies.every((deputy) => deputy !== null) ? { productOwner, deputies } : null;
};

const readDeputy = (raw: unknown): Deputy | null => {
  const deputy = asRecord(raw);
  const accountId = deputy && asText(at(deputy, 'accountId'))?.trim();
  const until = CalendarDate.safeParse(deputy && asText(at(deputy, 'until'))?.trim());
  return accountId != null && until.success ? { accountId, until: until.data } : null;
};

/** What stands after the id is passed over, as the gate's pattern has no end. */
const fieldIdIn = (raw: unknown): string | null => /^customfield_[0-9]{1,12}/.exec(asText(raw) ?? '')?.[0] ?? null;

const readCriteria = (criteria: JsonRecord | null): GatePolicy['criteria'] => {
  if (!criteria) return null;
  const pattern = asText(at(criteria, 'pattern'));
  const raw = at(criteria, 'field');
  const field = fieldIdIn(raw);
  return raw !== null && field === null
    ? null
    : { field, pattern: pattern !== null && isPortable(pattern) ? pattern : null };
};

const readTicksStorage = (fields: JsonRecord | null): GatePolicy['ticksStorage'] => {
  if (!fields) return null;
  const raw = at(fields, 'ticks');
  const field = fieldIdIn(raw);
  return raw !== null && field === null ? null : { field };
};
