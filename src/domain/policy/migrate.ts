import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
import { noHistory, PolicyHistory } from './history';
import { PolicyChange } from './policy-change';
import type { PolicyFault } from './policy-fault';

/** The version that this app writes. */
export const currentVersion = 2;

export type Migrated =
  | { readonly raw: JsonRecord }
  /** A newer app wrote it. It is not guessed at, and blocks nothing here. */
  | { readonly newer: number }
  | { readonly why: PolicyFault };

/** What version 1 called the parts, in the words with which it noted a save. */
const everything = 'First saved';
const topics = { modes: ['mode'], owners: ['Product Owner', 'deputies'], meanings: [] } as const;

/** Since when a part has been as it is, as far as the last saves tell: nothing before the oldest save is known. */
const sinceWhen = (changes: readonly PolicyChange[], parts: readonly string[]): string | null => {
  const touches = ({ what }: PolicyChange): boolean =>
    typeof what !== 'string' ||
    what === everything ||
    what.endsWith('…') ||
    what.split(', ').some((topic) => parts.includes(topic));
  return changes.findLast(touches)?.at ?? changes[0]?.at ?? null;
};

/** What version 1 lets one say of the past. It noted who saved when and what, but only its last saves, and no values. */
const historyOf = (policy: JsonRecord): PolicyHistory => {
  const changes = (asList(at(policy, 'changes')) ?? []).flatMap((one) => PolicyChange.safeParse(one).data ?? []);
  // Without the last save's line the policy was written past the settings page.
  if (changes.at(-1)?.revision !== at(policy, 'revision')) return noHistory;
  const from = (parts: readonly string[]): object[] => {
    const since = sinceWhen(changes, parts);
    return since === null ? [] : [{ from: since }];
  };
  const { mode, productOwner, deputies } = policy;
  const sorted = [...(asList(deputies) ?? [])].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const read = PolicyHistory.safeParse({
    modes: from(topics.modes).map((entry) => ({ ...entry, mode })),
    owners: from(topics.owners).map((entry) => ({ ...entry, productOwner, deputies: sorted })),
    meanings: from(topics.meanings).map((entry) => ({ ...entry, closed: [], resolutions: [], closing: 'accepters' })),
    revisions: changes.map(({ revision, at: saved }) => ({ from: saved, revision })),
  });
  return read.success ? read.data : noHistory;
};

const idOf = (deputy: unknown): string => asText(at(asRecord(deputy) ?? {}, 'accountId')) ?? '';

/** A policy of version 1: every status of category Done was a delivery, and only those who may accept brought anything there. */
const fromVersion1 = (policy: JsonRecord): JsonRecord => ({
  ...policy,
  version: currentVersion,
  statuses: {},
  closingResolutions: [],
  closing: 'accepters',
  history: historyOf(policy),
});

/** An older policy in today's shape, from JSON of unknown content; what is wrong in it is left for its readers to find. */
export const migrate = (raw: JsonRecord): Migrated => {
  const version = at(raw, 'version');
  if (version === currentVersion) return { raw };
  if (version === 1) return { raw: fromVersion1(raw) };
  return typeof version === 'number' && version > currentVersion ? { newer: version } : { why: { code: 'no-version' } };
};
