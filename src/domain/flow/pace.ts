import { median } from './statistics';
import type { Velocity } from './results';
import type { Period } from './types';
import { dayMs } from '../shared/day';

/** Points a day that get done: the velocity over the usual length of the periods that it counts. Null without one. */
export const pace = (periods: readonly Period[], velocity: Velocity | null): number | null => {
  if (velocity === null || velocity.points <= 0) return null;
  const counted = new Set(velocity.periods.map(({ id }) => id));
  const days = median(
    periods.flatMap(({ id, start, end }) => (counted.has(id) ? [(Date.parse(end) - Date.parse(start)) / dayMs] : [])),
  );
  return days === null || days <= 0 ? null : velocity.points / days;
};
