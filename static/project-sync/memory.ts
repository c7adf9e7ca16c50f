import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { type CachedProject, cacheVersion } from './cache/cached-project';
import { fieldsInUse } from './project-setup';
import { arranged, nothingYet, type ProjectState } from './state';

/** What the page holds of a project in memory, and who hears of it when more is known. */
export interface Memory {
  readonly state: () => ProjectState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (change: Partial<ProjectState>) => void;
  /** Holds these as all that was read, also what no route shows: else it would be read again each time. */
  readonly hold: (items: Iterable<BacklogItem>) => void;
  /** Shows these in place of what is held under their ids. */
  readonly put: (items: readonly BacklogItem[]) => void;
  /** All of it in the form that a browser keeps; null while it is not known which project it is. */
  readonly toKeep: (readAt: number, placeReadAt: number) => CachedProject | null;
}

export const newMemory = (): Memory => {
  let state = nothingYet;
  let all = new Map<string, BacklogItem>();
  const listeners = new Set<() => void>();
  const tell = (change: Partial<ProjectState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell,
    hold: (items) => {
      all = new Map(Array.from(items, (item) => [item.id, item]));
    },
    put: (items) => {
      for (const item of items) {
        const before = all.get(item.id);
        if (before !== undefined) all.set(item.id, { ...item, position: before.position });
      }
      tell({ items: arranged(all.values(), state.place, state.policy) });
    },
    toKeep: (readAt, placeReadAt) => {
      const { place, policy, policyRaw, sprints, histories } = state;
      if (place === null) return null;
      const fields = fieldsInUse(place, policy);
      const items = [...all.values()];
      return {
        version: cacheVersion,
        place,
        policy: policyRaw,
        fields,
        readAt,
        placeReadAt,
        items,
        sprints,
        histories,
      };
    },
  };
};
