import type { GateItem } from '../policy/gate-definition';
import type { Ticks } from '../shared/work-item';

/** Ticks and counts, from what is stored: nothing that a person could have written, nothing that is not written yet. */
export const isOpen = (item: GateItem, ticks: Ticks | null): boolean => {
  switch (item.kind) {
    case 'tick':
      return item.id === null || !Object.hasOwn(ticks?.held ?? {}, item.id);
    case 'subtasks':
    case 'blockers':
      return ticks?.[item.kind] !== 0;
    case 'field':
    case 'tests':
      return false;
  }
};
