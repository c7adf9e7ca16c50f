import { deleteDB, openDB } from 'idb';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { inSlices, nextTask } from '../../ui/in-slices';
import { type HistoryTexts, unpackHistories } from '../histories';
import { cacheHeaderBeside } from './cache-header';
import { cacheHeaderOf, type ProjectCache, type CachedProject, cacheVersion, type OpenedCache } from './cached-project';
import { unpackItems } from './packed-items';
import type { Held, Schema } from './put-changed';
import type { Records } from './records';

// Once everything is read: nothing that is shown waits for it.
const loadPutChanged = () => import('./put-changed');

const prefix = 'assay-page';

const nothingHeld: Held = { readAt: Number.NaN, items: [], histories: [] };

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

const unpackEach = function* (texts: readonly string[]): Generator<void, Records<BacklogItem>> {
  const records: (readonly BacklogItem[])[] = [];
  for (const text of texts) {
    records.push(unpackItems(text));
    yield;
  }
  return records;
};

/** Record by record, with time for something else between. */
const unpacked = async (texts: readonly string[]): Promise<Records<BacklogItem>> =>
  (await inSlices(unpackEach(texts), () => true)) ?? [];

/** The items of all records; none where they cannot be read: all of them are then read from Jira. */
const readItems = async (
  texts: Promise<readonly string[]>,
  onRead: (records: Records<BacklogItem>) => void,
): Promise<readonly BacklogItem[]> => {
  try {
    const records = await unpacked(await texts);
    // What is drawn of them is a task of its own.
    await nextTask();
    onRead(records);
    return records.flat();
  } catch {
    return [];
  }
};

/** Cached in IndexedDB, in a database for this person and this project alone. */
export const openProjectCache = (whose: CacheOwner): ProjectCache => {
  const name = databaseName(whose);
  const header = cacheHeaderBeside(name);
  const open = () => openStores(name);
  let held = nothingHeld;

  const readHistories = async (): Promise<HistoryTexts> => {
    const db = await open();
    try {
      const tx = db.transaction(['head', 'histories']);
      const [head, found] = await Promise.all([
        tx.objectStore('head').get('head'),
        tx.objectStore('histories').getAll(),
      ]);
      const records = found.map(unpackHistories);
      if (head?.readAt === held.readAt) held = { ...held, histories: records };
      return new Map(records.flat());
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
      const items = readItems(tx.objectStore('items').getAll(), (records) => {
        held = { readAt: head.readAt, items: records, histories: [] };
      });
      return { head, items, histories: () => readHistories().catch(() => new Map()) };
    } finally {
      // Closes once the transaction has ended.
      db.close();
    }
  };

  const write = async ({ items, histories, ...head }: CachedProject): Promise<void> => {
    const { heldOf, putChanged } = await loadPutChanged();
    const db = await open();
    try {
      const tx = db.transaction(['head', 'items', 'histories'], 'readwrite');
      const heads = tx.objectStore('head');
      // Another tab may have written meanwhile: then nothing is known of what is there.
      const before = (await heads.get('head'))?.readAt === held.readAt ? held : nothingHeld;
      const next = heldOf({ readAt: head.readAt, items, histories });
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
