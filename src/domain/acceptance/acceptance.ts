import type { AccountId, Instant } from '../shared/ids';
import type { Acceptance, WorkItem } from '../shared/work-item';

/** What can happen to a work item on its way to the Product Owner's answer. */
export type AcceptanceEvent =
  | {
      readonly kind: 'entered-done';
      readonly by: AccountId | null;
      readonly at: Instant;
      /** As whom the mover might accept at that moment (`mayAccept`). */
      readonly as: 'owner' | 'deputy' | null;
      /** The policy's revision; null is not known. */
      readonly revision: number | null;
    }
  | { readonly kind: 'left-done'; readonly at: Instant }
  /** It ended without delivery; null where nobody gave a reason. */
  | { readonly kind: 'closed'; readonly by: AccountId | null; readonly at: Instant; readonly why: string | null }
  /** It is in Done, and nobody was asked. */
  | { readonly kind: 'imported'; readonly at: Instant }
  | {
      readonly kind: 'rejected';
      readonly by: AccountId;
      readonly at: Instant;
      readonly why: string;
      readonly failed: readonly string[];
    }
  /** All is there but the answer. */
  | { readonly kind: 'delivered'; readonly at: Instant }
  /** Something of it is missing again. */
  | { readonly kind: 'withdrawn'; readonly at: Instant };

const timeOf = (acceptance: Acceptance): number =>
  Date.parse(acceptance.state === 'awaiting' ? acceptance.since : acceptance.at);

const entered = ({ by, at, as, revision }: Extract<AcceptanceEvent, { kind: 'entered-done' }>): Acceptance =>
  by !== null && as !== null ? { state: 'accepted', by, as, at, revision } : { state: 'unaccepted', by, at };

/**
 * What an event makes of the last answer. Entering Done by someone who may accept is the acceptance, by anyone else a breach; closing
 * without delivery ends an acceptance, and leaving Done ends all three. Events may repeat and come late: the same one twice changes nothing, and one older than the answer is no news.
 */
export const afterEvent = (previous: Acceptance | null, event: AcceptanceEvent): Acceptance | null => {
  if (previous !== null && Date.parse(event.at) < timeOf(previous)) return previous;
  switch (event.kind) {
    case 'entered-done':
      return entered(event);
    case 'imported':
      return null;
    case 'left-done':
      return isOver(previous) ? null : previous;
    case 'closed':
      return { state: 'closed', by: event.by, at: event.at, why: event.why };
    case 'rejected': {
      const { by, at, why, failed } = event;
      return { state: 'rejected', by, at, why, failed: [...failed] };
    }
    case 'delivered':
      return previous?.state === 'awaiting' || isOver(previous) ? previous : { state: 'awaiting', since: event.at };
    case 'withdrawn':
      return previous?.state === 'awaiting' ? null : previous;
  }
};

/** Whether the answer is one that holds in Done alone. */
const isOver = (acceptance: Acceptance | null): boolean =>
  acceptance !== null && ['accepted', 'unaccepted', 'closed'].includes(acceptance.state);

/**
 * The answer that counts for a work item as it is now. Outside Done an acceptance has ended; work that is under way and lacks nothing but
 * the answer awaits it; a rejected work item awaits a new one once it has moved on from where a rejection sends it.
 */
export const acceptanceNow = (
  previous: Acceptance | null,
  { status }: Pick<WorkItem, 'status'>,
  {
    delivered,
    rejectedTo,
    now,
    movedAt,
  }: {
    readonly delivered: boolean;
    readonly rejectedTo: string | null;
    readonly now: Instant;
    /** When its status last changed; null is never, undefined is not known. */
    readonly movedAt?: Instant | null | undefined;
  },
): Acceptance | null => {
  if (status.category === 'done') return previous;
  const open = isOver(previous) ? null : previous;
  const awaits = delivered && status.category === 'indeterminate';
  if (open?.state === 'rejected') {
    const hasMoved = movedAt === undefined || (movedAt !== null && movedAt > open.at);
    const movedOn = awaits && hasMoved && rejectedTo !== null && status.id !== rejectedTo;
    return movedOn ? afterEvent(open, { kind: 'delivered', at: now }) : open;
  }
  return afterEvent(open, { kind: awaits ? 'delivered' : 'withdrawn', at: now });
};
