import * as z from 'zod/mini';

import { asList, type JsonRecord } from '../shared/json';
import { sha256 } from '../shared/sha-256';
import { tombstone } from '../shared/tombstone';
import { canonicalJson } from './canonical';

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * What of an account id is hashed: SHA-256 over a salt of its own and the id. When the person is forgotten the salt goes with the id, so that
 * nobody can find out any more whose it was by trying ids.
 */
const Person = z.strictObject({ is: Hash, salt: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))) });
type Person = z.infer<typeof Person>;

const place = {
  /** From 1. */
  n: z.number().check(z.int(), z.positive()),
  /** The hash of the entry before; null for the first one. */
  before: z.nullable(Hash),
  hash: Hash,
};

/** The place of an entry in its work item's chain. */
export const Place = z.strictObject(place);
export type Place = z.infer<typeof Place>;

/** The same with what is needed to hash the entry again. */
export const Link = z.strictObject({
  ...place,
  /** One for each account id in the entry, in the order of `accountIdsIn`. */
  people: z.array(Person),
  /** It was written before there were chains, and taken in as it was then. */
  old: z.optional(z.literal(true)),
});
export type Link = z.infer<typeof Link>;

/** How long a chain is, and the hash of its last entry; null where it has none. */
export const ChainEnd = z.strictObject({
  length: z.number().check(z.int(), z.nonnegative()),
  hash: z.nullable(Hash),
});
export type ChainEnd = z.infer<typeof ChainEnd>;

export const noChain: ChainEnd = { length: 0, hash: null };

/** The members of an entry that hold account ids: a text, or a list of texts. */
const personKeys = ['by', 'followed'] as const;

/** The same entry with other account ids, given one by one. */
export const mapAccountIds = (entry: JsonRecord, change: (id: string) => unknown): JsonRecord => {
  const changed = { ...entry };
  for (const key of personKeys) {
    const value = entry[key];
    const list = asList(value);
    if (typeof value === 'string') changed[key] = change(value);
    else if (list !== null) changed[key] = list.map((one) => (typeof one === 'string' ? change(one) : one));
  }
  return changed;
};

/** The account ids in an entry, each as often as it is there. */
export const accountIdsIn = (entry: JsonRecord): readonly string[] => {
  const ids: string[] = [];
  mapAccountIds(entry, (id) => ids.push(id));
  return ids;
};

const commitment = (salt: string, accountId: string): string => sha256(`${salt}:${accountId}`);

const hashOf = (entry: JsonRecord, { n, before, people, old }: Omit<Link, 'hash'>): string => {
  const all = people.values();
  const hidden = mapAccountIds(entry, () => ({ person: all.next().value?.is ?? null }));
  return sha256(canonicalJson({ n, before, old: old ?? false, entry: hidden }));
};

/** The link of an entry that comes next after `end`. `salt` gives 32 hexadecimal digits, new ones each time. */
export const linkTo = (
  end: ChainEnd,
  entry: JsonRecord,
  { salt, isOld = false }: { readonly salt: () => string; readonly isOld?: boolean },
): Link => {
  const people = accountIdsIn(entry).map((accountId): Person => {
    if (accountId === tombstone) return { is: sha256(salt()) };
    const own = salt();
    return { is: commitment(own, accountId), salt: own };
  });
  const link = { n: end.length + 1, before: end.hash, people, ...(isOld && { old: true as const }) };
  return { ...link, hash: hashOf(entry, link) };
};

export const endAfter = ({ n, hash }: Place): ChainEnd => ({ length: n, hash });

/** Whether an entry is what its own link says: text, number, and whom it names, as far as they are not forgotten. */
export const fits = (entry: JsonRecord, link: Link): boolean => {
  const ids = accountIdsIn(entry);
  const named = ids.every((accountId, at) => {
    const person = link.people[at];
    if (person === undefined) return false;
    return person.salt === undefined ? accountId === tombstone : person.is === commitment(person.salt, accountId);
  });
  return named && ids.length === link.people.length && link.hash === hashOf(entry, link);
};

/** An entry and its link once a person is forgotten; null where it does not name them. */
export const withoutPerson = (
  entry: JsonRecord,
  { people, ...link }: Link,
  accountId: string,
): { readonly entry: JsonRecord; readonly link: Link } | null => {
  const ids = accountIdsIn(entry);
  if (!ids.includes(accountId)) return null;
  return {
    entry: mapAccountIds(entry, (id) => (id === accountId ? tombstone : id)),
    link: { ...link, people: people.map((one, at) => (ids[at] === accountId ? { is: one.is } : one)) },
  };
};
