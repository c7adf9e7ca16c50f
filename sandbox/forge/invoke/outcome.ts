import type { Failure } from '../worker/protocol';

/** Why an invocation failed. The names that start with FUNCTION_ are Forge's own, as an event's `retryReason` has them. */
export type FailureCode =
  | 'APP_ERROR'
  | 'FUNCTION_TIME_OUT'
  | 'FUNCTION_OUT_OF_MEMORY'
  | 'FUNCTION_PLATFORM_RATE_LIMITED'
  | 'FUNCTION_PLATFORM_UNKNOWN_ERROR'
  | 'REQUEST_TOO_LARGE'
  | 'RESPONSE_TOO_LARGE'
  | 'NOT_FOUND';

/** What came of an invocation. The body is the function's answer as JSON text; undefined has none. */
export type Outcome =
  | { readonly ok: true; readonly body: string | undefined }
  | { readonly ok: false; readonly code: FailureCode; readonly failure: Failure };

export const failed = (code: FailureCode, message: string, name = code as string): Outcome => ({
  ok: false,
  code,
  failure: { name, message },
});

/** Failures of the platform, which it retries by itself where events are concerned. */
export const isPlatformFailure = (code: FailureCode): boolean => code.startsWith('FUNCTION_');

/** The answer as a value of its own. */
export const bodyOf = (outcome: Outcome): unknown =>
  outcome.ok && outcome.body !== undefined ? (JSON.parse(outcome.body) as unknown) : undefined;
