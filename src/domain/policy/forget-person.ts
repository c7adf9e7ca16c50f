import type { AccountId, Instant } from '../shared/ids';
import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
import { tombstone } from '../shared/tombstone';

type Change = (id: AccountId) => AccountId;

/** A member of this name, where it is an account id, as `change` has it. */
const withId = (raw: unknown, key: string, change: Change): unknown => {
  const one = asRecord(raw);
  const id = one && asText(at(one, key));
  return one === null || id === null ? raw : { ...one, [key]: change(id) };
};

/** A member of this name, where it is a list, with each of its members changed. */
const withEach = (raw: unknown, key: string, change: (one: unknown) => unknown): unknown => {
  const one = asRecord(raw);
  const list = one && asList(at(one, key));
  return one === null || list === null ? raw : { ...one, [key]: list.map(change) };
};

const isTombstone = (one: unknown): boolean => at(asRecord(one) ?? {}, 'accountId') === tombstone;

/** Who is erased has no term and no weight any more: the place goes with the person. */
const withoutErased = (raw: unknown, key: string): unknown => {
  const one = asRecord(raw);
  const list = one && asList(at(one, key));
  return one === null || list === null ? raw : { ...one, [key]: list.filter((each) => !isTombstone(each)) };
};

const accounts =
  (change: Change) =>
  (raw: unknown): unknown =>
    withId(raw, 'accountId', change);

/** A stored policy with other account ids, whatever else is in it, damaged or not. */
const mapPeople = (policy: JsonRecord, change: Change): unknown => {
  const owners = (raw: unknown): unknown =>
    withoutErased(withEach(withId(raw, 'productOwner', change), 'deputies', accounts(change)), 'deputies');
  const history = at(policy, 'history');
  const lists = withEach(withEach(owners(policy), 'stakeholders', accounts(change)), 'changes', (one) =>
    withId(one, 'by', change),
  );
  return history === null ? lists : { ...asRecord(lists), history: withEach(history, 'owners', owners) };
};

/** Whom a policy names, as it lies in the project property. */
export const peopleInPolicy = (raw: unknown): readonly AccountId[] => {
  const found = new Set<AccountId>();
  mapPeople(asRecord(raw) ?? {}, (id) => {
    if (id !== tombstone) found.add(id);
    return id;
  });
  return [...found];
};

/** When it was saved last, as far as it says so. */
export const savedAt = (raw: unknown): Instant => {
  const last = (asList(at(asRecord(raw) ?? {}, 'changes')) ?? []).at(-1);
  return asText(at(asRecord(last) ?? {}, 'at')) ?? new Date(0).toISOString();
};

/**
 * A stored policy once a person is forgotten: a tombstone where it has to name somebody (the Product Owner, and who was one or saved something), and no
 * place for a deputy or a stakeholder. Nobody accepts as the tombstone, so that the gate refuses until an admin names somebody. Null where it does not name them.
 */
export const withoutPersonInPolicy = (raw: unknown, accountId: AccountId): unknown => {
  const policy = asRecord(raw);
  if (policy === null || !peopleInPolicy(policy).includes(accountId)) return null;
  const erased = mapPeople(policy, (id) => (id === accountId ? tombstone : id));
  return withoutErased(erased, 'stakeholders');
};
