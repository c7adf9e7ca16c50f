import type { Period } from '../../../src/domain/flow';
import type { Numbers } from '../../ui/numbers';

/** What each chart of the route is drawn from. */
export interface CardProps {
  readonly periods: readonly Period[];
  readonly numbers: Numbers;
  readonly unit: 'sprint' | 'week';
}

export const periodTitle = ({ name, closed }: Period): string => (closed ? name : `${name} (running)`);
