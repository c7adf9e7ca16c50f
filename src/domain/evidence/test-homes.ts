import * as z from 'zod/mini';

import type { KnownCriterion } from '../criteria/criterion';
import { Instant } from '../shared/ids';
import type { Said } from './report';

/** What a test proved when it was last sure, so that it is noticed when criteria are reordered and its tag stays as it was. */
const Home = z.object({
  /** When that build began. */
  at: Instant,
  /** The number that it named, by the fingerprint of what stood there. */
  of: z.record(z.string(), z.number()),
});
type Home = z.infer<typeof Home>;

/** By what tests are known again (`ReportedTest.id`). */
export const TestHomes = z.record(z.string(), Home);
export type TestHomes = z.infer<typeof TestHomes>;

/** Of so many tests of a work item it is remembered, those of the newest builds first; of others nobody knows, and what they name counts. */
export const maxHomes = 200;

interface Texts {
  readonly criteria: readonly KnownCriterion[];
  /** When the first build began that found a criterion, by fingerprint. */
  readonly first: Readonly<Record<string, Instant>>;
}

const numbersBy = (said: readonly Said[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const numbers = new Map<string, Set<number>>();
  for (const { id, number } of said.filter((one) => one.id !== '')) {
    const all = numbers.get(id) ?? new Set();
    numbers.set(id, all.add(number));
  }
  return numbers;
};

/**
 * Which criterion a test proved before under a number that it still names, where another one stands at that number now; empty where that one is not in
 * the text any more. Undefined: nothing speaks against what it names. Whoever changed the tag knew what they did, and an edit keeps its test.
 */
const lostBy = (
  home: Home | undefined,
  { number, claimed, now }: { readonly number: number; readonly claimed: ReadonlySet<string>; readonly now: string },
  { criteria, first }: Texts,
): string | undefined => {
  if (home === undefined || Object.hasOwn(home.of, now)) return undefined;
  const before = Object.keys(home.of).filter((fingerprint) => home.of[fingerprint] === number);
  const elsewhere = before.find((one) => criteria.some(({ fingerprint }) => fingerprint === one) && !claimed.has(one));
  if (elsewhere !== undefined) return elsewhere;
  const known = first[now];
  const stoodThereBefore = known !== undefined && Date.parse(known) <= Date.parse(home.at);
  const isGone = before.some((one) => criteria.every(({ fingerprint }) => fingerprint !== one));
  return isGone && stoodThereBefore ? '' : undefined;
};

/** When the first build began that found a criterion, also where it was gone meanwhile: a test that proved it remembers that it was there. */
const firstKnown = (homes: TestHomes, first: Texts['first']): Texts['first'] => {
  const known = new Map(Object.entries(first));
  for (const { at, of } of Object.values(homes))
    for (const fingerprint of Object.keys(of)) {
      const before = known.get(fingerprint);
      if (before === undefined || Date.parse(at) < Date.parse(before)) known.set(fingerprint, at);
    }
  return Object.fromEntries(known);
};

/** What tests said, each with what it lost (`CriterionResult.lost`), and what is remembered of the tests after that. */
export const followHomes = (
  homes: TestHomes,
  said: readonly Said[],
  { criteria, first }: Texts,
  at: Instant,
): { readonly said: readonly (Said & { readonly lost: string | undefined })[]; readonly homes: TestHomes } => {
  const texts = { criteria, first: firstKnown(homes, first) };
  const fingerprints = new Map(criteria.map(({ number, fingerprint }) => [number, fingerprint]));
  const numbers = numbersBy(said);
  const claimedBy = new Map(
    [...numbers].map(([id, all]) => [id, new Set([...all].flatMap((number) => fingerprints.get(number) ?? []))]),
  );
  const after: Record<string, Home> = { ...homes };
  const judged = said.map((one) => {
    const now = fingerprints.get(one.number);
    const claimed = claimedBy.get(one.id) ?? new Set();
    const lost = now === undefined ? undefined : lostBy(homes[one.id], { number: one.number, claimed, now }, texts);
    return { ...one, lost };
  });
  const unsure = new Set(judged.flatMap(({ id, lost }) => (lost === undefined ? [] : [id])));
  for (const [id, all] of numbers) {
    const known = homes[id];
    if (unsure.has(id) || (known !== undefined && Date.parse(known.at) > Date.parse(at))) continue;
    const of = [...all].flatMap((number) => {
      const fingerprint = fingerprints.get(number);
      return fingerprint === undefined ? [] : [[fingerprint, number] as const];
    });
    if (of.length > 0) after[id] = { at, of: Object.fromEntries(of) };
  }
  const kept = Object.entries(after).sort(([a, one], [b, other]) => other.at.localeCompare(one.at) || (a < b ? -1 : 1));
  return { said: judged, homes: Object.fromEntries(kept.slice(0, maxHomes)) };
};
