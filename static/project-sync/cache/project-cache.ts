import { type DBSchema, deleteDB, openDB } from 'idb';

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
import { withSharedParts } from './shared';

interface Schema extends DBSchema {
  head: { key: string; value: CachedHead };
  /** A thousand a record: a record each takes several times as long. */
  items: { key: number; value: readonly BacklogItem[] };
  histories: { key: number; value: readonly (readonly [string, readonly Change[]])[] };
}

const prefix = 'assay-page';
const perRecord = 1_000;

const records = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / perRecord) }, (_, at) => all.slice(at * perRecord, (at + 1) * perRecord));

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

/** Cached in IndexedDB, in a database for this person and this project alone. */
export const openProjectCache = (whose: CacheOwner): ProjectCache => {
  const name = databaseName(whose);
  const header = cacheHeaderBeside(name);
  const open = () =>
    openDB<Schema>(name, 1, {
      upgrade: (db) => {
        for (const store of ['head', 'items', 'histories'] as const) db.createObjectStore(store);
      },
    });

  const readHistories = async (): Promise<Histories> => {
    const db = await open();
    try {
      return new Map((await db.getAll('histories')).flat());
    } finally {
      db.close();
    }
  };

  const read = async (): Promise<OpenedCache | null> => {
    const db = await open();
    try {
      const tx = db.transaction(['head', 'items']);
      // Both are read in one transaction, so that they fit together; the head is there first.
      const headRead = tx.objectStore('head').get('head');
      const items = tx
        .objectStore('items')
        .getAll()
        .then((found) => found.flat())
        // All of them are then read from Jira.
        .catch(() => []);
      const head = await headRead;
      if (head?.version !== cacheVersion) return null;
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
      const [heads, itemRecords, historyRecords] = [
        tx.objectStore('head'),
        tx.objectStore('items'),
        tx.objectStore('histories'),
      ];
      void itemRecords.clear();
      void historyRecords.clear();
      const whole = { ...head, count: items.length };
      void heads.put(whole, 'head');
      records(withSharedParts(items)).forEach((record, at) => void itemRecords.put(record, at));
      records([...histories]).forEach((record, at) => void historyRecords.put(record, at));
      await tx.done;
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
      await deleteDB(name).catch(() => undefined);
    },
  };
};
