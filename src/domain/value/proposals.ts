import type { LedgerEntry } from '../acceptance/ledger-entry';
import { mayAccept, type Owners } from '../policy/accepters';
import { stakeholderOf } from '../policy/stakeholder';
import type { Stakeholder } from '../policy/value-rule';
import type { AccountId, Instant } from '../shared/ids';

export type Proposed = Extract<LedgerEntry, { kind: 'proposed' }>;

type Rules = Owners & { readonly stakeholders?: readonly Stakeholder[] | undefined };

const isProposal = (entry: LedgerEntry): entry is Proposed => entry.kind === 'proposed';

const inTime = (entries: readonly LedgerEntry[]): readonly Proposed[] =>
  entries.filter(isProposal).sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));

/** Everybody's last proposal, oldest first. */
export const lastProposals = (entries: readonly LedgerEntry[]): readonly Proposed[] => {
  const all = inTime(entries);
  return all.filter(({ by }, at) => by !== null && !all.slice(at + 1).some((later) => later.by === by));
};

/**
 * Whether somebody may see what others propose. The Product Owner decides and therefore sees all; so does a deputy, unless they propose
 * themselves; a stakeholder does once their own proposal is in. Nobody else does, so that nothing is told on.
 */
export const seesProposals = (
  entries: readonly LedgerEntry[],
  policy: Rules,
  me: AccountId | null,
  now: Instant,
): boolean => {
  const as = mayAccept(policy, me, now);
  if (as === 'owner') return true;
  if (stakeholderOf(policy, me) === null) return as === 'deputy';
  return entries.some((entry) => isProposal(entry) && entry.by === me);
};

/** A record as this person may see it: what others propose is left out as long as it is not theirs to see. */
export const visibleEntries = <E extends LedgerEntry>(
  entries: readonly E[],
  me: AccountId | null,
  sees: boolean,
): readonly E[] => (sees ? entries : entries.filter((entry) => entry.kind !== 'proposed' || entry.by === me));

/** What the proposals in force come to. Only people who are stakeholders now count; what others proposed stays in the record. */
export interface ProposalSummary {
  readonly proposals: readonly (Proposed & {
    readonly weight: number;
    /** What they proposed before they could see any other proposal: their first one. */
    readonly first: number;
  })[];
  readonly lowest: number | null;
  readonly highest: number | null;
  /** The mean by the stakeholders' weights. */
  readonly mean: number | null;
  /** Those who have not said anything. */
  readonly silent: readonly Stakeholder[];
}

export const summariseProposals = (
  entries: readonly LedgerEntry[],
  { stakeholders = [] }: Pick<Rules, 'stakeholders'>,
): ProposalSummary => {
  const last = lastProposals(entries);
  const all = inTime(entries);
  const proposals = last.flatMap((one) => {
    const weight = stakeholders.find(({ accountId }) => accountId === one.by)?.weight;
    const first = all.find(({ by }) => by === one.by)?.value ?? one.value;
    return weight === undefined ? [] : [{ ...one, weight, first }];
  });
  const values = proposals.map(({ value }) => value);
  const total = proposals.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = proposals.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return {
    proposals,
    lowest: values.length === 0 ? null : Math.min(...values),
    highest: values.length === 0 ? null : Math.max(...values),
    mean: total === 0 ? null : weighted / total,
    silent: stakeholders.filter(({ accountId }) => !last.some(({ by }) => by === accountId)),
  };
};
