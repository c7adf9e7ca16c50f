import type { Store } from '../../store/store';
import type { Issue } from '../model';

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const width = 6;
const step = 36 * 36;

const digit = (rank: string, at: number): number => (at < rank.length ? digits.indexOf(rank.charAt(at)) : 0);

/** A rank between two others, which compare as strings; null is the open end. Ranks never end in `0`. */
export const rankBetween = (before: string | null, after: string | null): string => {
  if (after === null) return rankAfter(before);
  let prefix = '';
  let bounded = true;
  for (let at = 0; ; at += 1) {
    const low = before === null ? 0 : digit(before, at);
    const high = bounded && at < after.length ? digit(after, at) : digits.length;
    if (high - low > 1) return prefix + digits.charAt(Math.floor((low + high) / 2));
    prefix += digits.charAt(low);
    if (high > low) bounded = false;
  }
};

/** The next rank at the end of the list. */
export const rankAfter = (last: string | null): string => {
  if (last === null) return 'i0000i';
  const head = Number.parseInt(last.slice(0, width).padEnd(width, '0'), 36) + step;
  const next = head.toString(36).padStart(width, '0');
  return next.length > width ? `${last}i` : next.replace(/0$/, 'i');
};

const greatest = new WeakMap<Store, { rank: string | null }>();

/** The rank below all others. It may be one that an issue has left, which does no harm. */
const lastRank = (store: Store): string | null => {
  const known = greatest.get(store);
  if (known) return known.rank;
  const last: { rank: string | null } = { rank: null };
  const note = (issue: Issue | undefined): void => {
    if (issue && (last.rank === null || issue.rank > last.rank)) last.rank = issue.rank;
  };
  for (const issue of store.collection('issues').values()) note(issue);
  store.collection('issues').watch((_id, _before, after) => note(after));
  greatest.set(store, last);
  return last.rank;
};

export const rankAtEnd = (store: Store): string => rankAfter(lastRank(store));
