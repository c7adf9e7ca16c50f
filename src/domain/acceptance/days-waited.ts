import type { Instant } from '../shared/ids';
import { dayMs } from '../shared/day';

/** For how many whole days somebody has waited; never less than 0. */
export const daysWaited = (since: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / dayMs));
