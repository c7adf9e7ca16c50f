import { InvocationError, InvocationErrorCode } from '@forge/events';
import type * as z from 'zod/mini';

import { Failure, isBusy } from '../domain/shared/result';

const retryAfterSeconds = 60;

/**
 * A trigger's handler: parses the payload, does the work, and asks Forge to deliver again when Jira or Forge's storage is busy. Work is safe to
 * repeat, since it compares what is with what should be.
 */
export const serveEvent =
  <S extends z.ZodMiniType>(schema: S, work: (event: z.infer<S>) => Promise<void>) =>
  async (payload: unknown): Promise<InvocationError | undefined> => {
    try {
      await work(schema.parse(payload));
    } catch (error) {
      if (!(error instanceof Failure) || !isBusy(error.code)) throw error;
      return new InvocationError({
        retryAfter: retryAfterSeconds,
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      });
    }
    return undefined;
  };
