import type { AccountId } from '../shared/ids';
import type { Stakeholder } from './value-rule';

interface HasStakeholders {
  readonly stakeholders?: readonly Stakeholder[] | undefined;
}

/** As whom somebody proposes values; null: they do not. */
export const stakeholderOf = (
  { stakeholders = [] }: HasStakeholders,
  accountId: AccountId | null,
): Stakeholder | null => stakeholders.find((one) => one.accountId === accountId) ?? null;
