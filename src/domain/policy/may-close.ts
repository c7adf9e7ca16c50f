import { mayAccept, type Owners } from './accepters';
import type { AccountId, Instant } from '../shared/ids';
import type { Meanings } from './status-meaning';

/** Whether a person may close a work item without delivery, as far as the settings go; Jira decides beside that whether they may move it. */
export const mayClose = (
  policy: Owners & Pick<Meanings, 'closing'>,
  accountId: AccountId | null,
  now: Instant,
): boolean => policy.closing === 'team' || mayAccept(policy, accountId, now) !== null;
