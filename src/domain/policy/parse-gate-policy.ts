import { currentVersion } from './migrate';
import type { Deputy, Mode } from './policy';
import { type GateDefinition, readDefinition } from './gate-definition';
import { CalendarDate } from '../shared/ids';
import { isPortable } from '../criteria/portable-pattern';
import { asList, asRecord, asSwitch, asText, at, type JsonRecord } from '../shared/json';

/** What each rule reads of a policy that is in force. Null is damaged: the rule cannot decide and refuses. */
export interface GatePolicy {
  /** Null: a mode or version that nobody knows. */
  readonly force: 'block' | null;
  /** Class by work type id, as it lies there. */
  readonly types: JsonRecord;
  readonly owners: { readonly productOwner: string; readonly deputies: readonly Deputy[] } | null;
  readonly noSelfAcceptance: boolean | null;
  readonly criteria: { readonly field: string | null; readonly pattern: string } | null;
  /** Where ticks are kept; a null home is the issue property. */
  readonly ticksStorage: { readonly field: string | null } | null;
  readonly definitions: Readonly<Record<string, GateDefinition | null>>;
}

/**
 * A policy with the eyes of the gate's expressions, in their order: absent, not an object, off or warn, a newer version, and
 * only then the parts. `open` lets everything pass.
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
    force: force === 'block' ? force : null,
    owners: readOwners(policy),
    noSelfAcceptance: asSwitch(at(policy, 'noSelfAcceptance')),
    criteria: readCriteria(asRecord(at(policy, 'criteria'))),
    ticksStorage: readTicksStorage(asRecord(at(policy, 'fields'))),
    definitions: Object.fromEntries(
      Object.entries(asRecord(at(policy, 'definitions')) ?? {}).map(([name, one]) => [name, readDefinition(one)]),
    ),
  };
};

/**
 * The mode of a stored policy (`toStoredPolicy`), in the order in which the rules ask: off, warning, newer than this app and
 * therefore open, in force. A mode or version that is none of these is `unknown` to the rule about who accepts, which then refuses; what
 * no rule can compare is `damaged` to all of them.
 */
export const forceOf = (policy: JsonRecord): Mode | 'newer' | 'unknown' | 'damaged' => {
  const [mode, blocks, version] = [at(policy, 'mode'), at(policy, 'blocks'), at(policy, 'version')];
  if (mode === 'off') return 'off';
  if (mode !== null && typeof mode !== 'string') return 'damaged';
  if (mode === 'warn' && blocks !== null && typeof blocks !== 'boolean') return 'damaged';
  if (mode === 'warn' && blocks !== true) return 'warn';
  if (typeof version !== 'number') return 'damaged';
  if (version > currentVersion) return 'newer';
  return (version === 1 || version === currentVersion) && (mode === 'block' || mode === 'warn') ? 'block' : 'unknown';
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
export const fieldIdIn = (raw: unknown): string | null =>
  /^customfield_[0-9]{1,12}/.exec(asText(raw) ?? '')?.[0] ?? null;

const readCriteria = (criteria: JsonRecord | null): GatePolicy['criteria'] => {
  const pattern = criteria && asText(at(criteria, 'pattern'));
  if (!criteria || pattern === null || pattern.trim() === '' || !isPortable(pattern)) return null;
  const raw = at(criteria, 'field');
  const field = fieldIdIn(raw);
  return raw !== null && field === null ? null : { field, pattern };
};

const readTicksStorage = (fields: JsonRecord | null): GatePolicy['ticksStorage'] => {
  if (!fields) return null;
  const raw = at(fields, 'ticks');
  const field = fieldIdIn(raw);
  return raw !== null && field === null ? null : { field };
};
