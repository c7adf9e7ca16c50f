import type { BacklogItem } from '../backlog/backlog-item';
import type { Measured } from './accuracy';
import { realisedOf, type Success } from './success';

/** A measured work item: what it was to be worth and what came true. */
export interface RealisedItem {
  readonly item: BacklogItem;
  readonly planned: number;
  readonly realised: number;
  readonly areas: readonly string[];
}

export const realisedItems = (
  items: readonly BacklogItem[],
  successes: ReadonlyMap<string, Success>,
): readonly RealisedItem[] =>
  items.flatMap((item): RealisedItem[] => {
    const success = successes.get(item.id);
    const realised = success === undefined ? null : realisedOf(success);
    return realised === null ? [] : [{ item, ...realised }];
  });

export type Grouping = 'sprint' | 'version' | 'area';

export interface RealisedGroup {
  /** A sprint's id, a version's name, an area; null is none of it. */
  readonly key: string | null;
  readonly count: number;
  readonly planned: number;
  readonly realised: number;
}

const keysOf = ({ item, areas }: RealisedItem, by: Grouping): readonly (string | null)[] => {
  const keys = {
    // It was delivered in the last sprint that it was in.
    sprint: item.sprintIds.slice(-1),
    version: item.versions.map(({ name }) => name),
    area: areas,
  }[by];
  return keys.length === 0 ? [null] : keys;
};

/** Sums of what was planned and of what came true. What is in several versions, or followed several areas, counts in each; the most planned comes first, what is in none last. */
export const realisedBy = (all: readonly RealisedItem[], by: Grouping): readonly RealisedGroup[] => {
  const groups = new Map<string | null, RealisedGroup>();
  for (const one of all)
    for (const key of keysOf(one, by)) {
      const { count, planned, realised } = groups.get(key) ?? { count: 0, planned: 0, realised: 0 };
      groups.set(key, {
        ...{ key, count: count + 1 },
        ...{ planned: planned + one.planned, realised: realised + one.realised },
      });
    }
  return [...groups.values()].sort(
    (a, b) => Number(a.key === null) - Number(b.key === null) || b.planned - a.planned || b.count - a.count,
  );
};

/** What says how the values of each area turned out: features alone, each once for each area that it followed. */
export const measuredByArea = (all: readonly RealisedItem[]): readonly Measured[] =>
  all
    .filter(({ item }) => item.workClass === 'feature')
    .flatMap(({ areas, planned, realised }) => areas.map((area) => ({ area, planned, realised })));
