import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { storedLacks } from '../../../src/domain/readiness/stored-badge';

/** Values by which a list is narrowed or grouped: codes, or names that people gave. An item has none, one or several of each. */
export const facets = {
  class: (item: BacklogItem) => [item.workClass],
  type: (item: BacklogItem) => [item.type.name],
  status: (item: BacklogItem) => [item.status.name],
  readiness: (item: BacklogItem) => [item.ready ? 'ready' : 'not-ready'],
  sprint: (item: BacklogItem) => (item.sprint === null ? [] : [item.sprint.name]),
  version: (item: BacklogItem) => item.versions.map(({ name }) => name),
  assignee: (item: BacklogItem) => (item.assignee === null ? [] : [item.assignee.name]),
  label: (item: BacklogItem) => item.labels,
} as const satisfies Record<string, (item: BacklogItem) => readonly string[]>;
export type Facet = keyof typeof facets;
export const facetIds = Object.keys(facets) as readonly Facet[];
export const isFacet = (raw: string | null): raw is Facet => raw !== null && Object.hasOwn(facets, raw);

export const isMissing = {
  value: (item: BacklogItem) => item.value === null,
  points: (item: BacklogItem) => item.points === null,
  criteria: ({ readiness }: BacklogItem) => storedLacks(readiness).some(({ code }) => code === 'no-criteria'),
  ready: (item: BacklogItem) => !item.ready,
  sprint: (item: BacklogItem) => item.sprint === null,
  version: (item: BacklogItem) => item.versions.length === 0,
  assignee: (item: BacklogItem) => item.assignee === null,
} as const satisfies Record<string, (item: BacklogItem) => boolean>;
export type MissingWhat = keyof typeof isMissing;
export const missingIds = Object.keys(isMissing) as readonly MissingWhat[];
export const isMissingWhat = (raw: string): raw is MissingWhat => Object.hasOwn(isMissing, raw);

/** In an address it stands for items that have none of a facet. */
export const none = 'None';

/** What can be chosen of each facet, most frequent first. */
export const choicesOf = (items: readonly BacklogItem[], facet: Facet): readonly string[] => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const names: readonly string[] = facets[facet](item);
    for (const name of names.length === 0 ? [none] : names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => Number(a === none) - Number(b === none) || n - m || a.localeCompare(b))
    .map(([name]) => name);
};
