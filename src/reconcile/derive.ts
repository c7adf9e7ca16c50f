import { type DerivedFields, deriveFields } from '../domain/acceptance/derived-fields';
import { escapeIn } from '../domain/acceptance/leavings';
import { latestAcceptance } from '../domain/acceptance/latest-acceptance';
import { lastReceipt } from '../domain/acceptance/receipt';
import { hintCount } from '../domain/readiness/hint-count';
import { testsToStore } from '../domain/readiness/tests-to-store';
import type { Instant } from '../domain/shared/ids';
import type { KnownHistory } from './dependencies';
import type { IssueContext } from './issue-context';
import { lastMove } from './last-move';
import { withReceipt } from './receipts';
import { withLedgerTicks } from './with-ledger-ticks';

/** The derived fields that follow from the record and the issue. Pure. */
export const derive = (
  { policyResult, policy, governed, item }: IssueContext,
  { record, changes }: KnownHistory,
  now: Instant,
): DerivedFields => {
  const { entries } = record;
  if (!governed) return deriveFields(policyResult, item, escapeIn(entries), now, null);
  const movedAt = lastMove(changes);
  const derived = deriveFields(
    policyResult,
    withLedgerTicks(item, entries),
    latestAcceptance(entries, item, movedAt),
    now,
    movedAt,
    hintCount,
    testsToStore,
  );
  return withReceipt(derived, { item, policy }, lastReceipt(entries), now);
};
