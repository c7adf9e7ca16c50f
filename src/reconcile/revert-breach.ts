import { type Breach, breachToRevert, previousStatus } from '../domain/acceptance/breaches';
import type { Instant } from '../domain/shared/ids';
import type { Pending, PendingReturn } from '../ledger/head';
import type { IssueRecord, Ledger } from '../ledger/ledger';
import type { Dependencies, IssueHistory } from './dependencies';
import type { IssueContext } from './issue-context';
import { isAbandoned } from './pending';
import { destination, earlier, executeReturn, explainReturn } from './revert-steps';

const isReturn = (one: Pending): one is PendingReturn => one.what === 'return';

/** Commits entries and what is still to be done. Null: somebody else wrote at the same time. */
const change = async (
  { ledger }: Dependencies,
  { item }: IssueContext,
  record: IssueRecord,
  at: Instant,
  next: PendingReturn | null,
  entries: Parameters<Ledger['commit']>[1]['entries'] = [],
): Promise<IssueRecord | null> => {
  const others = record.head.pending.filter((one) => !isReturn(one));
  const pending = next === null ? others : [...others, next];
  return ledger.commit(record, { at, projectId: item.projectId, entries, pending });
};

/** Begins: from here on the next reconcile finishes it. Null: nothing to do, or somebody was quicker. */
const begin = async (
  needs: Dependencies,
  subject: IssueContext,
  { record, changes }: IssueHistory,
): Promise<IssueRecord | null> => {
  const at = needs.clock();
  const refused = record.head.pending.find(isReturn)?.breach;
  const breach: Breach | null = breachToRevert(subject.policy, subject.item, record.entries, at);
  if (breach === null || breach.id === refused) return null;
  const to = await destination(needs, subject, previousStatus(changes, breach));
  if (to === null) return null;
  const { id, by } = breach;
  const from = subject.item.status.name;
  return change(needs, subject, record, at, {
    ...({ what: 'return', token: needs.newId(), breach: id, at, by, from, to, step: 'move' } as const),
  });
};

/** Does what is left of it, each step once. Null: somebody else wrote at the same time. */
const finish = async (
  needs: Dependencies,
  subject: IssueContext,
  history: IssueHistory,
  one: PendingReturn,
  isResumed: boolean,
): Promise<IssueRecord | null> => {
  let { record } = history;
  if (one.step === 'move') {
    const did = await executeReturn(needs, subject, history, one);
    if (did === 'others') return change(needs, subject, record, needs.clock(), null);
    if (did === 'refused') return change(needs, subject, record, needs.clock(), { ...one, step: 'refused' });
    const { at } = did;
    const { breach, from, to } = one;
    const common = { id: `return-${breach}`, issueId: subject.item.id, by: null, at } as const;
    const returned = { ...common, kind: 'returned', from, to: to.name, breach } as const;
    const next = await change(needs, subject, record, needs.clock(), { ...one, at: needs.clock(), step: 'comment' }, [
      returned,
    ]);
    if (next === null) return null;
    record = next;
  }
  const returned = record.entries.find(({ id }) => id === `return-${one.breach}`);
  await explainReturn(needs, subject, one, isResumed && returned !== undefined ? earlier(returned.at) : null);
  return change(needs, subject, record, needs.clock(), null);
};

/** What could not be finished is released for the next reconcile at once, not only after a while. */
const leave = async ({ ledger, clock }: Dependencies, issueId: string, token: string): Promise<void> => {
  const head = await ledger.head(issueId);
  const pending = head.pending.map((one) => (one.token === token ? { ...one, at: new Date(0).toISOString() } : one));
  const { projectId } = head;
  if (projectId !== null) await ledger.commit({ head, entries: [] }, { at: clock(), projectId, pending });
};

/**
 * Sends a work item back that arrived in Done unaccepted, where the policy wants that: to the status that it came from, else to the one
 * for rejected work, else not at all. What was begun and not finished, by whomever, is finished. Gives whether anything changed, so that
 * all must be read again.
 */
export const revertBreach =
  (needs: Dependencies) =>
  async (subject: IssueContext, history: IssueHistory): Promise<boolean> => {
    const begun = history.record.head.pending.find(isReturn);
    const isResumed = begun !== undefined && begun.step !== 'refused';
    if (isResumed && !isAbandoned(begun, needs.clock())) return false;
    const record = isResumed ? history.record : await begin(needs, subject, history);
    const one = record?.head.pending.find(isReturn);
    if (record === null || one === undefined) return false;
    // Taken over: two who find it abandoned do not both finish it.
    const ownRecord = isResumed
      ? await change(needs, subject, record, needs.clock(), { ...one, at: needs.clock() })
      : record;
    if (ownRecord === null) return true;
    try {
      await finish(needs, subject, { ...history, record: ownRecord }, one, isResumed);
    } catch (error) {
      await leave(needs, subject.item.id, one.token).catch(() => undefined);
      throw error;
    }
    return true;
  };
