import type { AccountId, CalendarDate, Instant } from '../shared/ids';
import type { Deputy } from './policy';

export type Owners = { readonly productOwner: AccountId; readonly deputies: readonly Deputy[] };

/** A deputy's term lasts until the end of its last day in UTC: a day has no time zone, and the gate must agree everywhere. */
export const inTerm = (until: CalendarDate, now: Instant): boolean =>
  Date.parse(`${until}T23:59:59.999Z`) >= Date.parse(now);

/** Who may accept at a moment: the Product Owner, and any deputy whose term has not ended. */
export const accepters = ({ productOwner, deputies }: Owners, now: Instant): readonly AccountId[] => [
  ...new Set([productOwner, ...deputies.filter(({ until }) => inTerm(until, now)).map(({ accountId }) => accountId)]),
];

/** As whom a person may accept at a moment; null is "may not". An anonymous visitor has no account id. */
export const mayAccept = (owners: Owners, accountId: AccountId | null, now: Instant): 'owner' | 'deputy' | null => {
  if (accountId === null) return null;
  if (accountId === owners.productOwner) return 'owner';
  return accepters(owners, now).includes(accountId) ? 'deputy' : null;
};
