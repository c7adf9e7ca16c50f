import type { Instant } from '../shared/ids';
import { historyMaxLength, maxMeanings, maxModes, maxOwners, maxRevisions, type PolicyHistory } from './history';
import type { Policy } from './policy';
import { saysSame, tracked } from './policy-tracks';

const later = (a: Instant, b: Instant): Instant => (Date.parse(a) >= Date.parse(b) ? a : b);

/**
 * A track after a save. What it says of the past holds only while it ends with what was stored: a policy that was written past the
 * settings page begins a new one. A clock that runs behind moves nothing into the past.
 */
const grown = <E extends { readonly from: Instant }>(
  track: readonly E[],
  was: object | null,
  is: Omit<E, 'from'>,
  at: Instant,
  make: (from: Instant) => E,
): E[] => {
  const last = track.at(-1);
  if (last === undefined || was === null || !saysSame(last, was)) return [make(at)];
  return saysSame(last, is) ? [...track] : [...track, make(later(last.from, at))];
};

const lengthOf = (track: readonly object[]): number => JSON.stringify(track).length;

/** Forgets the oldest entry of the longest track that has more than its last; null when each has only that. */
export const withoutOldest = (history: PolicyHistory): PolicyHistory | null => {
  const longest = (Object.keys(history) as (keyof PolicyHistory)[])
    .filter((name) => history[name].length > 1)
    .sort((a, b) => lengthOf(history[b]) - lengthOf(history[a]))[0];
  return longest === undefined ? null : { ...history, [longest]: history[longest].slice(1) };
};

const fitting = (history: PolicyHistory): PolicyHistory => {
  if (lengthOf([history]) <= historyMaxLength) return history;
  const shorter = withoutOldest(history);
  return shorter === null ? history : fitting(shorter);
};

/** The policy's history with a save at an instant written down. `before` is what was stored; null when nothing was. */
export const withHistory = (policy: Policy, before: Policy | null, at: Instant): PolicyHistory => {
  const { modes, owners, meanings, revisions } = before?.history ?? policy.history;
  const was = <K extends keyof PolicyHistory>(name: K) => (before === null ? null : tracked[name](before));
  const is = {
    modes: tracked.modes(policy),
    owners: tracked.owners(policy),
    meanings: tracked.meanings(policy),
    revisions: tracked.revisions(policy),
  };
  return fitting({
    modes: grown(modes, was('modes'), is.modes, at, (from) => ({ from, ...is.modes })).slice(-maxModes),
    owners: grown(owners, was('owners'), is.owners, at, (from) => ({ from, ...is.owners })).slice(-maxOwners),
    meanings: grown(meanings, was('meanings'), is.meanings, at, (from) => ({ from, ...is.meanings })).slice(
      -maxMeanings,
    ),
    revisions: grown(revisions, was('revisions'), is.revisions, at, (from) => ({ from, ...is.revisions })).slice(
      -maxRevisions,
    ),
  });
};
