import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Instant } from '../domain/shared/ids';
import { eventTypes, type SeenEvent } from '../domain/shared/seen-event';
import { stored } from './storage';

/** Which events reached the app, and when last. */
export interface SeenEvents {
  /** Notes that an event of this kind came; writes at most once in ten minutes for each kind. Never fails. */
  note(type: string): Promise<void>;
  /** Latest first. */
  all(): Promise<readonly SeenEvent[]>;
}

/** Often enough to see whether a site sends events; seldom enough to cost nothing. */
const onceInMs = 10 * 60_000;

const key = (type: string): string => `seen-event:${type}`;

const At = z.catch(z.nullable(Instant), null);

const isDue = (last: Instant | null, now: Instant): boolean =>
  last === null || Math.abs(Date.parse(now) - Date.parse(last)) >= onceInMs;

/** In Forge's key-value store. Nothing is remembered in the function itself, which Forge may use for several sites. */
export const kvsSeenEvents = (clock: () => Instant): SeenEvents => {
  const lastOf = async (type: string): Promise<Instant | null> => At.parse(await stored(() => kvs.get(key(type))));
  return {
    note: async (type) => {
      if (!eventTypes.includes(type)) return;
      try {
        const now = clock();
        if (isDue(await lastOf(type), now)) await stored(() => kvs.set(key(type), now));
      } catch (error) {
        // What it is noted for is a page of the settings; the event itself is served all the same.
        console.warn(`event: ${type} was not noted: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    },
    all: async () => {
      const read = await Promise.all(eventTypes.map(async (type) => ({ type, at: await lastOf(type) })));
      return read
        .flatMap(({ type, at }) => (at === null ? [] : [{ type, at }]))
        .sort((a, b) => b.at.localeCompare(a.at));
    },
  };
};
