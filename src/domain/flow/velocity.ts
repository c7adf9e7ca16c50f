import type { Instant } from '../shared/ids';
import { median } from './statistics';
import type { Velocity } from './results';
import type { Period } from './types';

/** Enough to even out one odd period, few enough to follow a team that changes. */
const recent = 5;

/**
 * What the team gets done in a period, by the last closed ones: accepted points, since work that nobody accepted is not done. In a period that
 * ended before the policy came into force (`since`) nobody was asked, so there completed points stand in; where `since` is undefined, the
 * policy has always been in force. Null is no policy at all. The result is null without a closed period.
 */
export const velocity = (
  periods: readonly Period[],
  { last = recent, since }: { readonly last?: number; readonly since?: Instant | null | undefined } = {},
): Velocity | null => {
  const counted = periods
    .filter(({ closed }) => closed)
    .slice(-last)
    .map((period) => {
      const usesAccepted = since !== null && (since === undefined || period.end > since);
      return {
        id: period.id,
        name: period.name,
        asked: usesAccepted,
        points: (usesAccepted ? period.accepted : period.completed).points,
      };
    });
  const numbers = counted.map(({ points }) => points);
  const medianPoints = median(numbers);
  if (medianPoints === null) return null;
  const usesAccepted = counted.filter((one) => one.asked).length;
  return {
    points: medianPoints,
    low: Math.min(...numbers),
    high: Math.max(...numbers),
    periods: counted.map(({ id, name, points }) => ({ id, name, points })),
    basis: usesAccepted === 0 ? 'completed' : usesAccepted === counted.length ? 'accepted' : 'mixed',
  };
};
