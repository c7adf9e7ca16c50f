import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Instant } from '../domain/shared/ids';
import { eventTypes, type SeenEvent } from '../domain/shared/seen-event';
import { stored } from './storage';

/** Which events reached the app, and when last. */
export interface SeenEvents {
  /** Notes that an event of this kind came; at most once in ten minutes for each kind and running function. Never fails. */
  note(type: string): Promise<void>;
  /** Latest first. */
  all(): Promise<readonly SeenEvent[]>;
}

/** Often enough to see whether a site sends events; seldom enough to cost nothing. */
const onceInMs = 10 * 60_000;

const key = (type: string): string => `seen-event:${type}`;

const At = z.catch(z.nullable(Instant), null);

/** In Forge's key-value store. @param clock of the function that runs */
export const kvsSeenEvents = (clock: () => Instant): SeenEvents => {
  const noted = new Map<string, number>();
  return {
    note: async (type) => {
      const at = clock();
      const last = noted.get(type);
      if (!eventTypes.includes(type) || (last !== undefined && Date.parse(at) - last < onceInMs)) return;
      noted.set(type, Date.parse(at));
      try {
        await stored(() => kvs.set(key(type), at));
      } catch (error) {
        // What it is noted for is a page of the settings; the event itself is served all the same.
        console.warn(`event: ${type} was not noted: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    },
    all: async () => {
      const read = await Promise.all(
        eventTypes.map(async (type) => ({ type, at: At.parse(await stored(() => kvs.get(key(type)))) })),
      );
      return read
        .flatMap(({ type, at }) => (at === null ? [] : [{ type, at }]))
        .sort((a, b) => b.at.localeCompare(a.at));
    },
  };
};
