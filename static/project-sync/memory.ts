import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { type CachedProject, cacheVersion } from './cache/cached-project';
import { fieldsInUse } from './project-setup';
import { arrangeItems, initialState, type ProjectState } from './state';

/** What the page holds of a project in memory, and its listeners. */
export interface ProjectMemory {
  readonly state: () => ProjectState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly update: (change: Partial<ProjectState>) => void;
  /** Holds these as all that was read, also what no route shows: else it would be read again each time. */
  readonly setAll: (items: Iterable<BacklogItem>) => void;
  /** Replaces the items of the same ids by these. */
  readonly replace: (items: readonly BacklogItem[]) => void;
  /** All of it in the form of the cache; null while it is not known which project it is. */
  readonly toCache: (readAt: number, setupReadAt: number) => CachedProject | null;
}

export const createProjectMemory = (): ProjectMemory => {
  let state = initialState;
  let all = new Map<string, BacklogItem>();
  const listeners = new Set<() => void>();
  const update = (change: Partial<ProjectState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update,
    setAll: (items) => {
      all = new Map(Array.from(items, (item) => [item.id, item]));
    },
    replace: (items) => {
      for (const item of items) {
        const before = all.get(item.id);
        if (before !== undefined) all.set(item.id, { ...item, position: before.position });
      }
      update({ items: arrangeItems(all.values(), state.setup, state.policy) });
    },
    toCache: (readAt, setupReadAt) => {
      const { setup, policy, policyRaw, sprints, histories } = state;
      if (setup === null) return null;
      const fields = fieldsInUse(setup, policy);
      // In Jira's order, as they came a thousand at a time: what has not changed since is in the same record then.
      const items = [...all.values()].sort((a, b) => a.position - b.position);
      return {
        version: cacheVersion,
        setup,
        policy: policyRaw,
        fields,
        readAt,
        setupReadAt,
        items,
        sprints,
        histories: histories.texts,
      };
    },
  };
};
