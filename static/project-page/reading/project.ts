import { type BacklogItem, sized } from '../../../src/domain/backlog-item';
import { bulkItems } from '../../../src/jira/bulk/items';
import type { Request } from '../../../src/jira/request';
import { type Keep, type Kept, keptVersion, opened, type Opened } from '../store/kept';
import type { inTurn } from '../store/turn';
import { askIds, catchUp } from './catch-up';
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
        fields: fieldsInUse(state.place, state.policy),
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

  /** What was shown last of what was kept, for as long as nothing newer took its place. */
  let latest: Opened | null = null;

  /** Shows the kept items as soon as they are there, and the histories once somebody asks for them, or Jira is slow to answer. */
  const show = ({ head, ...kept }: Opened): Opened => {
    let told: ReturnType<Opened['histories']> | null = null;
    const tellHistories = async (): ReturnType<Opened['histories']> => {
      const [histories] = await Promise.all([kept.histories(), items]);
      if (latest === shown) emit({ histories, readAt: head.readAt });
      return histories;
    };
    const items = kept.items.then((found) => {
      if (latest !== shown) return found;
      all = new Map(found.map((item) => [item.id, item]));
      const policy = withPolicy(head.policy);
      const { place, sprints } = head;
      emit({ ...policy, place, items: arranged(found, place, policy.policy), sprints, asKept: true });
      setTimeout(() => void (latest === shown ? shown.histories() : null), patience);
      return found;
    });
    const shown: Opened = { head, items, histories: () => (told ??= tellHistories()) };
    latest = shown;
    return shown;
  };

  const finish = async (of: Gathering, readAt: number): Promise<void> => {
    latest = null;
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
    latest = null;
    // From here on the list is made of parts again.
    emit({ asKept: false });
    await gatherAll(request, where, now, of, tell);
    await finish(of, begun);
  };

  const read = async (): Promise<void> => {
    const asked = now();
    if (state.readAt === null) emit({ phase: 'starting', failures: [] });
    const expected = state.readAt === null ? keep.expected() : null;
    const ids = expected === null ? null : askIds(request, where, expected);
    // The turn is asked for beside it: it takes as long as opening the store.
    const shown = state.readAt === null ? keep.read().then((kept) => (kept === null ? null : show(kept))) : null;
    await turn(
      name,
      async ({ waited, tell: tellOthers }) => {
        const early = await shown;
        const begun = now();
        // Another tab may have read it all while this one waited, or since this one read.
        const late = waited || early === null ? await keep.read() : null;
        const memory = keptOf(state, all, state.readAt ?? 0, placeReadAt);
        const found = late === null ? (early ?? (memory === null ? null : opened(memory))) : show(late);
        const tell = (change: Partial<ProjectState>): void => {
          emit(change);
          if (change.progress) tellOthers(change.progress);
        };
        if (found === null || found.head.readAt === 0) return readAll(tell, begun);
        void found.items.then(() => emit({ phase: 'reading' }));
        if (found.head.readAt >= asked) {
          placeReadAt = found.head.placeReadAt;
          await Promise.all([found.items, found.histories()]);
          latest = null;
          emit({ phase: 'ready', complete: true, progress: null, failures: [] });
          return undefined;
        }
        const of = newGathering();
        // Ids from before another tab read are older than what it kept.
        const caught = await catchUp(request, where, found, waited ? null : ids, begun, of, tell);
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

/** The kept histories wait so long for Jira's answers, which the backlog needs first. */
const patience = 400;
