import type { DBSchema, IDBPObjectStore } from 'idb';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { packHistories } from '../histories';
import type { CachedHead, CachedProject } from './cached-project';
import { packItems } from './pack-items';
import { changedRecords, type Records, recordsOf } from './records';

export interface Schema extends DBSchema {
  head: { key: string; value: CachedHead };
  /** A thousand a record, each record one text: a record each takes several times as long, and so do objects. */
  items: { key: number; value: string };
  histories: { key: number; value: string };
}

type History = readonly [string, string];

/** What the store holds, as this page read or wrote it last: what is still the same need not be written again. */
export interface Held {
  readonly readAt: number;
  readonly items: Records<BacklogItem>;
  readonly histories: Records<History>;
}

export const heldOf = ({ readAt, items, histories }: Pick<CachedProject, 'readAt' | 'items' | 'histories'>): Held => ({
  readAt,
  items: recordsOf(items),
  histories: recordsOf([...histories]),
});

const isSameHistory = ([id, text]: History, [otherId, other]: History): boolean => id === otherId && text === other;

type StoreOf<N extends 'items' | 'histories'> = IDBPObjectStore<
  Schema,
  ('head' | 'items' | 'histories')[],
  N,
  'readwrite'
>;

/** One after the other: the page packs each, and then has time for something else. */
export const putChanged = async (
  items: StoreOf<'items'>,
  histories: StoreOf<'histories'>,
  next: Held,
  before: Held,
) => {
  void items.delete(IDBKeyRange.lowerBound(next.items.length));
  void histories.delete(IDBKeyRange.lowerBound(next.histories.length));
  for (const at of changedRecords(next.items, before.items, Object.is))
    await items.put(packItems(next.items[at] ?? []), at);
  for (const at of changedRecords(next.histories, before.histories, isSameHistory))
    await histories.put(packHistories(next.histories[at] ?? []), at);
};
