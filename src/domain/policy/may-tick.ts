import { mayAccept, type Owners } from './accepters';
import type { AccountId, Instant } from '../shared/ids';
import type { TickItem } from './policy';

type Rule = Pick<TickItem, 'by' | 'waivable'>;

/** Whether only those who may accept confirm this line. */
export const isForAccepters = ({ by }: Rule): boolean => by === 'accepters';

/** Whether this line may be called not applicable, with a reason. */
export const isWaivable = ({ waivable }: Rule): boolean => waivable !== false;

/** Whether somebody who may edit the work item may also confirm this line, and take it back. */
export const mayTick = (line: Rule, owners: Owners, accountId: AccountId | null, now: Instant): boolean =>
  !isForAccepters(line) || mayAccept(owners, accountId, now) !== null;
