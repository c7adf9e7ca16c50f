import { allItems } from './definition-of';
import type { Policy } from './policy';
import { type Dropped, fromPolicyFile } from './from-policy-file';
import { type Catalogue, PolicyFile, policyFileFormat } from './policy-file-shape';
import type { Named } from '../shared/named';

const nameOf = (all: readonly Named[], id: string): string | null => all.find((one) => one.id === id)?.name ?? null;

const withoutPattern = ({ pattern: _, ...criteria }: Policy['criteria']): PolicyFile['criteria'] => criteria;

/** What goes into the file. What has no name in the catalogue any more is left out. */
const toPolicyFile = (policy: Policy, there: Catalogue): PolicyFile => {
  const checkedFields = allItems(policy).flatMap((item) => (item.kind === 'field' ? [item.field] : []));
  const fields = [...new Set([...checkedFields, ...(policy.criteria.field === null ? [] : [policy.criteria.field])])];
  return {
    format: policyFileFormat,
    version: 1,
    mode: policy.mode,
    types: Object.fromEntries(
      Object.entries(policy.types).flatMap(([id, workClass]) => {
        const name = nameOf(there.types, id);
        return name === null ? [] : [[name, workClass]];
      }),
    ),
    definitions: policy.definitions,
    criteria: withoutPattern(policy.criteria),
    fields: Object.fromEntries(
      fields.flatMap((id) => {
        const name = nameOf(there.fields, id);
        return name === null ? [] : [[id, name]];
      }),
    ),
    rejectedTo: policy.rejectedTo === null ? null : nameOf(there.statuses, policy.rejectedTo),
    noSelfAcceptance: policy.noSelfAcceptance,
    ...(policy.hidesTransitions === undefined ? {} : { hidesTransitions: policy.hidesTransitions }),
    breach: policy.breach,
    ...(policy.testBranches === undefined ? {} : { testBranches: policy.testBranches }),
    ...(policy.value === undefined ? {} : { value: policy.value }),
  };
};

/** The file's text, to be saved. */
export const policyFileText = (policy: Policy, there: Catalogue): string =>
  `${JSON.stringify(toPolicyFile(policy, there), null, 2)}\n`;

/** Why nothing can be taken from a file. */
export type FileFault =
  { readonly code: 'no-json' | 'not-ours' | 'damaged' } | { readonly code: 'damaged-at'; readonly where: string };

export type Taken =
  | {
      readonly ok: true;
      /** `onto` with what was taken over; not saved, and its people, fields, revision and record are its own. */
      readonly policy: Policy;
      /** What could not be taken over. */
      readonly dropped: readonly Dropped[];
    }
  | { readonly ok: false; readonly why: FileFault };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads a file that was saved by `policyFileText`, here or on another site. */
export const takePolicyFile = (text: string, onto: Policy, here: Catalogue): Taken => {
  const raw = parsed(text);
  if (raw === undefined) return { ok: false, why: { code: 'no-json' } };
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== policyFileFormat)
    return { ok: false, why: { code: 'not-ours' } };
  const file = PolicyFile.safeParse(raw);
  if (!file.success) {
    const where = file.error.issues[0]?.path.map(String).join('.') ?? '';
    return { ok: false, why: where === '' ? { code: 'damaged' } : { code: 'damaged-at', where } };
  }
  return { ok: true, ...fromPolicyFile(file.data, onto, here) };
};

/** Takes another project's policy over, by the names of what it refers to. */
export const copyPolicy = (from: Policy, there: Catalogue, onto: Policy, here: Catalogue): Taken => {
  const { policy, dropped } = fromPolicyFile(toPolicyFile(from, there), onto, here);
  const unnamed = Object.keys(from.types).filter((id) => nameOf(there.types, id) === null);
  return {
    ok: true,
    policy,
    dropped: [...dropped, ...unnamed.map((id): Dropped => ({ code: 'type-gone', id }))],
  };
};
