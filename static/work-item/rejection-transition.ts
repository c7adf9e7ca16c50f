import { transitionTo, type Transition } from '../../src/jira/transitions';
import type { Governed } from './build-view-model';

/** The way to where rejected work goes; null where it stays, or Jira offers none. */
export const rejectionTransition = ({ policy, item, transitions: ways }: Governed): Transition | null =>
  policy.rejectedTo === null || policy.rejectedTo === item.status.id ? null : transitionTo(ways, policy.rejectedTo);
