import { z } from 'zod';
import type { Host } from '../host';
import type { Invocation, Invoke } from '../invoke/invoke';
import { bodyOf, isPlatformFailure } from '../invoke/outcome';
import type { Outcome } from '../invoke/outcome';
import { createGate } from './gate';
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

/** One thing to be brought to one function, at least once. */
export interface Delivery {
  readonly invocation: (retryContext: RetryContext | undefined) => Invocation;
  /** At most `limit` of those with the same key run at once. */
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  /** Asked before each attempt. */
  readonly cancelled?: () => boolean;
  /** Told once, after the last attempt. */
  readonly done?: (success: boolean) => void;
}

export type Deliver = (delivery: Delivery, delayMs: number) => void;

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

type Wish = { readonly seconds: number; readonly reason: string; readonly data?: unknown };

const wishOf = (outcome: Outcome, log: (line: string) => void): Wish | null => {
  if (!outcome.ok)
    return isPlatformFailure(outcome.code) ? { seconds: platformRetrySeconds, reason: outcome.code } : null;
  const asked = Retry.safeParse(bodyOf(outcome));
  if (!asked.success) return null;
  const { retryAfter = 0, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked.data.retryOptions ?? {};
  const wish = { seconds: Math.min(Math.max(retryAfter, 0), maxRetrySeconds), reason: retryReason };
  if (retryData === undefined) return wish;
  if (Buffer.byteLength(JSON.stringify(retryData)) <= maxRetryDataBytes) return { ...wish, data: retryData };
  log(`retryData exceeds 4 KB and is not kept (${retryReason})`);
  return wish;
};

/** Brings deliveries to their functions: late, twice or out of order where the settings say so, and again where asked to. */
export const createDeliver = (host: Host, invoke: Invoke): Deliver => {
  const { faults, later, log, settings } = host;
  const random = seeded(() => settings().events);
  const enter = createGate(() => settings().events.concurrency);

  const attempt = async (delivery: Delivery, retryContext: RetryContext | undefined): Promise<void> => {
    if (delivery.cancelled?.() === true || !host.installation().installed) return;
    const outcome = await enter(delivery.concurrency, () => invoke(delivery.invocation(retryContext)));
    const wish = wishOf(outcome, log);
    const retryCount = (retryContext?.retryCount ?? 0) + 1;
    if (wish && retryCount <= maxRetries) {
      const next = {
        retryCount,
        retryReason: wish.reason,
        ...(wish.data === undefined ? {} : { retryData: wish.data }),
      };
      later.after(wish.seconds * 1_000 * settings().timeScale, () => attempt(delivery, next));
    } else delivery.done?.(outcome.ok && !wish);
  };

  return (delivery, delayMs) => {
    const { events } = settings();
    const once = (copy: Delivery): void =>
      later.after(delayMs + random() * events.shuffleMs, () => attempt(copy, undefined));
    once(delivery);
    // The copy is nobody's business but the app's, which has to bear it.
    if (random() < events.duplicates || faults.strike('duplicate-delivery'))
      once({ ...delivery, done: () => undefined });
  };
};
