import { type BacklogItem, sized } from '../../../src/domain/backlog-item';
import { bulkItems } from '../../../src/jira/bulk/items';
import type { Request } from '../../../src/jira/request';
import type { Keep, Kept } from '../store/kept';
import { keptVersion } from '../store/kept';
import type { inTurn } from '../store/turn';
import { catchUp } from './catch-up';
import { gatherAll, type Gathering, newGathering } from './gather';
import { fieldsInUse, type Where } from './place';
import { arranged, nothingYet, type ProjectState, withPolicy } from './state';

export interface Needs {
  readonly request: Request;
  readonly keep: Keep;
  readonly turn: typeof inTurn;
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

const keptOf = (
  state: ProjectState,
  items: ReadonlyMap<string, BacklogItem>,
  readAt: number,
  placeReadAt: number,
): Kept | null =>
  state.place === null
    ? null
    : {
        version: keptVersion,
        place: state.place,
        policy: state.policyRaw,
        readAt,
        placeReadAt,
        items: [...items.values()],
        sprints: state.sprints,
        histories: state.histories,
      };

export const openProject = (where: Where, { request, keep, turn, name, now }: Needs): Project => {
  let state = nothingYet;
  let placeReadAt = 0;
  /** All that was read, also what no route shows: else it would be read again each time. */
  let all = new Map<string, BacklogItem>();
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const emit = (change: Partial<ProjectState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (kept: Kept): void => {
    all = new Map(kept.items.map((item) => [item.id, item]));
    const policy = withPolicy(kept.policy);
    emit({
      ...policy,
      place: kept.place,
      items: arranged(kept.items, kept.place, policy.policy),
      sprints: kept.sprints,
      histories: kept.histories,
      readAt: kept.readAt,
    });
  };

  const finish = async (of: Gathering, readAt: number): Promise<void> => {
    if (state.phase === 'failed') return;
    const isWhole = of.failures.length === 0;
    all = new Map(of.items);
    emit({
      phase: 'ready',
      complete: true,
      histories: new Map(of.histories),
      failures: [...of.failures],
      progress: null,
      ...(isWhole ? { readAt } : {}),
    });
    // What is incomplete is not kept: the next visit would take it for all there is.
    const kept = isWhole ? keptOf(state, all, readAt, placeReadAt) : null;
    if (kept !== null) await keep.write(kept);
  };

  const readAll = async (tell: (change: Partial<ProjectState>) => void, begun: number): Promise<void> => {
    const of = newGathering();
    placeReadAt = begun;
    await gatherAll(request, where, now, of, tell);
    await finish(of, begun);
  };

  const read = async (): Promise<void> => {
    const asked = now();
    if (state.readAt === null) emit({ phase: 'starting', failures: [] });
    const early = state.readAt === null ? await keep.read() : null;
    if (early !== null) show(early);
    const queued = now();
    await turn(
      name,
      async (tellOthers) => {
        const begun = now();
        // Another tab may have read it all while this one waited.
        const late = begun - queued > waited || early === null ? await keep.read() : early;
        const kept = late ?? keptOf(state, all, state.readAt ?? 0, placeReadAt);
        const tell = (change: Partial<ProjectState>): void => {
          emit(change);
          if (change.progress) tellOthers(change.progress);
        };
        if (kept === null || kept.readAt === 0) return readAll(tell, begun);
        if (late !== null && late !== early) show(late);
        emit({ phase: 'reading' });
        if (kept.readAt >= asked) {
          placeReadAt = kept.placeReadAt;
          emit({ phase: 'ready', complete: true, progress: null, failures: [] });
          return undefined;
        }
        const of = newGathering();
        const caught = await catchUp(request, where, kept, begun, of, tell);
        if (caught === null) return readAll(tell, begun);
        placeReadAt = caught.placeReadAt;
        return finish(of, begun);
      },
      (progress) => {
        if (state.phase === 'starting') emit({ progress });
      },
    );
  };

  const refresh = (): Promise<void> =>
    (running ??= read().finally(() => {
      running = null;
    }));

  const put = (items: readonly BacklogItem[]): void => {
    for (const item of items) {
      const before = all.get(item.id);
      if (before !== undefined) all.set(item.id, { ...item, position: before.position });
    }
    emit({ items: arranged(all.values(), state.place, state.policy) });
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    reread: async (ids) => {
      if (state.place === null) return;
      const found: BacklogItem[] = [];
      await bulkItems(request, ids, fieldsInUse(state.place, state.policy), (items) => void found.push(...items));
      put(found);
    },
    resize: (ids, size) => {
      const chosen = new Set(ids);
      put(state.items.filter(({ id }) => chosen.has(id)).map((item) => sized(item, size)));
    },
    clear: async () => {
      await running;
      await keep.clear();
      emit(nothingYet);
      await refresh();
    },
  };
};

/** A turn that came at once leaves no time in which another tab could have read anything. */
const waited = 50;
