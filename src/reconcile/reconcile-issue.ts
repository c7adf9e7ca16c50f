import { type DerivedFields, deriveFields } from '../domain/acceptance/derived-fields';
import { latestAcceptance } from '../domain/acceptance/latest-acceptance';
import { hintCount } from '../domain/readiness/hint-count';
import type { Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { changelog } from '../jira/changelog';
import { issues } from '../jira/issues';
import { toWorkItem } from '../jira/to-work-item';
import { emptyRecord, type IssueRecord } from '../ledger/ledger';
import { backOff } from '../ledger/storage';
import type { Dependencies, IssueHistory } from './dependencies';
import { type IssueContext, withPrint } from './issue-context';
import { missingEntries, statusChanged } from './missing-entries';
import { withFields, withoutFields } from './pending';
import { revertBreach } from './revert-breach';
import { isMissing, missingWrites, saveDerivedFields } from './save-derived-fields';
import { withLedgerTicks } from './with-ledger-ticks';

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
}

/** Every round reads again because somebody else wrote; so many in a row are no coincidence. */
const maxRounds = 10;
/** After so many a field that does not come back as it was written is left as Jira has it. */
const patientRounds = 3;

/** The derived fields that follow from the record and the issue. Pure. */
export const derive = (
  { policyResult, governed, item }: IssueContext,
  { record, changes }: IssueHistory,
  now: Instant,
): DerivedFields => {
  if (!governed) return deriveFields(policyResult, item, null, now, null);
  const { entries } = record;
  const movedAt = changes.findLast(statusChanged)?.at ?? null;
  return deriveFields(
    policyResult,
    withLedgerTicks(item, entries),
    latestAcceptance(entries, item, movedAt),
    now,
    movedAt,
    hintCount,
  );
};

/** Whether the issue moved after it was read. */
const isOutdated = ({ item }: IssueContext, { changes }: IssueHistory): boolean => {
  const last = changes.findLast(statusChanged)?.items.find(({ fieldId }) => fieldId === 'status');
  return last !== undefined && last.to !== null && last.to !== item.status.id;
};

/** The ledger, after the crossings of Done that it lacked were written; null when somebody else wrote at the same time. */
const completed = async (
  { request, ledger }: Dependencies,
  subject: IssueContext,
  { record, changes }: IssueHistory,
  { token, now }: { readonly token: string; readonly now: Instant },
): Promise<IssueRecord | null> => {
  const missing = await missingEntries(request)(subject, { changes, known: record.entries, now });
  if (missing.length === 0) return record;
  const pending = withFields(record.head.pending, token, now);
  return ledger.commit(record, { at: now, projectId: subject.item.projectId, entries: missing, pending });
};

/** Whether what the fields were made from is still what is there; if so, what was pending for them is done. */
const settled = async (
  { ledger, request, clock }: Dependencies,
  subject: IssueContext,
  history: IssueHistory,
  { token, wrote, isPatient }: { readonly token: string; readonly wrote: boolean; readonly isPatient: boolean },
): Promise<boolean> => {
  const { id, projectId } = subject.item;
  const { count } = history.record.head;
  if (wrote) {
    const issue = await issues(request).read(id);
    if (issue.system.project.id !== projectId || issue.system.issuetype.id !== subject.item.type.id) return false;
    const item = toWorkItem(issue, subject.policy);
    if (item.status.id !== subject.item.status.id) return false;
    const now = { ...subject, item };
    if (isPatient && isMissing(missingWrites(now, derive(now, history, clock())))) return false;
  }
  if (!subject.governed) return true;
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

/** One attempt; null when something changed meanwhile, so that another is needed. */
const reconcileOnce = async (
  needs: Dependencies,
  subject: IssueContext,
  known: Required<Pick<Known, 'token'>> & Known,
  isPatient: boolean,
): Promise<Reconciled | null> => {
  const { request, ledger, clock } = needs;
  const { item, governed } = subject;
  const now = clock();
  const [read, changes] = governed
    ? await Promise.all([known.record ?? ledger.read(item.id), changelog(request).read(item.id)])
    : [emptyRecord(item.id), []];
  if (isOutdated(subject, { record: read, changes })) return null;
  const { token } = known;
  const record = governed ? await completed(needs, subject, { record: read, changes }, { token, now }) : read;
  if (record === null) return null;
  const history = { record, changes };
  if (governed && (await revertBreach(needs)(subject, history))) return null;
  const printed = await withPrint(request)(subject);
  if (printed === null && isPatient) return null;
  const derived = derive(printed ?? { ...subject, item: { ...item, criteriaPrint: null } }, history, now);
  const wrote = await saveDerivedFields(request)(subject, derived);
  return (await settled(needs, subject, history, { token, wrote, isPatient }))
    ? { subject, record, derived, movedAt: changes.findLast(statusChanged)?.at ?? null }
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
  async (first: IssueContext, { token = needs.newId(), record }: Known = {}): Promise<Reconciled | null> => {
    let subject: IssueContext | null = first;
    for (let round = 0; round < maxRounds; round += 1) {
      const known = { token, ...(round === 0 && record !== undefined && { record }) };
      const done = await reconcileOnce(needs, subject, known, round < patientRounds);
      if (done !== null) return done;
      await backOff(round + 1);
      subject = (await needs.find(first.item.id)).context;
      if (subject === null) return null;
    }
    throw new Failure('storage-unavailable', { code: 'work-item-busy' });
  };
