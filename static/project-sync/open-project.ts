import { type BacklogItem, sized } from '../../src/domain/backlog/backlog-item';
import { bulkItems } from '../../src/jira/bulk-issues';
import type { Request } from '../../src/jira/request';
import { cacheHeaderOf, type ProjectCache, opened, type Opened } from './cache/cached-project';
import type { withTabLock, Turn } from './cache/tab-lock';
import { prefetchDelta } from './prefetch-delta';
import { deltaSync } from './delta-sync';
import { fullLoad, type Gathering, newGathering, part } from './full-load';
import { newMemory } from './memory';
import { fieldsInUse, type ProjectSetup, readProjectSetup, readsAlike, type Where } from './project-setup';
import { showingKept } from './show-cached';
import { nothingYet, type ProjectState } from './state';

export interface Dependencies {
  readonly request: Request;
  readonly cache: ProjectCache;
  readonly tabLock: typeof withTabLock;
  /** What the turn is for: one name for a person and a project. */
  readonly name: string;
  readonly now: () => number;
}

/** A project as it streams in: what is known so far, and a way to hear of more. */
export interface Project {
  readonly state: () => ProjectState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what changed since; the first time, all of it. */
  readonly refresh: () => Promise<void>;
  /** Reads these again, after something was done to them. */
  readonly reread: (ids: readonly string[]) => Promise<void>;
  /** Shows other sizes at once, before Jira has them. */
  readonly resize: (ids: readonly string[], size: Parameters<typeof sized>[1]) => void;
  /** Forgets what this browser keeps, and reads everything anew. */
  readonly clear: () => Promise<void>;
}

/** What another tab began to read so shortly before is as good as read by this one, in milliseconds: Jira's search is no more exact. */
const soon = 10_000;

/** What changes rarely is looked at again after this long, in milliseconds. */
const placeLasts = 8 * 60 * 60_000;

export const openProject = (where: Where, { request, cache, tabLock, name, now }: Dependencies): Project => {
  const memory = newMemory();
  const { state, tell } = memory;
  const { show, stop } = showingKept(memory);
  let placeReadAt = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  /** Answers whether all of it could be read. */
  const finish = (of: Gathering, readAt: number): boolean => {
    stop();
    if (state().phase === 'failed') return false;
    const isWhole = of.failures.length === 0;
    memory.hold(of.items.values());
    tell({
      phase: 'ready',
      complete: true,
      histories: new Map(of.histories),
      failures: [...of.failures],
      progress: null,
      ...(isWhole ? { readAt } : {}),
    });
    return isWhole;
  };

  const write = async (readAt: number): Promise<void> => {
    const kept = memory.toKeep(readAt, placeReadAt);
    if (kept !== null) await cache.write(kept);
  };

  const readAll = async (emit: typeof tell, begun: number): Promise<void> => {
    const of = newGathering();
    placeReadAt = begun;
    stop();
    // From here on the list is made of parts again.
    tell({ asKept: false });
    await fullLoad(request, where, now, of, emit);
    // What is incomplete is not kept: the next visit would take it for all there is.
    if (finish(of, begun)) await write(begun);
  };

  /** Looks at what changes rarely once the list is up to date, so that nobody waits for it. Answers whether the list is still good with it. */
  const renewPlace = async (of: Gathering, before: ProjectSetup, begun: number): Promise<boolean> => {
    const place = await part(of, 'place', () => readProjectSetup(request, where));
    if (place === undefined) {
      tell({ failures: [...of.failures] });
      return true;
    }
    if (!readsAlike(before, place, state().policy)) return false;
    placeReadAt = begun;
    tell({ place });
    memory.put([]);
    return true;
  };

  /** Another tab has read what this one wanted to. */
  const takeOver = async ({ head, items, histories }: Opened): Promise<void> => {
    placeReadAt = head.placeReadAt;
    await Promise.all([items, histories()]);
    stop();
    tell({ phase: 'ready', complete: true, progress: null, failures: [] });
  };

  /** The newest there is to begin from: what another tab may have kept meanwhile, else what is shown, else what is in memory. */
  const newest = async (shown: Opened | null, waited: boolean): Promise<Opened | null> => {
    const again = waited || shown === null ? await cache.read() : null;
    if (again !== null) return show(again);
    if (shown !== null) return shown;
    const inMemory = memory.toKeep(state().readAt ?? 0, placeReadAt);
    return inMemory === null ? null : opened(inMemory);
  };

  const read = async (): Promise<void> => {
    const asked = now();
    const isFirst = state().readAt === null;
    if (isFirst) tell({ phase: 'starting', failures: [] });
    // The turn is asked for beside it: it takes as long as opening the store.
    const showing = isFirst ? cache.read().then((kept) => (kept === null ? null : show(kept))) : null;

    const inMyTurn = async ({ waited, tell: tellOthers }: Turn): Promise<void> => {
      const begun = now();
      // Jira is asked before the store is open. After another tab's turn there is something newer to begin from.
      const hint = isFirst && !waited ? cache.header() : null;
      const early = hint === null ? null : prefetchDelta(request, where, hint, begun);
      const shown = await showing;
      const emit: typeof tell = (change) => {
        tell(change);
        if (change.progress) tellOthers(change.progress);
      };
      const kept = await newest(shown, waited);
      if (kept === null || kept.head.readAt === 0) return readAll(emit, begun);
      void kept.items.then(() => tell({ phase: 'reading' }));
      if (kept.head.readAt >= asked - (waited ? soon : 0)) return takeOver(kept);
      const of = newGathering();
      const answers =
        early?.since === kept.head.readAt ? early : prefetchDelta(request, where, cacheHeaderOf(kept.head), now());
      if (!(await deltaSync(request, kept, answers, of, emit))) return readAll(emit, begun);
      placeReadAt = kept.head.placeReadAt;
      const isWhole = finish(of, answers.at);
      const isOld = begun - placeReadAt > placeLasts;
      if (isOld && !(await renewPlace(of, kept.head.place, begun))) return readAll(emit, begun);
      if (isWhole) await write(answers.at);
    };
    await tabLock(name, inMyTurn, (progress) => {
      if (state().phase === 'starting') tell({ progress });
    });
  };

  /** A reading under way may have asked already for what changed just now: one more follows it, for all who want one. */
  const refresh = (): Promise<void> => {
    if (running !== null) return (next ??= running.then(refresh));
    next = null;
    running = read().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    state,
    subscribe: memory.subscribe,
    refresh,
    reread: async (ids) => {
      const { place, policy } = state();
      if (place === null) return;
      const found: BacklogItem[] = [];
      await bulkItems(request, ids, fieldsInUse(place, policy), (items) => void found.push(...items));
      memory.put(found);
    },
    resize: (ids, size) => {
      const chosen = new Set(ids);
      memory.put(
        state()
          .items.filter(({ id }) => chosen.has(id))
          .map((item) => sized(item, size)),
      );
    },
    clear: async () => {
      await running;
      await cache.clear();
      tell(nothingYet);
      await refresh();
    },
  };
};
