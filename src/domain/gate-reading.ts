import { CalendarDate } from './ids';
import type { Deputy } from './policy';
import { isPortable } from './portable-pattern';
import { asList, asRecord, asText, at, type JsonRecord } from './values';

/** What one item of the Definition of Done is to the gate. Unknown kinds never hold. */
export type GateItem =
  | { readonly kind: 'tick'; readonly id: string; readonly text: string | null }
  | { readonly kind: 'subtasks' | 'blockers' | 'separate' | 'unknown'; readonly text: string | null }
  | { readonly kind: 'field'; readonly field: string; readonly text: string | null };

/** What each rule reads of a policy that is in force. Null is damaged: the rule cannot decide and refuses. */
export interface GatePolicy {
  readonly governed: readonly string[];
  readonly owners: { readonly productOwner: string; readonly deputies: readonly Deputy[] } | null;
  readonly criteria: { readonly field: string | null; readonly pattern: string } | null;
  readonly ticks: { readonly home: string | null; readonly items: readonly GateItem[] } | null;
  readonly checks: { readonly items: readonly GateItem[] } | null;
}

/**
 * A policy with the eyes of the gate's expressions, in their order: absent, not an object, off or warn, another version, and
 * only then the parts. `open` lets everything pass.
 */
export type Gate = 'open' | 'damaged' | GatePolicy;

/** Jira allows an evaluation 10 expensive operations; the policy and the assignee take two of them. */
const readableFields = 8;

export const readGate = (raw: unknown): Gate => {
  if (raw === null || raw === undefined) return 'open';
  const policy = asRecord(raw);
  if (policy === null) return 'damaged';
  const mode = at(policy, 'mode');
  if (mode === 'off' || mode === 'warn') return 'open';
  if (mode !== 'block' || at(policy, 'version') !== 1) return 'damaged';
  const governed = readGoverned(at(policy, 'governed'));
  if (governed === null) return 'damaged';
  const items = readItems(at(policy, 'done'));
  return {
    governed,
    owners: readOwners(policy),
    criteria: readCriteria(asRecord(at(policy, 'criteria'))),
    ticks: items && readTickRule(asRecord(at(policy, 'fields')), items),
    checks: items && readChecks(items),
  };
};

/** Nulls are passed over, as comparing with null is never an error. */
const readGoverned = (raw: unknown): readonly string[] | null => {
  const ids = asList(raw)?.filter((id) => id !== null);
  return ids?.every((id) => typeof id === 'string') ? ids : null;
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

const readItems = (raw: unknown): readonly JsonRecord[] | null => {
  const items = asList(raw)?.map(asRecord);
  if (!items?.every((item) => item !== null)) return null;
  return items.every((item) => [null, 'string'].includes(at(item, 'kind') === null ? null : typeof at(item, 'kind')))
    ? items
    : null;
};

const textOf = (item: JsonRecord): string | null => asText(at(item, 'text'))?.trim() ?? null;

const readTickRule = (fields: JsonRecord | null, items: readonly JsonRecord[]): GatePolicy['ticks'] => {
  if (!fields) return null;
  const raw = at(fields, 'ticks');
  const home = fieldIdIn(raw);
  if (raw !== null && home === null) return null;
  const read = items.flatMap((item): (GateItem | null)[] => {
    const kind = at(item, 'kind');
    if (kind === 'subtasks' || kind === 'blockers') return [{ kind, text: textOf(item) }];
    if (kind !== 'tick') return [];
    const id = asText(at(item, 'id'));
    return [id === null ? null : { kind, id: id.trim(), text: textOf(item) }];
  });
  return read.every((item) => item !== null) ? { home, items: read } : null;
};

const readChecks = (items: readonly JsonRecord[]): GatePolicy['checks'] => {
  const read = items.flatMap((item): (GateItem | null)[] => {
    const kind = at(item, 'kind');
    const text = textOf(item);
    // Every text is looked at here, whichever rule its item belongs to.
    if (text === null || !/[^ ]/.test(asText(at(item, 'text')) ?? '')) return [null];
    if (kind === 'tick' || kind === 'subtasks' || kind === 'blockers') return [];
    if (kind === 'separate') return [{ kind, text }];
    if (kind !== 'field') return [{ kind: 'unknown', text }];
    const field = /^(customfield_[0-9]{1,12}|fixVersions)/.exec(asText(at(item, 'field')) ?? '')?.[0];
    return [field === undefined ? null : { kind, field, text }];
  });
  const fields = read.filter((item) => item?.kind === 'field');
  return read.every((item) => item !== null) && fields.length <= readableFields ? { items: read } : null;
};
