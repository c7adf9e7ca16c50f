import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Host } from '../host';
import type { Invocation, Invoke } from '../invoke/invoke';
import { bodyOf, isPlatformFailure } from '../invoke/outcome';
import type { Outcome } from '../invoke/outcome';
import { createLimiter } from './limiter';
import { seeded } from './seeded';

/** Retries of events and queue events (Forge product_events): four at most, at most 900 s apart, data of at most 4 KB. */
const maxRetries = 4;
const maxRetrySeconds = 900;
const maxRetryDataBytes = 4_096;
/** How soon the platform repeats what failed through no fault of the app. Not documented. */
const platformRetrySeconds = 10;

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData?: unknown;
}

/** One thing to be brought to one function, at least once: plain data, so that it outlives the process. */
export interface Parcel {
  readonly kind: 'event' | 'queue-event';
  /** What it is about, in a word. */
  readonly subject: string;
  readonly data: unknown;
  /** At most `limit` of those with the same key run at once. */
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
}

/** Knows what to do with the parcels of one kind. */
export interface Courier {
  /** Null when nobody is there any more to take it: the manifest has changed since. */
  readonly invocation: (data: unknown, retryContext: RetryContext | undefined) => Invocation | null;
  /** Asked before each attempt. */
  readonly cancelled?: (data: unknown) => boolean;
  /** Told once, after the last attempt. */
  readonly done?: (data: unknown, success: boolean) => void;
}

export interface Deliveries {
  /** Writes the parcel down, and brings it after `delayMs`. */
  send(parcel: Parcel, delayMs: number): void;
  /** Brings what an earlier process was to bring. */
  resume(): void;
  clear(): void;
}

/** What an InvocationError of @forge/api evaluates to: a plain object, never an instance. */
const Retry = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

type RetryRequest = { readonly seconds: number; readonly reason: string; readonly data?: unknown };

const retryRequestOf = (outcome: Outcome, log: (line: string) => void): RetryRequest | null => {
  if (!outcome.ok)
    return isPlatformFailure(outcome.code) ? { seconds: platformRetrySeconds, reason: outcome.code } : null;
  const parsed = Retry.safeParse(bodyOf(outcome));
  if (!parsed.success) return null;
  const { retryAfter = 0, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = parsed.data.retryOptions ?? {};
  const retryRequest = { seconds: Math.min(Math.max(retryAfter, 0), maxRetrySeconds), reason: retryReason };
  if (retryData === undefined) return retryRequest;
  if (Buffer.byteLength(JSON.stringify(retryData)) <= maxRetryDataBytes) return { ...retryRequest, data: retryData };
  log(`retryData exceeds 4 KB and is not kept (${retryReason})`);
  return retryRequest;
};

const Waiting = z.object({
  kind: z.enum(['event', 'queue-event']),
  subject: z.string(),
  data: z.unknown(),
  concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
  /** Epoch milliseconds of the machine's clock. */
  due: z.number(),
  retryContext: z
    .object({ retryCount: z.number(), retryReason: z.string(), retryData: z.unknown().optional() })
    .optional(),
  /** A second delivery of the same, which is nobody's business but the app's. */
  copy: z.boolean(),
});
type Waiting = z.infer<typeof Waiting>;

/** Events are delayed by up to three minutes, observed on live sites. */
const longestDelayMs = 180_000;

/**
 * Brings parcels to their functions: late, twice, out of order or never where settings and faults say so, and again where
 * asked to. What is on its way is in the store, so that none is lost with the process; one that was being worked on when
 * the process ended comes once more.
 */
export const createDeliveries = (
  host: Host,
  invoke: Invoke,
  couriers: Readonly<Record<Parcel['kind'], Courier>>,
): Deliveries => {
  const { faults, later, log, plan, settings, store } = host;
  const random = seeded(() => settings().events);
  const enter = createLimiter(() => settings().events.concurrency);
  const table = store.table('forge:deliveries');
  const read = (id: string): Waiting | undefined => Waiting.safeParse(table.get(id)).data;

  const schedule = (id: string, waiting: Omit<Waiting, 'due'>, ms: number): void => {
    table.put(id, { ...waiting, due: Date.now() + ms });
    later.after(ms, () => attempt(id));
  };
  const finish = (id: string, { kind, data, copy }: Waiting, success: boolean | null): void => {
    table.delete(id);
    if (success !== null && !copy) couriers[kind].done?.(data, success);
  };

  const attempt = async (id: string): Promise<void> => {
    const waiting = read(id);
    if (!waiting) return;
    const { kind, data, concurrency, retryContext } = waiting;
    const courier = couriers[kind];
    const invocation = courier.invocation(data, retryContext);
    if (invocation === null || courier.cancelled?.(data) === true || !host.installation().installed) {
      finish(id, waiting, null);
      return;
    }
    const outcome = await enter(concurrency, () => invoke(invocation));
    // What the end of the process cut off stays where it is, for the next one.
    if (later.closed) return;
    const retryRequest = retryRequestOf(outcome, log);
    const retryCount = (retryContext?.retryCount ?? 0) + 1;
    if (!retryRequest || retryCount > maxRetries) {
      finish(id, waiting, outcome.ok && !retryRequest);
      return;
    }
    const next = {
      retryCount,
      retryReason: retryRequest.reason,
      ...(retryRequest.data === undefined ? {} : { retryData: retryRequest.data }),
    };
    schedule(id, { ...waiting, retryContext: next }, retryRequest.seconds * 1_000 * settings().timeScale);
  };

  const once = (parcel: Parcel, copy: boolean, ms: number): void => {
    const { kind, subject, data, concurrency } = parcel;
    schedule(randomUUID(), { kind, subject, data, copy, ...(concurrency && { concurrency }) }, ms);
  };

  return {
    send: (parcel, delayMs) => {
      const { events, timeScale } = settings();
      const { kind, subject } = parcel;
      const shuffled = (): number => delayMs + random() * events.shuffleMs;
      const fault = plan.strike(kind, subject);
      if (fault === 'lost') return;
      const delay = (): number => plan.amount(kind, subject, longestDelayMs) * timeScale;
      once(parcel, false, shuffled() + (fault === 'delayed' ? delay() : 0));
      if (random() < events.duplicates || faults.strike('duplicate-delivery')) once(parcel, true, shuffled());
      if (fault === 'doubled') once(parcel, true, shuffled() + delay());
    },
    resume: () => {
      for (const [id] of [...table.entries()])
        later.after(Math.max(0, (read(id)?.due ?? 0) - Date.now()), () => attempt(id));
    },
    clear: () => {
      for (const [id] of [...table.entries()]) table.delete(id);
    },
  };
};
