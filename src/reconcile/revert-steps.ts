import { revertComment, takenBackBy } from '../domain/acceptance/breaches';
import type { Instant } from '../domain/shared/ids';
import { Failure, isBusy } from '../domain/shared/result';
import { changelog } from '../jira/changelog';
import { comments } from '../jira/comments';
import { transitionTo, transitions } from '../jira/transitions';
import { users } from '../jira/users';
import type { PendingReturn } from '../ledger/head';
import { categoriesFor } from './at-the-time';
import type { Dependencies, IssueHistory } from './dependencies';
import type { IssueContext } from './issue-context';
import { statusChanged } from './missing-entries';

/** Where to: the status that it came from, else the one for rejected work, else nowhere. */
export const destination = async (
  { request }: Dependencies,
  { item, policy }: IssueContext,
  from: string | null,
): Promise<PendingReturn['to'] | null> => {
  const openTransitions = (await transitions(request).list(item.id)).filter(({ to }) => to.category !== 'done');
  const transition =
    (from === null ? null : transitionTo(openTransitions, from)) ??
    (policy.rejectedTo === null ? null : transitionTo(openTransitions, policy.rejectedTo));
  return transition === null ? null : { id: transition.to.id, name: transition.to.name };
};

/** Does the work; null where Jira refuses it for good. Where Jira is only busy the failure is thrown, so that it is tried again later. */
const unlessRefused = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && !isBusy(error.code)) return null;
    throw error;
  }
};

/** Clocks differ: a comment may seem a little older than what it follows. */
export const earlier = (at: Instant): Instant => new Date(Date.parse(at) - 60_000).toISOString();

/** When the app took it out of Done after the arrival, or that others did; null while it is there. */
const whoMoved = async (
  { request }: Pick<Dependencies, 'request'>,
  { item }: IssueContext,
  { changes }: Pick<IssueHistory, 'changes'>,
  breach: string,
): Promise<{ readonly at: Instant } | 'others' | null> => {
  const arrival = breach.replace(/^move-/, '');
  const later = changes.slice(changes.findIndex(({ id }) => id === arrival) + 1);
  if (!later.some(statusChanged)) return null;
  const [{ accountId: app }, { categories }] = await Promise.all([
    users(request).me(),
    categoriesFor(request, item.projectId, later),
  ]);
  return takenBackBy(changes, arrival, { app, isDone: (id) => categories.get(id) === 'done' });
};

/** Moves it, unless it has moved. Gives when the app moved it, or that somebody else did, or Jira's final no. */
export const executeReturn = async (
  needs: Dependencies,
  subject: IssueContext,
  history: IssueHistory,
  one: PendingReturn,
): Promise<{ readonly at: Instant } | 'others' | 'refused'> => {
  const { request, clock } = needs;
  const { item } = subject;
  const before = await whoMoved(needs, subject, history, one.breach);
  if (before !== null) return before;
  const transition = transitionTo(await transitions(request).list(item.id), one.to.id);
  if (transition === null) return 'refused';
  // Before the move: what Jira's changelog then says of it comes after.
  const at = clock();
  const done = await unlessRefused(async () => {
    await transitions(request).execute(item.id, transition.id);
    return { at };
  });
  // Somebody may have moved it since it was read: then the app moved nothing out of Done, which Jira's history alone tells.
  const changes = await changelog(request).read(item.id);
  const after = await whoMoved(needs, subject, { changes }, one.breach);
  return after === 'others' ? after : (done ?? after ?? 'refused');
};

/** `since` is set where somebody may have explained it already. */
export const explainReturn = async (
  { request }: Dependencies,
  { item }: IssueContext,
  one: PendingReturn,
  since: Instant | null,
): Promise<void> => {
  await unlessRefused(async () => {
    const lines = revertComment(one.from, one.to.name);
    if (since !== null && (await comments(request).hasLine(item.id, lines[0] ?? '', since))) return;
    const person = one.by === null ? undefined : (await users(request).byId([one.by])).get(one.by);
    await comments(request).add(item.id, lines, person ?? null);
  });
};
