import { asOpened, type OpenedCache, type ProjectCache } from './cache/cached-project';
import { fullLoad } from './full-load';
import type { Asking } from './answers/reader-on-demand';
import type { withTabLock } from './cache/tab-lock';
import { historiesOf } from './histories';
import type { ProjectMemory } from './memory';
import { type ProjectSetup, readProjectSetup, readsAlike, type ProjectViewer } from './project-setup';
import type { CachedView } from './show-cached';
import { attempt, createSyncResult, type Emit, type SyncResult } from './sync-result';

export interface Dependencies extends Asking {
  readonly cache: ProjectCache;
  readonly tabLock: typeof withTabLock;
  /** What the lock is for: one name for a person and a project. */
  readonly name: string;
  readonly now: () => number;
}

/** One open project: where it is, what is in memory, and when its set-up was last read. */
export interface Session extends Dependencies {
  readonly where: ProjectViewer;
  readonly memory: ProjectMemory;
  readonly view: CachedView;
  /** By the browser's clock, in milliseconds; 0 is never. */
  setupReadAt: number;
}

/** Shows the result of a synchronisation as all there is. Gives whether all of it could be read. */
export const finish = ({ memory, view }: Session, result: SyncResult, readAt: number): boolean => {
  view.stop();
  if (memory.state().phase === 'failed') return false;
  const isWhole = result.failures.length === 0;
  memory.setAll(result.items.values());
  memory.update({
    phase: 'ready',
    complete: true,
    histories: historiesOf(new Map(result.histories)),
    failures: [...result.failures],
    progress: null,
    ...(isWhole ? { readAt } : {}),
  });
  return isWhole;
};

/** Writes what is in memory to the browser's cache. */
export const saveToCache = async ({ memory, cache, setupReadAt }: Session, readAt: number): Promise<void> => {
  const cached = memory.toCache(readAt, setupReadAt);
  if (cached !== null) await cache.write(cached);
};

/** Reads the whole project. What is incomplete is not cached: the next visit would take it for all there is. */
export const loadAll = async (session: Session, emit: Emit, startedAt: number): Promise<void> => {
  const { reader, memory, view } = session;
  const result = createSyncResult();
  reader.begin();
  session.setupReadAt = startedAt;
  view.stop();
  // From here on the list is made of parts again.
  memory.update({ fromCache: false });
  await fullLoad(session, result, emit).finally(reader.end);
  if (finish(session, result, startedAt)) await saveToCache(session, startedAt);
};

/**
 * Reads what changes rarely once the list is up to date, so that nobody waits for it. Gives whether the list is still good with it: with
 * other fields or another board it has to be read again.
 */
export const renewSetup = async (
  session: Session,
  result: SyncResult,
  before: ProjectSetup,
  startedAt: number,
): Promise<boolean> => {
  const { request, where, memory } = session;
  const setup = await attempt(result, 'setup', () => readProjectSetup(request, where));
  if (setup === undefined) {
    memory.update({ failures: [...result.failures] });
    return true;
  }
  if (!readsAlike(before, setup, memory.state().policy)) return false;
  session.setupReadAt = startedAt;
  memory.update({ setup });
  memory.replace([]);
  return true;
};

/** Takes what another tab has just read for this one's own reading. */
export const adopt = async (session: Session, { head, items, histories }: OpenedCache): Promise<void> => {
  session.setupReadAt = head.setupReadAt;
  await Promise.all([items, histories()]);
  session.view.stop();
  session.memory.update({ phase: 'ready', complete: true, progress: null, failures: [] });
};

/** The newest there is to begin from: what another tab may have cached meanwhile, else what is shown, else what is in memory. */
export const newestCached = async (
  { cache, view, memory, setupReadAt }: Session,
  shown: OpenedCache | null,
  waited: boolean,
): Promise<OpenedCache | null> => {
  const again = waited || shown === null ? await cache.read() : null;
  if (again !== null) return view.show(again);
  if (shown !== null) return shown;
  const inMemory = memory.toCache(memory.state().readAt ?? 0, setupReadAt);
  return inMemory === null ? null : asOpened(inMemory);
};
