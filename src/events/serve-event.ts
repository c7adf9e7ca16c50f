import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod/mini';

import { Failure, isBusy } from '../domain/shared/result';
import { englishMessages } from '../messages/create-messages';
import { failureText } from '../messages/failure-text';

const retryAfterSeconds = 60;

/** Forge delivers again so often at most, and then never (product events, app-requested retries). */
const mostRetries = 4;

const Delivery = z.looseObject({
  retryContext: z.optional(z.looseObject({ retryCount: z._default(z.number(), 0) })),
});

/** An event that is given up, as far as its payload could be read. */
export interface LostEvent {
  readonly payload: unknown;
  readonly why: string;
}

/** For the log and the admin page, which list what no reader was present for: in English, or in Jira's own words. */
const whyOf = (error: unknown): string => {
  if (error instanceof Failure) return failureText(englishMessages, error);
  return error instanceof Error ? error.message : 'unknown error';
};

/**
 * A trigger's handler: parses the payload, does the work, and asks Forge to deliver again when Jira or Forge's storage is busy. Work is safe to
 * repeat, since it compares what is with what should be. What is not delivered again is passed to `onLost`.
 */
export const serveEvent =
  <S extends z.ZodMiniType>(
    schema: S,
    work: (event: z.infer<S>) => Promise<void>,
    onLost: (lost: LostEvent) => Promise<void> = () => Promise.resolve(),
  ) =>
  async (payload: unknown): Promise<InvocationError | undefined> => {
    try {
      await work(schema.parse(payload));
    } catch (error) {
      const why = whyOf(error);
      if (!(error instanceof Failure) || !isBusy(error.code)) {
        await onLost({ payload, why });
        throw error;
      }
      if ((Delivery.safeParse(payload).data?.retryContext?.retryCount ?? 0) >= mostRetries)
        await onLost({ payload, why });
      return new InvocationError({
        retryAfter: retryAfterSeconds,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      });
    }
    return undefined;
  };
