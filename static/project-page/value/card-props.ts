import type { Period } from '../../../src/domain/flow';

/** What each chart of the route is drawn from. */
export interface CardProps {
  readonly periods: readonly Period[];
  readonly unit: 'sprint' | 'week';
}
