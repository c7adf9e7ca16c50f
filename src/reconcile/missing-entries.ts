import { withRisingTimes } from '../domain/acceptance/rising-times';
import { lacksReceipt, marksOf } from '../domain/acceptance/receipt';
import { judgeMove, rulesAt } from '../domain/acceptance/judge-move';
import type { Instant } from '../domain/shared/ids';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Change } from '../domain/acceptance/change';
import { type DoneCrossing, doneCrossings } from '../domain/acceptance/done-crossings';
import { deliveryAt, policyAt } from '../domain/policy/policy-at';
import { deliveryOf, type Meanings } from '../domain/policy/status-meaning';
import type { Request } from '../jira/request';
import { categoriesFor, policiesAtChanges, type Side } from './at-the-time';
import { evidenceAt } from './evidence';
import { isBulk } from './is-bulk';
import type { IssueContext } from './issue-context';
import { withLedgerTicks } from './with-ledger-ticks';

interface Noticed {
  readonly changes: readonly Change[];
  readonly known: readonly LedgerEntry[];
  readonly now: Instant;
  readonly isBulk: boolean;
}

/** What was ticked when the issue moved, however late that is noticed. The rest is only known as it is now. */
const contextAt = ({ at }: DoneCrossing, subject: IssueContext, known: readonly LedgerEntry[]): IssueContext => ({
  ...subject,
  item: withLedgerTicks(
    subject.item,
    known.filter((entry) => entry.at <= at),
  ),
});

/** A reason is given right before the move. */
const reasonHoldsMs = 15 * 60_000;

/** Why it was closed, as whoever closed it said right before. */
const reasonFor = ({ by, at }: DoneCrossing, known: readonly LedgerEntry[]): string | null => {
  const age = (entry: LedgerEntry): number => Date.parse(at) - Date.parse(entry.at);
  const given = known.filter(
    (entry) => entry.kind === 'closing' && entry.by === by && Math.abs(age(entry)) <= reasonHoldsMs,
  );
  const last = [...given].sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  return last?.kind === 'closing' ? last.why : null;
};

/** The crossing as the ledger has it, judged by the rules of its own moment. */
const toEntry = (subject: IssueContext, move: DoneCrossing, { changes, known, now, isBulk }: Noticed): LedgerEntry => {
  const { changeId, by, at, from, to } = move;
  const common = { id: `move-${changeId}`, issueId: subject.item.id, by, at, from, to };
  if (move.direction === 'out-of-done') return { ...common, kind: 'reopened' };
  const { policy, item } = subject;
  const rules = rulesAt(policy, move, { changes, typeId: item.type.id, now });
  if (move.direction === 'into-closed')
    return { ...common, kind: 'closed', why: reasonFor(move, known), revision: rules.revision };
  const { kind, as } = judgeMove(policy, move, isBulk);
  const evidence = evidenceAt(subject, rules, now);
  if (kind === 'accepted' && lacksReceipt(policy, move, known))
    return { ...common, kind: 'breach', evidence, lacks: 'receipt' };
  const marks = marksOf(move, known);
  return kind === 'accepted' && as !== null
    ? { ...common, kind, as, evidence, ...(marks !== undefined && { marks }) }
    : { ...common, kind: kind === 'imported' ? 'imported' : 'breach', evidence };
};

/** A work item that was in Done from its first day came from an import, or Jira's history does not show how it got there. */
const importedOnCreation = (subject: IssueContext, changes: readonly Change[], now: Instant): LedgerEntry[] => {
  const { item, created } = subject;
  const { since } = subject.policy;
  if (item.status.category !== 'done' || created === null || since === undefined) return [];
  if (created.at < since || changes.some(statusChanged)) return [];
  const { by, at } = created;
  const move = { id: `created-${item.id}`, issueId: item.id, by, at, from: null, to: item.status.name };
  const rules = rulesAt(subject.policy, { at, changeId: '' }, { changes, typeId: item.type.id, now });
  return deliveryAt(subject.policy, item.status, item.resolution?.id ?? null, at).value === 'closed'
    ? [{ ...move, kind: 'closed', why: null, revision: rules.revision }]
    : [{ ...move, kind: 'imported', evidence: evidenceAt(subject, rules, now) }];
};

export const statusChanged = ({ items }: Change): boolean => items.some(({ fieldId }) => fieldId === 'status');

/** Whether a change may be a crossing of Done: a closing resolution makes one too. */
export const mayCross = (change: Change): boolean =>
  statusChanged(change) || change.items.some(({ fieldId }) => fieldId === 'resolution');

interface IssueFacts {
  readonly changes: readonly Change[];
  readonly known: readonly LedgerEntry[];
  readonly now: Instant;
  /** Whether a move is one of many, where others are in the same batch (`bulkMovesIn`). */
  readonly isOneOfMany?: (move: DoneCrossing, done: readonly string[]) => boolean;
}

/**
 * The entries that the ledger lacks for the issue's crossings of Done. They come from Jira's changelog and not from the event
 * that called for it, so that lost, repeated and reordered events make no difference.
 */
export const missingEntries =
  (request: Request) =>
  async (subject: IssueContext, { known, now, isOneOfMany, ...facts }: IssueFacts): Promise<readonly LedgerEntry[]> => {
    const { policy: today, item } = subject;
    const changes = withRisingTimes(facts.changes, known);
    const { since } = today;
    const recorded = new Set(known.map(({ id }) => id));
    const imported = importedOnCreation(subject, changes, now).filter(({ id }) => !recorded.has(id));
    const isNew = ({ id, at }: { readonly id: string; readonly at: Instant }): boolean =>
      !recorded.has(`move-${id}`) && (since === undefined || at >= since);
    const fresh = changes.filter((change) => mayCross(change) && isNew(change));
    if (fresh.length === 0) return imported;
    const { categories, done } = await categoriesFor(request, item.projectId, fresh);
    const policyAtChange = await policiesAtChanges(request, subject, changes);
    // Where no policy is in force any more, today's says best what a status meant.
    const meaningsOf = ({ id, at }: { readonly id: string; readonly at: Instant }, side?: Side): Meanings =>
      policyAt(policyAtChange(id, side) ?? today, at).meanings.value;
    const entries: LedgerEntry[] = [];
    const crossings = doneCrossings(changes, {
      ...{ categories, since, resolution: item.resolution?.id ?? null, status: item.status.id },
      meaningsAt: meaningsOf,
    });
    for (const move of crossings.filter(({ changeId, at }) => isNew({ id: changeId, at }))) {
      const policy = policyAtChange(move.changeId);
      if (policy === null) continue;
      const contextThen = contextAt(move, { ...subject, policy }, known);
      const unasked = move.direction === 'into-delivered' && judgeMove(policy, move, false).kind === 'breach';
      // Many that are closed without delivery are no delivery in bulk.
      const meanings = meaningsOf({ id: move.changeId, at: move.at });
      const delivered = done.filter((id) => deliveryOf(meanings, { id, category: 'done' }) === 'delivered');
      const bulk =
        unasked &&
        (isOneOfMany?.(move, delivered) === true ||
          (await isBulk(request, subject, move, { delivered, meanings }, now)));
      entries.push(toEntry(contextThen, move, { changes, known, now, isBulk: bulk }));
    }
    return [...imported, ...entries];
  };
