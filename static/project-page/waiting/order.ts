import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { wentPastAt } from '../../../src/domain/backlog/went-past';

/** Delivered, and waiting for the Product Owner's answer; or in Done without it. */
export interface Delivered {
  readonly item: BacklogItem;
  readonly since: string;
}

export const queueOrders = ['age', 'value', 'score'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What the queue holds: what waits for an answer, or what went past the Product Owner. */
export const queueKinds = ['waiting', 'breaches'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What waits, as far as the field Acceptance says so. */
export const deliveredIn = (items: readonly BacklogItem[]): readonly Delivered[] =>
  items.flatMap((item) =>
    item.acceptance?.state === 'awaiting' && item.status.category !== 'done'
      ? [{ item, since: item.acceptance.since }]
      : [],
  );

/** What went past the Product Owner, since when: in Done though nobody who may accept brought it there, or escaped by a change of its work type. */
export const breachesIn = (items: readonly BacklogItem[]): readonly Delivered[] =>
  items.flatMap((item) => {
    const since = wentPastAt(item);
    return since === null ? [] : [{ item, since }];
  });

/** Whether it is still among what waits, rather than answered meanwhile. */
export const waitsIn = (waiting: readonly Delivered[], { item }: Delivered): boolean =>
  waiting.some((one) => one.item.id === item.id);

/** What waits, and what is shown though it no longer waits, as when somebody else has just answered it. */
export const withShown = (waiting: readonly Delivered[], shown: Delivered | null): readonly Delivered[] =>
  shown === null || waitsIn(waiting, shown) ? waiting : [...waiting, shown];

/** What is chosen, or once it was answered the next one that is still open, else the one before; `all` and `open` are in the same order. */
export const shownIn = (
  all: readonly Delivered[],
  chosen: Delivered | null,
  open: readonly Delivered[],
): Delivered | null => {
  const at = all.findIndex(({ item }) => item.id === chosen?.item.id);
  const left = new Set(open);
  return all.slice(Math.max(0, at)).find((one) => left.has(one)) ?? open.at(-1) ?? null;
};

const byAge = (a: Delivered, b: Delivered): number => Date.parse(a.since) - Date.parse(b.since);

const descending = (a: number | null, b: number | null): number => (b ?? -Infinity) - (a ?? -Infinity) || 0;

/** What is equal otherwise has the longest wait first. */
export const queueBy = (order: QueueOrder, all: readonly Delivered[]): readonly Delivered[] =>
  all.toSorted((a, b) => {
    if (order === 'value') return descending(a.item.value, b.item.value) || byAge(a, b);
    if (order === 'score') return descending(a.item.valuePerPoint, b.item.valuePerPoint) || byAge(a, b);
    return byAge(a, b);
  });

/** A work item that was answered, rejected and delivered again waits anew. */
export const waitKey = ({ item, since }: Delivered): string => `${item.id} ${since}`;
