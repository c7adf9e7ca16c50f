import { Failure, type Result } from '../domain/shared/result';
import { englishMessages } from '../messages/create-messages';
import { failureText } from '../messages/failure-text';

type Failed = Extract<Result<never>, { ok: false }>['failure'];

const reply = ({ code, reason, messages = [] }: Pick<Failed, 'code' | 'reason' | 'messages'>): Failed => ({
  code,
  reason,
  ...(messages.length > 0 && { messages }),
  message: failureText(englishMessages, { reason }),
});

/**
 * What the page receives of an error: a failure's reason, or that something unexpected happened, which is logged. What came of it is not
 * known then, so it says only what is sure: the same call again does nothing twice.
 */
export const toFailureReply = (call: string, error: unknown): Failed => {
  if (error instanceof Failure) return reply(error);
  console.error(`${call} failed: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}`);
  return reply({ code: 'internal', reason: { code: 'unfinished' } });
};
