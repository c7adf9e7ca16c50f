import { type DBSchema, deleteDB, type IDBPObjectStore, openDB } from 'idb';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Change } from '../../../src/domain/acceptance/change';
import { cacheHeaderBeside } from './cache-header';
import {
  cacheHeaderOf,
  type Histories,
  type ProjectCache,
  type CachedProject,
  type CachedHead,
  cacheVersion,
  type OpenedCache,
} from './cached-project';
import { changedRecords, recordCount, type Records, recordsOf } from './records';
import { withSharedParts } from './shared';

interface Schema extends DBSchema {
  head: { key: string; value: CachedHead };
  /** A thousand a record: a record each takes several times as long. */
  items: { key: number; value: readonly BacklogItem[] };
  histories: { key: number; value: readonly (readonly [string, readonly Change[]])[] };
}

const prefix = 'assay-page';

type HistoryRecord = Schema['histories']['value'][number];

/** What the store holds, as this page read or wrote it last: what is still the same need not be written again. */
interface Held {
  readonly readAt: number;
  readonly items: Records<BacklogItem>;
  readonly histories: Records<HistoryRecord>;
}

const nothingHeld: Held = { readAt: Number.NaN, items: [], histories: [] };

const isSameHistory = ([id, changes]: HistoryRecord, [otherId, others]: HistoryRecord): boolean =>
  id === otherId && changes === others;

export interface CacheOwner {
  readonly site: string;
  readonly accountId: string;
  readonly projectId: string;
}

const databaseName = ({ site, accountId, projectId }: CacheOwner): string =>
  [prefix, site, accountId, projectId].join(' ');

/** Deletes what other people's visits cached in this browser: nobody else should find it. */
const deleteOthers = async ({ site, accountId }: CacheOwner): Promise<void> => {
  const all = await indexedDB.databases();
  const ownPrefix = `${[prefix, site, accountId].join(' ')} `;
  const others = all.flatMap(({ name = '' }) =>
    name.startsWith(`${prefix} `) && !name.startsWith(ownPrefix) ? [name] : [],
  );
  for (const name of others) cacheHeaderBeside(name).write(null);
  await Promise.all(others.map((name) => deleteDB(name)));
};

const openStores = (name: string) =>
  openDB<Schema>(name, 1, {
    upgrade: (db) => {
      for (const store of ['head', 'items', 'histories'] as const) db.createObjectStore(store);
    },
  });

type StoreOf<N extends 'items' | 'histories'> = IDBPObjectStore<
  Schema,
  ('head' | 'items' | 'histories')[],
  N,
  'readwrite'
>;

/** One after the other: the browser copies each where the page runs, which then has time for something else. */
const putChanged = async (items: StoreOf<'items'>, histories: StoreOf<'histories'>, next: Held, before: Held) => {
  void items.delete(IDBKeyRange.lowerBound(next.items.length));
  void histories.delete(IDBKeyRange.lowerBound(next.histories.length));
  for (const at of changedRecords(next.items, before.items, Object.is))
    await items.put(withSharedParts(next.items[at] ?? []), at);
  for (const at of changedRecords(next.histories, before.histories, isSameHistory))
    await histories.put(next.histories[at] ?? [], at);
};

/** Cached in IndexedDB, in a database for this person and this project alone. */
export const openProjectCache = (whose: CacheOwner): ProjectCache => {
  const name = databaseName(whose);
  const header = cacheHeaderBeside(name);
  const open = () => openStores(name);
  let held = nothingHeld;

  const readHistories = async (): Promise<Histories> => {
    const db = await open();
    try {
      const tx = db.transaction(['head', 'histories']);
      const [head, found] = await Promise.all([
        tx.objectStore('head').get('head'),
        tx.objectStore('histories').getAll(),
      ]);
      if (head?.readAt === held.readAt) held = { ...held, histories: found };
      return new Map(found.flat());
    } finally {
      db.close();
    }
  };

  const read = async (): Promise<OpenedCache | null> => {
    const db = await open();
    try {
      const tx = db.transaction(['head', 'items']);
      // Both are read in one transaction, so that they fit together; the head is there first.
      const head = await tx.objectStore('head').get('head');
      if (head?.version !== cacheVersion) return null;
      const store = tx.objectStore('items');
      // A record at a time: each is a task of its own.
      const items = Promise.all(Array.from({ length: recordCount(head.count) }, (_, at) => store.get(at)))
        .then((found) => {
          const records = found.map((record) => record ?? []);
          held = { readAt: head.readAt, items: records, histories: [] };
          return records.flat();
        })
        // All of them are then read from Jira.
        .catch(() => []);
      return { head, items, histories: () => readHistories().catch(() => new Map()) };
    } finally {
      // Closes once the transaction has ended.
      db.close();
    }
  };

  const write = async ({ items, histories, ...head }: CachedProject): Promise<void> => {
    const db = await open();
    try {
      const tx = db.transaction(['head', 'items', 'histories'], 'readwrite');
      const heads = tx.objectStore('head');
      // Another tab may have written meanwhile: then nothing is known of what is there.
      const before = (await heads.get('head'))?.readAt === held.readAt ? held : nothingHeld;
      const next = { readAt: head.readAt, items: recordsOf(items), histories: recordsOf([...histories]) };
      const whole = { ...head, count: items.length };
      void heads.put(whole, 'head');
      await putChanged(tx.objectStore('items'), tx.objectStore('histories'), next, before);
      await tx.done;
      held = next;
      header.write(cacheHeaderOf(whole));
    } finally {
      db.close();
    }
  };

  // A browser may refuse to store anything (private windows, a full disk): the page then reads everything each time.
  return {
    header: header.read,
    read: async () => {
      const found = await read().catch(() => null);
      void deleteOthers(whose).catch(() => undefined);
      return found;
    },
    write: (project) => write(project).catch(() => undefined),
    clear: async () => {
      header.write(null);
      held = nothingHeld;
      await deleteDB(name).catch(() => undefined);
    },
  };
};
