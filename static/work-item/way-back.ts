import { into, type Way } from '../../src/jira/transitions';
import type { Governed } from './see';

/** The way to where rejected work goes; null where it stays, or Jira offers none. */
export const wayBack = ({ policy, item, ways }: Governed): Way | null =>
  policy.rejectedTo === null || policy.rejectedTo === item.status.id ? null : into(ways, policy.rejectedTo);
