import type { AccountId, Instant } from './ids';
import type { Acceptance } from './work-item';

export interface Wording {
  readonly now: Instant;
  readonly productOwner: AccountId;
  /** A person's name; surfaces look them up, since only ids are kept. */
  readonly nameOf: (accountId: AccountId) => string;
}

const day = 24 * 60 * 60 * 1000;

/** `today`, `1 day`, `12 days`: whole days between two moments. */
export const howLong = (since: Instant, now: Instant): string => {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / day));
  return days === 0 ? 'since today' : days === 1 ? '1 day' : `${days} days`;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `21 Nov 2026`, in UTC. */
export const dateWords = (at: Instant): string => {
  const date = new Date(at);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
};

/** `Waiting for Ana, the Product Owner, 2 days`. */
export const awaitingSentence = (since: Instant, { now, productOwner, nameOf }: Wording): string =>
  `Waiting for ${nameOf(productOwner)}, the Product Owner, ${howLong(since, now)}`;

/** The state of acceptance in one sentence, for every surface; an unset one says that nobody was asked. */
export const acceptanceSentence = (acceptance: Acceptance | null, wording: Wording): string => {
  const { nameOf } = wording;
  switch (acceptance?.state) {
    case undefined:
      return 'Not delivered yet';
    case 'awaiting':
      return awaitingSentence(acceptance.since, wording);
    case 'accepted':
      return `Accepted by ${nameOf(acceptance.by)}, ${acceptance.as === 'owner' ? 'the Product Owner' : 'a deputy of the Product Owner'}, on ${dateWords(acceptance.at)}`;
    case 'rejected':
      return `Rejected by ${nameOf(acceptance.by)} on ${dateWords(acceptance.at)}: ${acceptance.why}`;
    case 'unaccepted':
      return acceptance.by === null
        ? `In Done without acceptance since ${dateWords(acceptance.at)}`
        : `In Done without acceptance: ${nameOf(acceptance.by)} moved it on ${dateWords(acceptance.at)}`;
  }
};
