import { mayAccept, type Owners } from './accepters';
import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { PolicyHistory } from './history';
import type { Mode, Policy } from './policy';
import { isSameEntry, tracked } from './policy-tracks';
import { deliveryOf, type Delivery, type Meanings } from './status-meaning';

/** A value as it was at an instant. Where that is not known, it is today's value, and the caller has to say so. */
export interface AsOf<T> {
  readonly value: T;
  readonly known: boolean;
}

/** What judging a move needs of the policy, as it was at the instant of the move. */
export interface PolicyAt {
  readonly mode: AsOf<Mode>;
  readonly owners: AsOf<Owners>;
  readonly meanings: AsOf<Meanings>;
  readonly revision: AsOf<number>;
}

/**
 * The entry that held at an instant. Null where the history does not reach back so far, or where the policy was written past the
 * settings page, so that it is not known since when the value holds.
 */
const entryAt = <E extends { readonly from: Instant }>(track: readonly E[], today: object, at: Instant): E | null => {
  const [index, last] = [track.findLastIndex(({ from }) => Date.parse(from) <= Date.parse(at)), track.at(-1)];
  const found = track[index];
  if (found === undefined || last === undefined) return null;
  return index === track.length - 1 && !isSameEntry(last, today) ? null : found;
};

const asOf = <E, T>(entry: E | null, today: T, of: (entry: E) => T): AsOf<T> =>
  entry === null ? { value: today, known: false } : { value: of(entry), known: true };

const meaningsOf = ({ closed, resolutions, closing }: PolicyHistory['meanings'][number]): Meanings => ({
  statuses: Object.fromEntries(closed.map((id) => [id, 'closed' as const])),
  closingResolutions: resolutions,
  closing,
});

/** The policy as of an instant: mode, who could accept, what the statuses meant, which revision. */
export const policyAt = (policy: Policy, at: Instant): PolicyAt => {
  const { history } = policy;
  return {
    mode: asOf(entryAt(history.modes, tracked.modes(policy), at), policy.mode, ({ mode }) => mode),
    owners: asOf<PolicyHistory['owners'][number], Owners>(
      entryAt(history.owners, tracked.owners(policy), at),
      policy,
      ({ productOwner, deputies }) => ({ productOwner, deputies }),
    ),
    meanings: asOf<PolicyHistory['meanings'][number], Meanings>(
      entryAt(history.meanings, tracked.meanings(policy), at),
      policy,
      meaningsOf,
    ),
    revision: asOf(
      entryAt(history.revisions, tracked.revisions(policy), at),
      policy.revision,
      ({ revision }) => revision,
    ),
  };
};

/** As whom a person could accept at an instant (null: could not), by the policy of that instant. */
export const mayAcceptAt = (
  policy: Policy,
  accountId: AccountId | null,
  at: Instant,
): AsOf<ReturnType<typeof mayAccept>> => {
  const { value, known } = policyAt(policy, at).owners;
  return { value: mayAccept(value, accountId, at), known };
};

/** What being in a status with a resolution meant at an instant (`deliveryOf`). */
export const deliveryAt = (
  policy: Policy,
  status: Parameters<typeof deliveryOf>[1],
  resolutionId: JiraId | null,
  at: Instant,
): AsOf<Delivery> => {
  const { value, known } = policyAt(policy, at).meanings;
  return { value: deliveryOf(value, status, resolutionId), known };
};
