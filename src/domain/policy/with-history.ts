import type { Instant } from '../shared/ids';
import { historyMaxLength, maxMeanings, maxModes, maxOwners, maxRevisions, type PolicyHistory } from './history';
import type { Policy } from './policy';
import { isSameEntry, tracked } from './policy-tracks';

const later = (a: Instant, b: Instant): Instant => (Date.parse(a) >= Date.parse(b) ? a : b);

/**
 * A track after a save. What it says of the past holds only while it ends with what was stored: a policy that was written past the
 * settings page begins a new one. A clock that runs behind moves nothing into the past.
 */
const withEntry = <E extends { readonly from: Instant }>(
  track: readonly E[],
  stored: object | null,
  next: Omit<E, 'from'>,
  at: Instant,
  make: (from: Instant) => E,
): E[] => {
  const last = track.at(-1);
  if (last === undefined || stored === null || !isSameEntry(last, stored)) return [make(at)];
  return isSameEntry(last, next) ? [...track] : [...track, make(later(last.from, at))];
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
  const storedEntry = <K extends keyof PolicyHistory>(name: K) => (before === null ? null : tracked[name](before));
  const newEntries = {
    modes: tracked.modes(policy),
    owners: tracked.owners(policy),
    meanings: tracked.meanings(policy),
    revisions: tracked.revisions(policy),
  };
  return fitting({
    modes: withEntry(modes, storedEntry('modes'), newEntries.modes, at, (from) => ({
      from,
      ...newEntries.modes,
    })).slice(-maxModes),
    owners: withEntry(owners, storedEntry('owners'), newEntries.owners, at, (from) => ({
      from,
      ...newEntries.owners,
    })).slice(-maxOwners),
    meanings: withEntry(meanings, storedEntry('meanings'), newEntries.meanings, at, (from) => ({
      from,
      ...newEntries.meanings,
    })).slice(-maxMeanings),
    revisions: withEntry(revisions, storedEntry('revisions'), newEntries.revisions, at, (from) => ({
      from,
      ...newEntries.revisions,
    })).slice(-maxRevisions),
  });
};
