import { isScored } from '../backlog/value-per-point';
import { delivered } from '../flow/sum';
import { accepters } from '../policy/accepters';
import type { Policy } from '../policy/policy';
import { dayMs } from '../shared/day';
import type { AccountId, Instant } from '../shared/ids';
import type { AskedAbout, ProjectFacts } from './facts';
import type { Dates } from './outlook';
import { type Overview, overviewOf } from './overview';

/** A digest is about so many days. */
export const digestDays = 7;

/** How many there are, and how long the oldest has waited, in milliseconds; null where there is none. */
interface Waits {
  readonly count: number;
  readonly longest: number | null;
}

/** What whoever does not open the backlog should know of the last days. */
export interface Digest {
  readonly from: Instant;
  readonly to: Instant;
  /** What its forecast counts in. */
  readonly unit: Overview['unit'];
  readonly accepted: {
    readonly count: number;
    readonly value: number;
    readonly points: number;
    /** What a point bought; null where nothing tells. */
    readonly valuePerPoint: number | null;
  };
  /** Delivered and not answered, with the value of it, and for whom it waits. */
  readonly waiting: Waits & { readonly value: number; readonly keys: readonly string[] };
  readonly accepters: readonly AccountId[];
  /** Versions whose release date does not hold, and what of the running sprint does not; or why nobody can say. */
  readonly late: Dates;
  readonly breaches: Overview['breaches'] & { readonly keys: readonly string[] };
  readonly questions: Waits;
  /** There is more open work than was looked at. */
  readonly openGoesOn: boolean;
}

const acceptedIn = ({ timelines }: Overview, since: number): Digest['accepted'] => {
  const { ids, value, points, valuePerPoint } = delivered(
    timelines.flatMap((timeline) =>
      timeline.finishes
        .filter(({ outcome, at, undone }) => outcome === 'accepted' && undone === null && at > since)
        .map(({ state }) => ({ timeline, state })),
    ),
  );
  return { count: ids.length, value, points, valuePerPoint: isScored(valuePerPoint) ? valuePerPoint.score : null };
};

const lateIn = ({ dates }: Overview): Digest['late'] =>
  'why' in dates
    ? dates
    : { releases: dates.releases.filter(({ left }) => left !== null), sprintLeft: dates.sprintLeft };

/** What happened in the last week, and what waits, is late, or went past the Product Owner. */
export const digestOf = (facts: ProjectFacts, questions: readonly AskedAbout[], policy: Policy): Digest => {
  const overview = overviewOf(facts, policy);
  const now = Date.parse(facts.now);
  const since = now - digestDays * dayMs;
  const oldest = questions.reduce<number | null>((first, { at }) => Math.min(first ?? Infinity, Date.parse(at)), null);
  return {
    from: new Date(since).toISOString(),
    ...{ to: facts.now, unit: overview.unit },
    accepted: acceptedIn(overview, since),
    waiting: {
      count: overview.waiting.now.length,
      longest: overview.waiting.oldest?.ms ?? null,
      value: overview.waitingValue,
      keys: overview.waiting.now.map(({ key }) => key),
    },
    accepters: accepters(policy, facts.now),
    late: lateIn(overview),
    breaches: { ...overview.breaches, keys: facts.breaches.map(({ key }) => key) },
    questions: { count: questions.length, longest: oldest === null ? null : Math.max(0, now - oldest) },
    openGoesOn: facts.openGoesOn,
  };
};
