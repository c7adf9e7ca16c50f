import { workClasses } from './definition-of';
import { forceOf, type Gate, type GatePolicy, parseGatePolicy } from './parse-gate-policy';
import { currentVersion, migrate } from './migrate';
import { type Mode, type Policy } from './policy';
import type { PolicyFault, PolicyPart } from './policy-fault';
import { repair } from './repair';
import type { RepairNote } from './repair-note';
import { asRecord, at, type JsonRecord } from '../shared/json';
import { WorkClass } from './work-class';

/** What lies in the project property, and what the gate makes of it. */
export type PolicyReading =
  | { readonly state: 'none'; readonly gate: Gate }
  /** It lets everything pass. The policy is null when there is no good one underneath. */
  | {
      readonly state: 'off';
      readonly mode: 'off' | 'warn';
      readonly policy: Policy | null;
      readonly why: PolicyFault | null;
      readonly gate: Gate;
    }
  /** A newer app saved it: this one cannot read it and blocks nothing. */
  | { readonly state: 'newer'; readonly version: number; readonly why: PolicyFault; readonly gate: Gate }
  /** In force, but the gate cannot decide: it refuses, and so does everything else. */
  | { readonly state: 'damaged'; readonly why: PolicyFault; readonly gate: Gate }
  /** In force or warning. The notes say what was repaired: nothing that the gate reads. */
  | { readonly state: 'ok'; readonly policy: Policy; readonly notes: readonly RepairNote[]; readonly gate: Gate };

/** The policy in what was read, whatever its mode; null when there is no good one. */
export const policyIn = (reading: PolicyReading): Policy | null => ('policy' in reading ? reading.policy : null);

/** Which parts are damaged; null when none is. */
const damageIn = (gate: GatePolicy): PolicyFault | null => {
  const definitions = workClasses.map((name) => gate.definitions[name] ?? null);
  const parts: PolicyPart[] = [
    ...(gate.owners === null ? (['accepters'] as const) : []),
    ...(gate.noSelfAcceptance === null ? (['own-work'] as const) : []),
    ...(gate.criteria?.pattern == null || !gate.hasPattern || definitions.some((one) => one?.criteria === null)
      ? (['criteria'] as const)
      : []),
    // A receipt lies beside the ticks, where only the app can write it.
    ...(gate.ticksStorage === null || (gate.receipts && gate.ticksStorage.field === null) ? (['ticks'] as const) : []),
    ...(gate.meanings.team === null || !gate.meanings.readable ? (['closing'] as const) : []),
    ...(definitions.every(
      (one) => one?.ticks && one.counts && one.checks && one.separate !== null && one.tests && one.complete,
    )
      ? []
      : (['done'] as const)),
    ...(definitions.every((one) => one?.start !== false) ? [] : (['ready'] as const)),
  ];
  if (parts.length > 0) return { code: 'damaged', parts };
  if (!Object.values(gate.types).every((name) => name === null || WorkClass.safeParse(name).success))
    return { code: 'unknown-class' };
  return null;
};

/** The policy under any mode: a mode that is off hides no damage from the settings page. */
const read = (
  raw: JsonRecord,
  mode: Mode,
): { readonly why: PolicyFault } | { readonly policy: Policy; readonly notes: readonly RepairNote[] } => {
  const migrated = migrate(raw);
  if ('why' in migrated) return migrated;
  if ('newer' in migrated) return { why: newerWhy(migrated.newer) };
  const blocking = { ...migrated.raw, mode: 'block' };
  const gate = parseGatePolicy(blocking);
  if (gate === 'open' || gate === 'damaged') return { why: notOurs };
  const why = damageIn(gate);
  if (why !== null) return { why };
  return repair(blocking, gate, mode);
};

const notOurs: PolicyFault = { code: 'not-ours' };

const newerWhy = (version: number): PolicyFault => ({ code: 'newer', version, reads: currentVersion });

/**
 * Reads a policy in the gate's order: absent, not an object, off or warn, newer than this app, damaged in something that the gate reads,
 * good. What the gate does not read is repaired to its default with a note, since that must lock nobody out.
 */
export const readPolicy = (raw: unknown): PolicyReading => {
  if (raw === null || raw === undefined) return { state: 'none', gate: 'open' };
  const gate = parseGatePolicy(raw);
  const record = asRecord(raw);
  if (record === null) return { state: 'damaged', why: { code: 'no-object' }, gate };
  const version = at(record, 'version');
  if (typeof version === 'number' && version > currentVersion)
    return { state: 'newer', version, why: newerWhy(version), gate };
  const force = forceOf(record);
  const mode = force === 'off' || force === 'warn' ? force : 'block';
  if (mode === 'block' && !['warn', 'block'].includes(String(at(record, 'mode'))))
    return { state: 'damaged', why: { code: 'no-mode' }, gate };
  const result = force === 'damaged' ? { why: notOurs } : read(record, mode);
  const good = 'policy' in result;
  if (mode === 'off' || (mode === 'warn' && !good)) {
    return { state: 'off', mode, policy: good ? result.policy : null, why: good ? null : result.why, gate };
  }
  return good ? { state: 'ok', ...result, gate } : { state: 'damaged', why: result.why, gate };
};
