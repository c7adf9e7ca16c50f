import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';

const nothing: readonly never[] = [];

/** The same array for all that are empty. */
const list = <T>(part: readonly T[]): readonly T[] => (part.length === 0 ? nothing : part);

/**
 * The same items with equal parts made one: thousands have the same few types, statuses, sprints and people. The browser's copies, in and out of
 * its store, keep them one, and so take about half the time.
 */
export const withSharedParts = (items: Iterable<BacklogItem>): readonly BacklogItem[] => {
  const known = new Map<string, object>();
  const one = <T extends object>(key: string, part: T): T => {
    const found = known.get(key) as T | undefined;
    if (found === undefined) known.set(key, part);
    return found ?? part;
  };
  const named = <T extends { readonly id: string; readonly name: string }>(kind: string, part: T): T =>
    one(`${kind} ${part.id} ${part.name}`, part);
  return Array.from(items, (item) => ({
    ...item,
    type: named('type', item.type),
    status: named(item.status.category, item.status),
    sprint: item.sprint === null ? null : named(item.sprint.state, item.sprint),
    assignee: item.assignee === null ? null : named('person', item.assignee),
    sprintIds: one(`sprints ${item.sprintIds.join()}`, list(item.sprintIds)),
    versions: list(item.versions),
    labels: list(item.labels),
    blockers: list(item.blockers),
    openBlockers: list(item.openBlockers),
    blocks: list(item.blocks),
  }));
};
