import { Failure, type Result } from '../domain/shared/result';

type Failed = Extract<Result<never>, { ok: false }>['failure'];

/**
 * What the page receives of an error: a failure's own words, or that something unexpected happened, which is logged. What came of it is not
 * known then, so it says only what is sure: the same call again does nothing twice.
 */
export const toFailureReply = (call: string, error: unknown): Failed => {
  if (error instanceof Failure) {
    const { code, message, messages, reason } = error;
    return { code, message, ...(reason !== null && { reason }), ...(messages.length > 0 && { messages }) };
  }
  console.error(`${call} failed: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}`);
  return { code: 'internal', message: 'Assay could not finish this. Please try again: nothing is done twice.' };
};
