import { asAcceptedIn } from '../domain/acceptance/as-accepted';
import type { DerivedFields } from '../domain/acceptance/derived-fields';
import type { Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { changelog } from '../jira/changelog';
import { issues } from '../jira/issues';
import { emptyRecord, type IssueRecord } from '../ledger/ledger';
import { backOff } from '../ledger/storage';
import type { ChangedFields } from './changed-fields';
import type { Dependencies, IssueHistory, KnownHistory } from './dependencies';
import { gotResults, type IssueContext } from './issue-context';
import { needsHistory } from './may-have-crossed';
import { lastMove } from './last-move';
import { missingEntries, statusChanged } from './missing-entries';
import { mayHaveLeft, missingLeavings, neededOfUngoverned } from './missing-leavings';
import { withFields, withoutFields } from './pending';
import { derive } from './derive';
import { itemOf } from './receipts';
import { revertBreach } from './revert-breach';
import { isMissing, missingWrites, saveDerivedFields } from './save-derived-fields';
import { withCriteria } from './with-criteria';

/** The state after a reconcile. */
export interface Reconciled {
  /** The issue as it was read last. */
  readonly subject: IssueContext;
  readonly record: IssueRecord;
  readonly derived: DerivedFields;
  /** When its status last changed, as far as was read; by Jira's clock. */
  readonly movedAt: Instant | null;
}

export interface Known {
  /** Whose note in `pending` is done with: the id of what was just written. */
  readonly token?: string;
  /** The ledger, where it was just read or written. */
  readonly record?: IssueRecord;
  /** What an event says was changed: then only what follows from that is looked at. Without it everything is. */
  readonly changed?: ChangedFields | undefined;
}

/** Every round reads again because somebody else wrote; so many in a row are no coincidence. */
const maxRounds = 10;
/** After so many a field that does not come back as it was written is left as Jira has it. */
const patientRounds = 3;

/** Whether the issue moved after it was read. */
const isOutdated = ({ item }: IssueContext, { changes }: KnownHistory): boolean => {
  const last = changes?.findLast(statusChanged)?.items.find(({ fieldId }) => fieldId === 'status');
  return last !== undefined && last.to !== null && last.to !== item.status.id;
};

/** The ledger, after the crossings of Done and the leavings that it lacked were written; null when somebody else wrote at the same time. */
const completed = async (
  { request, ledger, accepted }: Dependencies,
  subject: IssueContext,
  { record, changes }: IssueHistory,
  { token, now }: { readonly token: string; readonly now: Instant },
): Promise<IssueRecord | null> => {
  const crossed = subject.governed
    ? await missingEntries(request)(subject, { changes, known: record.entries, now })
    : [];
  const missing = [...crossed, ...(await missingLeavings(request)(subject, { record, changes }, now))];
  if (missing.length === 0) return record;
  await accepted.keep(asAcceptedIn(crossed, subject, changes));
  const pending = withFields(record.head.pending, token, now);
  return ledger.commit(record, { at: now, projectId: subject.item.projectId, entries: missing, pending });
};

/** Whether what the fields were made from is still what is there; if so, what was pending for them is done. */
const settled = async (
  needs: Dependencies,
  subject: IssueContext,
  history: KnownHistory,
  { token, wrote, isPatient }: { readonly token: string; readonly wrote: boolean; readonly isPatient: boolean },
): Promise<boolean> => {
  const { ledger, request, clock } = needs;
  const { id, projectId } = subject.item;
  const { count } = history.record.head;
  if (wrote) {
    const issue = await issues(request).read(id);
    if (issue.system.project.id !== projectId || issue.system.issuetype.id !== subject.item.type.id) return false;
    const item = itemOf(issue, subject.policy);
    if (item.status.id !== subject.item.status.id) return false;
    if (await gotResults(needs.results, subject)) return false;
    const now = { ...subject, item };
    if (isPatient && isMissing(missingWrites(now, derive(now, history, clock())))) return false;
  }
  if (!subject.governed && history.record.head.version === 0) return true;
  for (let { head } = history.record, isFresh = false; ; isFresh = true) {
    const at = clock();
    const pending = withoutFields(head.pending, token, at);
    const isDone = pending.length === head.pending.length;
    if (isDone && !wrote) return true;
    if (!isDone) {
      const committed = await ledger.commit({ ...history.record, head }, { at, projectId, pending });
      if (committed !== null) return true;
    } else if (isFresh) return true;
    head = await ledger.head(id);
    if (head.count !== count) return false;
  }
};

/** The record, and the history unless nothing can lack in the record; null when the issue is not what it was when it was read. */
const readHistory = async (
  { request, ledger, clock }: Dependencies,
  subject: IssueContext,
  { record: known, changed }: Known,
): Promise<KnownHistory | null> => {
  const { id } = subject.item;
  const history = async () => changelog(request).read(id);
  const needed = subject.governed ? 'history' : neededOfUngoverned(subject, changed);
  if (needed === 'nothing') return { record: emptyRecord(id), changes: [] };
  if (needed === 'record') return { record: known ?? (await ledger.read(id)), changes: [] };
  if (!subject.governed || changed === undefined || mayHaveLeft(changed)) {
    const [record, changes] = await Promise.all([known ?? ledger.read(id), history()]);
    return isOutdated(subject, { record, changes }) ? null : { record, changes };
  }
  const record = known ?? (await ledger.read(id));
  if (!needsHistory(subject, record, changed, clock())) return { record, changes: null };
  const changes = await history();
  return isOutdated(subject, { record, changes }) ? null : { record, changes };
};

/** One attempt; null when something changed meanwhile, so that another is needed. */
const reconcileOnce = async (
  needs: Dependencies,
  subject: IssueContext,
  known: Required<Pick<Known, 'token'>> & Known,
  isPatient: boolean,
): Promise<Reconciled | null> => {
  const { request, clock } = needs;
  const now = clock();
  const { token, changed } = known;
  const read = await readHistory(needs, subject, known);
  if (read === null) return null;
  const { changes } = read;
  const record = changes === null ? read.record : await completed(needs, subject, { ...read, changes }, { token, now });
  if (record === null) return null;
  if (subject.governed && changes !== null && (await revertBreach(needs)(subject, { record, changes }))) return null;
  const judged = await withCriteria(needs, subject, { changed, isPatient });
  if (judged === null) return null;
  const history = { record, changes };
  const derived = derive(judged, history, now);
  const wrote = await saveDerivedFields(request)(subject, derived);
  return (await settled(needs, subject, history, { token, wrote, isPatient }))
    ? { subject, record, derived, movedAt: lastMove(changes) ?? null }
    : null;
};

/**
 * Brings the app's data about an issue up to date: the ledger gets the entries that it lacks, the stored fields follow from the ledger
 * and the issue. Where the policy wants it, an issue in Done that nobody accepted is sent back first. Doing it twice changes nothing, and
 * whoever writes last has read what was there after: nothing older stays. Null: no policy is in force any more.
 * @throws Failure `storage-unavailable` when others never stop writing.
 */
export const reconcileIssue =
  (needs: Dependencies) =>
  async (first: IssueContext, { token = needs.newId(), record, changed }: Known = {}): Promise<Reconciled | null> => {
    let subject: IssueContext | null = first;
    for (let round = 0; round < maxRounds; round += 1) {
      const known = { token, changed, ...(round === 0 && record !== undefined && { record }) };
      const done = await reconcileOnce(needs, subject, known, round < patientRounds);
      if (done !== null) return done;
      await backOff(round + 1);
      subject = (await needs.find(first.item.id)).context;
      if (subject === null) return null;
    }
    throw new Failure('storage-unavailable', { code: 'work-item-busy' });
  };
