import { type BacklogItem, sized } from '../../src/domain/backlog/backlog-item';
import { bulkItems } from '../../src/jira/bulk-issues';
import { createProjectMemory } from './memory';
import { fieldsInUse, type ProjectViewer } from './project-setup';
import type { Dependencies, Session } from './session';
import { createCachedView } from './show-cached';
import { initialState, type ProjectState } from './state';
import { sync } from './sync';

export type { Dependencies };

/** A project while it loads: what is known so far, and how to subscribe to more. */
export interface Project {
  readonly state: () => ProjectState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what changed since; the first time, all of it. */
  readonly refresh: () => Promise<void>;
  /** Reads these again, after something was done to them. */
  readonly reread: (ids: readonly string[]) => Promise<void>;
  /** Shows other sizes at once, before Jira has them. */
  readonly resize: (ids: readonly string[], size: Parameters<typeof sized>[1]) => void;
  /** Deletes what this browser has cached, and reads everything again. */
  readonly clear: () => Promise<void>;
}

/** Runs one at a time. Whoever asks while one is under way gets one more that follows it, since that one may have asked Jira too early. */
const createQueue = (work: () => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    if (running !== null) return (next ??= running.then(run));
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return { run, idle: async () => running };
};

export const openProject = (where: ProjectViewer, dependencies: Dependencies): Project => {
  const { request, cache } = dependencies;
  const memory = createProjectMemory();
  const session: Session = { ...dependencies, where, memory, view: createCachedView(memory), setupReadAt: 0 };
  const queue = createQueue(() => sync(session));
  return {
    state: memory.state,
    subscribe: memory.subscribe,
    refresh: queue.run,
    reread: async (ids) => {
      const { setup, policy } = memory.state();
      if (setup === null) return;
      const found: BacklogItem[] = [];
      await bulkItems(request, ids, fieldsInUse(setup, policy), (items) => void found.push(...items));
      memory.replace(found);
    },
    resize: (ids, size) => {
      const chosen = new Set(ids);
      memory.replace(
        memory
          .state()
          .items.filter(({ id }) => chosen.has(id))
          .map((item) => sized(item, size)),
      );
    },
    clear: async () => {
      await queue.idle();
      await cache.clear();
      memory.update(initialState);
      await queue.run();
    },
  };
};
