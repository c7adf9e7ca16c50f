import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Instant, JiraId } from '../domain/shared/ids';
import { stored } from './storage';
import { versioned } from './versioned';

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

const waitingEntity = 'waiting';
/** So many writers can add at the same time without meeting. */
const parts = 16;
const countAttempts = 4;
/** Far longer than a job waits in the queue, its retries included. */
const abandonedMs = 10 * 60_000;

const partOf = (issueId: JiraId): number => Number(BigInt(issueId) % BigInt(parts));
const partKey = (projectId: JiraId, part: number): string => `${projectId}:${part}`;
const lockKey = (projectId: JiraId): string => `${projectId}:turn`;

const lists = versioned(waitingEntity, z.array(WaitingIssue), []);
const locks = versioned(waitingEntity, z.nullable(BatchLock), null);

const isTaken = (lock: BatchLock | null, now: Instant): boolean =>
  lock?.takenAt != null && Date.parse(now) - Date.parse(lock.takenAt) < abandonedMs;

/** In Forge's key-value store. */
export const kvsWaiting = (): Waiting => ({
  isOneOfMany: async (projectId, now, { most, seconds }) => {
    for (let attempt = 0; attempt < countAttempts; attempt += 1) {
      let isMany = true;
      const counted = await locks.tryChange(lockKey(projectId), (lock) => {
        if (isTaken(lock, now)) return null;
        const isRecent = lock !== null && Date.parse(now) - Date.parse(lock.from) < seconds * 1_000;
        const count = isRecent ? lock.count + 1 : 1;
        isMany = count > most;
        return { from: isRecent ? lock.from : now, count, takenAt: null };
      });
      if (counted !== null) return isMany;
    }
    // Where so many count at the same moment, there are many.
    return true;
  },
  add: async (projectId, one) => {
    await lists.change(partKey(projectId, partOf(one.issueId)), (issues) => {
      const before = issues.find(({ issueId }) => issueId === one.issueId);
      const former = [...new Set([...(before?.former ?? []), ...one.former])];
      return [...issues.filter((other) => other !== before), { ...one, former }];
    });
  },
  // Otherwise somebody took it, or only counted.
  acquireLock: (projectId, now) =>
    locks.change(lockKey(projectId), (lock) =>
      isTaken(lock, now) ? null : { from: lock?.from ?? now, count: lock?.count ?? 1, takenAt: now },
    ),
  releaseLock: (projectId) => stored(() => kvs.entity(waitingEntity).delete(lockKey(projectId))),
  list: async (projectId) => {
    const keys = Array.from({ length: parts }, (_, part) => partKey(projectId, part));
    return [...(await lists.readMany(keys)).values()].flat();
  },
  remove: async (projectId, done) => {
    const stamps = new Set(done.map(({ stamp }) => stamp));
    for (const part of new Set(done.map(({ issueId }) => partOf(issueId))))
      await lists.change(partKey(projectId, part), (issues) => {
        const rest = issues.filter(({ stamp }) => !stamps.has(stamp));
        return rest.length === issues.length ? null : rest;
      });
  },
});
