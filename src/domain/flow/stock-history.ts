import { stateAt } from './history';
import type { StockPoint } from './results';
import type { Period, Timeline } from './types';
import { velocity } from './velocity';
import type { Instant } from '../shared/ids';

/**
 * The stock at the end of each period, at most: the points of what was estimated (and, unless
 * the project keeps no values, valued) by then and not begun. Whether it was ready
 * as well is not known, since criteria, ticks and the badge leave no history that can be read in bulk. Each is measured by the velocity
 * of the closed periods up to then.
 */
export const stockHistory = (
  timelines: readonly Timeline[],
  periods: readonly Period[],
  { since, needsValue = true }: { readonly since?: Instant | null | undefined; readonly needsValue?: boolean } = {},
): readonly StockPoint[] =>
  periods.map(({ id, name, end }, index) => {
    const at = Date.parse(end);
    let points = 0;
    for (const timeline of timelines) {
      const state = stateAt(timeline, at);
      if (state?.status.category !== 'new' || (needsValue && state.value === null)) continue;
      points += state.points ?? 0;
    }
    const speed = velocity(periods.slice(0, index + 1), { since })?.points ?? 0;
    return { periodId: id, name, at: end, points, iterations: speed > 0 ? points / speed : null };
  });
