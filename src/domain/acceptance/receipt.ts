import * as z from 'zod/mini';

import type { Policy } from '../policy/policy';
import { policyAt } from '../policy/policy-at';
import { AccountId, Instant } from '../shared/ids';
import type { DoneCrossing } from './done-crossings';
import type { LedgerEntry } from './ledger-entry';
import { chronological } from './ledger-fold';

/**
 * That a person pressed Accept where the app shows a work item: who, until when the gate believes it, and the hash of the criteria that were on
 * screen (null: there were none). It lies beside the ticks, in a field that only the app writes, and belongs to that work item alone.
 */
export const Receipt = z.strictObject({ by: AccountId, until: Instant, criteria: z.nullable(z.string()) });
export type Receipt = z.infer<typeof Receipt>;

/** How long the gate believes a receipt: the move follows within seconds. */
export const receiptMs = 2 * 60_000;

/** Jira's clock and Forge's may differ by so much when a move is judged later. */
const skewMs = 60_000;

/** The last receipt of a record; null where none was given, or it was used: a move into Done came after it. */
export const lastReceipt = (entries: readonly LedgerEntry[]): Receipt | null => {
  const last = chronological(entries).findLast(({ kind }) => kind === 'receipt' || kind === 'accepted');
  return last?.kind === 'receipt' && last.by !== null
    ? { by: last.by, until: last.until, criteria: last.criteria }
    : null;
};

/** Whether a receipt still counts for a work item whose criteria have this hash now. */
export const stands = (receipt: Receipt, criteria: string | null, now: Instant): boolean =>
  receipt.until > now && receipt.criteria === criteria;

/** Whether the gate asked for a receipt at a moment. */
export const wantsReceipt = (policy: Policy, at: Instant): boolean => {
  const { receiptsSince } = policy;
  return receiptsSince != null && at >= receiptsSince && policyAt(policy, at).mode.value === 'block';
};

type ReceiptEntry = Extract<LedgerEntry, { kind: 'receipt' }>;

/** The last receipt in a record that belongs to a move into Done: the mover's own, given right before it. */
export const receiptOf = (
  { by, at }: Pick<DoneCrossing, 'by' | 'at'>,
  known: readonly LedgerEntry[],
): ReceiptEntry | null => {
  const moved = Date.parse(at);
  const given = chronological(known).findLast(
    (entry): entry is ReceiptEntry =>
      entry.kind === 'receipt' &&
      entry.by === by &&
      moved >= Date.parse(entry.at) - skewMs &&
      moved <= Date.parse(entry.until) + skewMs,
  );
  return given ?? null;
};

/** What was marked of single criteria before a move that accepts; undefined where nothing was, or an acceptance before took it. */
export const marksOf = (
  move: Pick<DoneCrossing, 'by' | 'at'>,
  known: readonly LedgerEntry[],
): ReceiptEntry['marks'] => {
  const receipt = receiptOf(move, known);
  const isUsed = known.some(({ kind, at }) => kind === 'accepted' && at > (receipt?.at ?? '') && at < move.at);
  return isUsed ? undefined : receipt?.marks;
};

/**
 * Whether a move into Done lacks the receipt that the policy asked for at that moment: whoever may accept moved it, but past Accept, where no gate
 * asked.
 */
export const lacksReceipt = (
  policy: Policy,
  move: Pick<DoneCrossing, 'by' | 'at'>,
  known: readonly LedgerEntry[],
): boolean => wantsReceipt(policy, move.at) && receiptOf(move, known) === null;
