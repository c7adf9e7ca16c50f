import { type Breach, breachToRevert, previousStatus, revertComment } from '../domain/acceptance/breaches';
import type { Instant } from '../domain/shared/ids';
import { Failure, isBusy } from '../domain/shared/result';
import { changelog } from '../jira/changelog';
import { comments } from '../jira/comments';
import { transitionTo, transitions } from '../jira/transitions';
import { users } from '../jira/users';
import type { Pending, PendingReturn } from '../ledger/head';
import type { IssueRecord } from '../ledger/ledger';
import type { Dependencies, IssueHistory } from './dependencies';
import type { IssueContext } from './issue-context';
import { statusChanged } from './missing-entries';
import { isAbandoned } from './pending';

const isReturn = (one: Pending): one is PendingReturn => one.what === 'return';

/** Where to: the status that it came from, else the one for rejected work, else nowhere. */
const destination = async (
  { request }: Dependencies,
  { item, policy }: IssueContext,
  from: string | null,
): Promise<PendingReturn['to'] | null> => {
  const ways = (await transitions(request).list(item.id)).filter(({ to }) => to.category !== 'done');
  const way =
    (from === null ? null : transitionTo(ways, from)) ??
    (policy.rejectedTo === null ? null : transitionTo(ways, policy.rejectedTo));
  return way === null ? null : { id: way.to.id, name: way.to.name };
};

/** Gives what one would do without a person to ask: nothing, where Jira says a final no. A busy Jira is asked again later. */
const unlessRefused = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && !isBusy(error.code)) return null;
    throw error;
  }
};

/** Clocks differ: a comment may seem a little older than what it follows. */
const earlier = (at: Instant): Instant => new Date(Date.parse(at) - 60_000).toISOString();

/** The status changes after the arrival: the return itself, or somebody who was quicker. */
const movesAfter = ({ changes }: Pick<IssueHistory, 'changes'>, breach: string) =>
  changes.slice(changes.findIndex(({ id }) => `move-${id}` === breach) + 1).filter(statusChanged);

export const revertBreach = (needs: Dependencies) => {
  const { request, ledger, clock } = needs;

  const change = async (
    { item }: IssueContext,
    record: IssueRecord,
    at: Instant,
    next: PendingReturn | null,
    entries: Parameters<typeof ledger.commit>[1]['entries'] = [],
  ): Promise<IssueRecord | null> => {
    const others = record.head.pending.filter((one) => !isReturn(one));
    const pending = next === null ? others : [...others, next];
    return ledger.commit(record, { at, projectId: item.projectId, entries, pending });
  };

  /** Begins: from here on it is finished by whoever looks next. Null: nothing to do, or somebody was quicker. */
  const begin = async (subject: IssueContext, { record, changes }: IssueHistory): Promise<IssueRecord | null> => {
    const at = clock();
    const refused = record.head.pending.find(isReturn)?.breach;
    const breach: Breach | null = breachToRevert(subject.policy, subject.item, record.entries, at);
    if (breach === null || breach.id === refused) return null;
    const to = await destination(needs, subject, previousStatus(changes, breach));
    if (to === null) return null;
    const { id, by } = breach;
    const from = subject.item.status.name;
    return change(subject, record, at, {
      ...({ what: 'return', token: needs.newId(), breach: id, at, by, from, to, step: 'move' } as const),
    });
  };

  /** When the app moved it after the arrival, or that others did; null while nobody has. */
  const whoMoved = async (
    history: Pick<IssueHistory, 'changes'>,
    breach: string,
  ): Promise<{ readonly at: Instant } | 'by-others' | null> => {
    const later = movesAfter(history, breach);
    if (later.length === 0) return null;
    const { accountId } = await users(request).me();
    return later.find(({ by }) => by === accountId) ?? 'by-others';
  };

  /** Moves it, unless it has moved. Gives when the app moved it, or that somebody else did, or Jira's final no. */
  const moved = async (
    { item }: IssueContext,
    history: IssueHistory,
    one: PendingReturn,
  ): Promise<{ readonly at: Instant } | 'by-others' | 'refused'> => {
    const earlier = await whoMoved(history, one.breach);
    if (earlier !== null) return earlier;
    const way = transitionTo(await transitions(request).list(item.id), one.to.id);
    if (way === null) return 'refused';
    // Before the move: what Jira's changelog then says of it comes after.
    const at = clock();
    const done = await unlessRefused(async () => {
      await transitions(request).execute(item.id, way.id);
      return { at };
    });
    // Somebody may have moved it since it was read: then Jira had nothing to do for the app, and says so in its history alone.
    const changes = await changelog(request).read(item.id);
    const after = await whoMoved({ changes }, one.breach);
    return after === 'by-others' ? after : (done ?? after ?? 'refused');
  };

  /** `since` is set where somebody may have explained it already. */
  const explain = async ({ item }: IssueContext, one: PendingReturn, since: Instant | null): Promise<void> => {
    await unlessRefused(async () => {
      const lines = revertComment(one.from, one.to.name);
      if (since !== null && (await comments(request).hasLine(item.id, lines[0] ?? '', since))) return;
      const person = one.by === null ? undefined : (await users(request).byId([one.by])).get(one.by);
      await comments(request).add(item.id, lines, person ?? null);
    });
  };

  /** Does what is left of it, each step once. Null: somebody else wrote at the same time. */
  const finish = async (
    subject: IssueContext,
    history: IssueHistory,
    one: PendingReturn,
    isResumed: boolean,
  ): Promise<IssueRecord | null> => {
    let { record } = history;
    if (one.step === 'move') {
      const did = await moved(subject, history, one);
      if (did === 'by-others') return change(subject, record, clock(), null);
      if (did === 'refused') return change(subject, record, clock(), { ...one, step: 'refused' });
      const { at } = did;
      const { breach, from, to } = one;
      const common = { id: `return-${breach}`, issueId: subject.item.id, by: null, at } as const;
      const returned = { ...common, kind: 'returned', from, to: to.name, breach } as const;
      const next = await change(subject, record, clock(), { ...one, at: clock(), step: 'comment' }, [returned]);
      if (next === null) return null;
      record = next;
    }
    const returned = record.entries.find(({ id }) => id === `return-${one.breach}`);
    await explain(subject, one, isResumed && returned !== undefined ? earlier(returned.at) : null);
    return change(subject, record, clock(), null);
  };

  /** What could not be finished is left for the next look at once, not only after a while. */
  const leave = async (issueId: string, token: string): Promise<void> => {
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
  return async (subject: IssueContext, history: IssueHistory): Promise<boolean> => {
    const begun = history.record.head.pending.find(isReturn);
    const isResumed = begun !== undefined && begun.step !== 'refused';
    if (isResumed && !isAbandoned(begun, clock())) return false;
    const record = isResumed ? history.record : await begin(subject, history);
    const one = record?.head.pending.find(isReturn);
    if (record === null || one === undefined) return false;
    // Taken over: two who find it abandoned do not both finish it.
    const mine = isResumed ? await change(subject, record, clock(), { ...one, at: clock() }) : record;
    if (mine === null) return true;
    try {
      await finish(subject, { ...history, record: mine }, one, isResumed);
    } catch (error) {
      await leave(subject.item.id, one.token).catch(() => undefined);
      throw error;
    }
    return true;
  };
};
