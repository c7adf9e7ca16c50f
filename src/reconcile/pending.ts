import type { Instant } from '../domain/shared/ids';
import type { Pending } from '../ledger/head';

/** Longer than any function that does such work may run: what is older was left behind, and anybody may finish it. */
const abandonedMs = 60_000;

export const isAbandoned = ({ at }: Pick<Pending, 'at'>, now: Instant): boolean =>
  Date.parse(now) - Date.parse(at) > abandonedMs;

/** The same list, with the note that the stored fields have to follow what is written now. */
export const withFields = (pending: readonly Pending[], token: string, at: Instant): readonly Pending[] => [
  ...pending.filter((one) => one.token !== token),
  { what: 'fields', token, at },
];

/** The same list without what is done once the fields are written: one's own note, and those that nobody will come back to. */
export const withoutFields = (pending: readonly Pending[], token: string, now: Instant): readonly Pending[] =>
  pending.filter((one) => one.what !== 'fields' || (one.token !== token && !isAbandoned(one, now)));
