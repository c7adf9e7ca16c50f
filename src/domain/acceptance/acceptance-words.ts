import type { Instant } from '../shared/ids';

const day = 24 * 60 * 60 * 1000;

/** How long somebody has waited: `since today`, `1 day`, `12 days`. */
export const howLong = (since: Instant, now: Instant): string => {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / day));
  return days === 0 ? 'since today' : days === 1 ? '1 day' : `${days} days`;
};
