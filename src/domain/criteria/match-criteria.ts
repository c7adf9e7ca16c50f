import type { KnownCriterion } from './criterion';
import { likeness } from './likeness';

/** A criterion of an older text, and the one that it is in a newer text. */
export interface MatchedCriterion<B extends KnownCriterion, A extends KnownCriterion> {
  readonly before: B;
  readonly after: A;
  /** `moved`: it says the same, and has another number. */
  readonly how: 'same' | 'moved' | 'edited';
}

/** A criterion of the newer text that may be one of several of the older text, or perhaps one: a person has to say. */
export interface AmbiguousCriterion<B extends KnownCriterion, A extends KnownCriterion> {
  readonly after: A;
  /** The most alike first. */
  readonly candidates: readonly B[];
}

/** What became of the criteria of an older text. Each older one is matched, removed or a candidate; each newer one matched, added or ambiguous. */
export interface CriteriaMatch<B extends KnownCriterion, A extends KnownCriterion> {
  /** In the order of the newer text. */
  readonly matched: readonly MatchedCriterion<B, A>[];
  readonly added: readonly A[];
  readonly removed: readonly B[];
  readonly ambiguous: readonly AmbiguousCriterion<B, A>[];
}

/** From this likeness on it is a small edit, if nothing else is nearly as alike. */
const small = 0.7;
/** From this on it may be one. */
const perhaps = 0.5;
/** Anything less far behind than this could be meant as well. */
const margin = 0.1;

/** Beyond so many comparisons everything that is left is ambiguous. */
const maxCompared = 10_000;

type Pair<B, A> = readonly [before: B, after: A];

const groupsBy = <T extends KnownCriterion>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(one.fingerprint, [...(groups.get(one.fingerprint) ?? []), one]);
  return groups;
};

/** Those that say the same. Of several that do, each goes with the one in its turn; with another number of them, only those that kept their place. */
const equalPairs = <B extends KnownCriterion, A extends KnownCriterion>(
  before: readonly B[],
  after: readonly A[],
): readonly Pair<B, A>[] => {
  const older = groupsBy(before);
  return [...groupsBy(after)].flatMap(([fingerprint, group]) => {
    const own = older.get(fingerprint) ?? [];
    return group.flatMap((one, n): readonly Pair<B, A>[] => {
      const old = own.length === group.length ? own[n] : own.find(({ number }) => number === one.number);
      return old === undefined ? [] : [[old, one]];
    });
  });
};

interface Compared<B, A> {
  readonly before: B;
  readonly after: A;
  readonly like: number;
}

/** The greatest and the second greatest likeness of each. */
const greatest = <T>(all: readonly (readonly [of: T, like: number])[]): ReadonlyMap<T, readonly [number, number]> => {
  const known = new Map<T, readonly [number, number]>();
  for (const [of, like] of all) {
    const [first, second] = known.get(of) ?? [0, 0];
    known.set(of, like > first ? [like, first] : [first, Math.max(second, like)]);
  }
  return known;
};

/** The pairs that are each other's only choice, as long as there are any: what they leave may have only one choice then. */
const surePairs = <B, A>(all: readonly Compared<B, A>[]): readonly Pair<B, A>[] => {
  const found: Pair<B, A>[] = [];
  let left = all;
  for (;;) {
    const ofBefore = greatest(left.map(({ before, like }) => [before, like]));
    const ofAfter = greatest(left.map(({ after, like }) => [after, like]));
    const isOnly = (like: number, [first, second]: readonly [number, number] = [0, 0]): boolean =>
      like === first && second <= like - margin;
    const now = left.filter(
      ({ before, after, like }) =>
        like >= small && isOnly(like, ofBefore.get(before)) && isOnly(like, ofAfter.get(after)),
    );
    if (now.length === 0) return found;
    found.push(...now.map(({ before, after }): Pair<B, A> => [before, after]));
    const [gone, taken] = [new Set(now.map(({ before }) => before)), new Set(now.map(({ after }) => after))];
    left = left.filter(({ before, after }) => !gone.has(before) && !taken.has(after));
  }
};

/**
 * Finds the criteria of an older text again in a newer one: what says the same, wherever it stands; then small edits, where only one pair can be
 * meant. What could be meant in two ways, or is alike without being sure, is reported as ambiguous with its candidates, and never decided here.
 * The same lists always give the same answer.
 */
export const matchCriteria = <B extends KnownCriterion, A extends KnownCriterion>(
  before: readonly B[],
  after: readonly A[],
): CriteriaMatch<B, A> => {
  const equal = equalPairs(before, after);
  const pairs = new Map<A, MatchedCriterion<B, A>>();
  for (const [old, now] of equal)
    pairs.set(now, { before: old, after: now, how: old.number === now.number ? 'same' : 'moved' });
  const gone = new Set(equal.map(([old]) => old));
  const older = before.filter((one) => !gone.has(one));
  const newer = after.filter((one) => !pairs.has(one));
  const isTooMany = older.length * newer.length > maxCompared;
  const compared = older.flatMap((old) =>
    newer.map((now) => ({ before: old, after: now, like: isTooMany ? perhaps : likeness(old.text, now.text) })),
  );
  for (const [old, now] of surePairs(compared)) {
    pairs.set(now, { before: old, after: now, how: 'edited' });
    gone.add(old);
  }
  const open = compared.filter((one) => one.like >= perhaps && !gone.has(one.before) && !pairs.has(one.after));
  const candidatesOf = (now: A): readonly B[] =>
    open
      .filter((one) => one.after === now)
      .sort((a, b) => b.like - a.like || a.before.number - b.before.number)
      .map((one) => one.before);
  const rest = newer.filter((now) => !pairs.has(now));
  const named = new Set(open.map((one) => one.before));
  return {
    matched: after.flatMap((now) => pairs.get(now) ?? []),
    added: rest.filter((now) => candidatesOf(now).length === 0),
    removed: older.filter((old) => !gone.has(old) && !named.has(old)),
    ambiguous: rest.flatMap((now) => {
      const candidates = candidatesOf(now);
      return candidates.length === 0 ? [] : [{ after: now, candidates }];
    }),
  };
};
