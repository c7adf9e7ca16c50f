import { cacheHeaderOf, type OpenedCache } from './cache/cached-project';
import type { TabLock } from './cache/tab-lock';
import { deltaSync } from './delta-sync';
import { type DeltaAnswers, prefetchDelta } from './prefetch-delta';
import { adopt, finish, loadAll, newestCached, renewSetup, saveToCache, type Session } from './session';
import { createSyncResult, type Emit } from './sync-result';

/** What another tab began to read so shortly before is as good as read by this one, in milliseconds: Jira's search is no more exact. */
const recent = 10_000;

/** The setup is read again after this many milliseconds. */
const setupLifetime = 8 * 60 * 60_000;

/** Brings cached items up to date; reads everything where that is not possible. */
const applyDelta = async (session: Session, cached: OpenedCache, answers: DeltaAnswers, emit: Emit): Promise<void> => {
  const startedAt = session.now();
  const result = createSyncResult();
  if (!(await deltaSync(session, cached, answers, result, emit))) return loadAll(session, emit, startedAt);
  session.setupReadAt = cached.head.setupReadAt;
  const isWhole = finish(session, result, answers.at);
  const isOld = startedAt - session.setupReadAt > setupLifetime;
  if (isOld && !(await renewSetup(session, result, cached.head.setup, startedAt)))
    return loadAll(session, emit, startedAt);
  if (isWhole) await saveToCache(session, answers.at);
};

/** Reads what changed since the last synchronisation; the first time, all of it. One tab at a time does. */
export const sync = async (session: Session): Promise<void> => {
  const { request, where, cache, tabLock, name, now, memory, view } = session;
  const requestedAt = now();
  const isFirst = memory.state().readAt === null;
  if (isFirst) memory.update({ phase: 'starting', failures: [] });
  // The lock is requested at the same time: that takes as long as opening the store.
  const showing = isFirst ? cache.read().then((cached) => (cached === null ? null : view.show(cached))) : null;

  const locked = async ({ waited, report }: TabLock): Promise<void> => {
    const startedAt = now();
    // Jira is asked before the store is open. After another tab has finished there is newer data to begin from.
    const header = isFirst && !waited ? cache.header() : null;
    const early = header === null ? null : prefetchDelta(request, where, header, startedAt);
    const shown = await showing;
    const emit: Emit = (change) => {
      memory.update(change);
      if (change.progress) report(change.progress);
    };
    const cached = await newestCached(session, shown, waited);
    if (cached === null || cached.head.readAt === 0) return loadAll(session, emit, startedAt);
    void cached.items.then(() => memory.update({ phase: 'reading' }));
    if (cached.head.readAt >= requestedAt - (waited ? recent : 0)) return adopt(session, cached);
    const answers =
      early?.since === cached.head.readAt ? early : prefetchDelta(request, where, cacheHeaderOf(cached.head), now());
    return applyDelta(session, cached, answers, emit);
  };
  await tabLock(name, locked, (progress) => {
    if (memory.state().phase === 'starting') memory.update({ progress });
  });
};
