import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { batchGet } from './batch-get';
import { stored, StorageRefusal, backOff } from './storage';

/** A work item with an event, which is to be reconciled together with others of its project. */
const WaitingIssue = z.strictObject({
  issueId: JiraId,
  /** New with each event: an event during a reconcile leads to another one. */
  stamp: z.string(),
  /** Work items that it was part of before, as far as the event named them. */
  former: z.array(JiraId),
});
export type WaitingIssue = z.infer<typeof WaitingIssue>;

/** How many events a project had lately, and whether a job is queued for the waiting work items. */
const BatchLock = z.strictObject({ from: Instant, count: z.number(), takenAt: z.nullable(Instant) });
type BatchLock = z.infer<typeof BatchLock>;

/**
 * Work items that wait to be reconciled together, project by project. Everything is read and written by its key, which Forge's storage shows at
 * once, so that whoever takes the turn sees all that was added before.
 */
export interface Waiting {
  /** Counts an event. Gives whether it is one of many: more than `most` within `seconds`, or a job is on its way already. */
  isOneOfMany(
    projectId: JiraId,
    now: Instant,
    limit: { readonly most: number; readonly seconds: number },
  ): Promise<boolean>;
  add(projectId: JiraId, one: WaitingIssue): Promise<void>;
  /** True for one caller alone until the lock is released; a lock that was taken long ago and never released is free again. */
  acquireLock(projectId: JiraId, now: Instant): Promise<boolean>;
  /** Released before the waiting work items are read: whoever adds one later finds the lock free and takes it. */
  releaseLock(projectId: JiraId): Promise<void>;
  list(projectId: JiraId): Promise<readonly WaitingIssue[]>;
  /** Those that were added again meanwhile stay. */
  remove(projectId: JiraId, done: readonly WaitingIssue[]): Promise<void>;
}

/** As the manifest declares the entity `waiting`. */
const Row = z.object({ version: z.number(), state: z.unknown() });
type Row = z.infer<typeof Row>;

const waitingEntity = 'waiting';
/** So many writers can add at the same time without meeting. */
const parts = 16;
const maxAttempts = 20;
const countAttempts = 4;
/** Far longer than a job waits in the queue, its retries included. */
const abandonedMs = 10 * 60_000;

const partOf = (issueId: JiraId): number => Number(BigInt(issueId) % BigInt(parts));
const partKey = (projectId: JiraId, part: number): string => `${projectId}:${part}`;
const lockKey = (projectId: JiraId): string => `${projectId}:turn`;

const read = async (key: string): Promise<Row | undefined> => stored(() => kvs.entity<Row>(waitingEntity).get(key));

/** Writes on top of what was read. False: somebody else wrote since. */
const replaced = async (key: string, before: Row | undefined, state: unknown): Promise<boolean> => {
  const isAsRead = before === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(before.version);
  const conditions = new Filter<Row>().and('version', isAsRead);
  const row: Row = { version: (before?.version ?? 0) + 1, state };
  try {
    await stored(() => kvs.transact().set(key, row, { entityName: waitingEntity, conditions }).execute());
    return true;
  } catch (error) {
    if (error instanceof StorageRefusal) return false;
    throw error;
  }
};

const issuesIn = (row: Row | undefined): readonly WaitingIssue[] =>
  z.array(WaitingIssue).safeParse(row?.state).data ?? [];
const lockIn = (row: Row | undefined): BatchLock | null => BatchLock.safeParse(row?.state).data ?? null;

const tooBusy = (): Failure => new Failure('storage-unavailable', { code: 'storage-busy' });

/** Read and written until nobody else wrote in between; nothing is written where nothing changes. */
const change = async (
  key: string,
  next: (issues: readonly WaitingIssue[]) => readonly WaitingIssue[] | null,
): Promise<void> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    await backOff(attempt);
    const row = await read(key);
    const issues = next(issuesIn(row));
    if (issues === null || (await replaced(key, row, issues))) return;
  }
  throw tooBusy();
};

const isTaken = (lock: BatchLock | null, now: Instant): boolean =>
  lock?.takenAt != null && Date.parse(now) - Date.parse(lock.takenAt) < abandonedMs;

/** In Forge's key-value store. */
export const kvsWaiting = (): Waiting => ({
  isOneOfMany: async (projectId, now, { most, seconds }) => {
    for (let attempt = 0; attempt < countAttempts; attempt += 1) {
      const row = await read(lockKey(projectId));
      const lock = lockIn(row);
      if (isTaken(lock, now)) return true;
      const isRecent = lock !== null && Date.parse(now) - Date.parse(lock.from) < seconds * 1_000;
      const next: BatchLock = {
        from: isRecent ? lock.from : now,
        count: isRecent ? lock.count + 1 : 1,
        takenAt: null,
      };
      if (await replaced(lockKey(projectId), row, next)) return next.count > most;
    }
    // Where so many count at the same moment, there are many.
    return true;
  },
  add: (projectId, one) =>
    change(partKey(projectId, partOf(one.issueId)), (issues) => {
      const before = issues.find(({ issueId }) => issueId === one.issueId);
      const former = [...new Set([...(before?.former ?? []), ...one.former])];
      return [...issues.filter((other) => other !== before), { ...one, former }];
    }),
  acquireLock: async (projectId, now) => {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      await backOff(attempt);
      const row = await read(lockKey(projectId));
      const lock = lockIn(row);
      if (isTaken(lock, now)) return false;
      const taken: BatchLock = { from: lock?.from ?? now, count: lock?.count ?? 1, takenAt: now };
      // Otherwise somebody took it, or only counted.
      if (await replaced(lockKey(projectId), row, taken)) return true;
    }
    throw tooBusy();
  },
  releaseLock: (projectId) => stored(() => kvs.entity<Row>(waitingEntity).delete(lockKey(projectId))),
  list: async (projectId) => {
    const keys = Array.from({ length: parts }, (_, part) => partKey(projectId, part));
    return (await batchGet(Row, waitingEntity, keys)).flatMap(({ value }) => issuesIn(value));
  },
  remove: async (projectId, done) => {
    const stamps = new Set(done.map(({ stamp }) => stamp));
    for (const part of new Set(done.map(({ issueId }) => partOf(issueId))))
      await change(partKey(projectId, part), (issues) => {
        const rest = issues.filter(({ stamp }) => !stamps.has(stamp));
        return rest.length === issues.length ? null : rest;
      });
  },
});
