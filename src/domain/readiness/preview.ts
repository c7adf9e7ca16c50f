import { mayAccept } from '../policy/accepters';
import { withLiveCounts } from './with-live-counts';
import { classOf } from '../policy/definition-of';
import type { Line } from './line';
import type { AccountId, Instant } from '../shared/ids';
import type { Policy } from '../policy/policy';
import { readiness } from './readiness';
import type { WorkItem } from '../shared/work-item';

/** A work item that moved into Done: as it is now, since what it was then cannot be read. */
export interface Arrival {
  readonly item: WorkItem;
  readonly by: AccountId | null;
  readonly at: Instant;
}

export interface PreviewReason {
  /** `person`: whoever moved it may not accept. `confirmation`: lines that nobody could confirm before Assay was there. */
  readonly kind: 'person' | 'criteria' | 'check' | 'confirmation';
  /** What does not hold; absent where it is the person. */
  readonly line?: Line;
}

export interface PreviewRefusal extends Arrival {
  readonly reasons: readonly PreviewReason[];
  /** Nothing stood in the way but lines that a person would have confirmed. */
  readonly onlyConfirmations: boolean;
}

/** What the gate would have said, had this policy been in force. */
export interface Preview {
  /** How many of the arrivals are of governed work types. */
  readonly governed: number;
  readonly passed: number;
  /** Newest first. */
  readonly refused: readonly PreviewRefusal[];
  /** How many were refused for each kind of reason; one may be refused for several. */
  readonly counts: Readonly<Record<PreviewReason['kind'], number>>;
}

const kindOf = ({ kind }: Line): PreviewReason['kind'] =>
  kind === 'criteria' ? 'criteria' : kind === 'tick' ? 'confirmation' : 'check';

const reasonsOf = (policy: Policy, { item, by, at }: Arrival): readonly PreviewReason[] => {
  const { done } = readiness(policy, withLiveCounts(item), { now: at, accepter: by });
  return [
    ...(mayAccept(policy, by, at) === null ? [{ kind: 'person' as const }] : []),
    ...done.missing.map((line): PreviewReason => ({ kind: kindOf(line), line })),
  ];
};

/** Which of the arrivals in Done this policy would have refused, whatever its mode is now. */
export const preview = (policy: Policy, arrivals: readonly Arrival[]): Preview => {
  const governed = arrivals.filter(({ item }) => classOf(policy, item.type.id) !== null);
  const refused = governed
    .map((arrival): PreviewRefusal => {
      const reasons = reasonsOf(policy, arrival);
      return { ...arrival, reasons, onlyConfirmations: reasons.every(({ kind }) => kind === 'confirmation') };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.at.localeCompare(a.at));
  const count = (wanted: PreviewReason['kind']): number =>
    refused.filter(({ reasons }) => reasons.some(({ kind }) => kind === wanted)).length;
  return {
    governed: governed.length,
    passed: governed.length - refused.length,
    refused,
    counts: {
      person: count('person'),
      criteria: count('criteria'),
      check: count('check'),
      confirmation: count('confirmation'),
    },
  };
};
