import type { FailureReason } from '../../src/domain/shared/failure-reason';
import { failureText } from '../../src/messages/failure-text';
import { useAllMessages } from './messages';
import { toFailure } from './use-reply';

/** Says why something could not be done, of whatever was thrown; what is no Failure is a fault of the page. */
export const useFailureText = (): ((error: unknown) => string) => {
  const messages = useAllMessages();
  return (error) => failureText(messages, toFailure(error));
};

/** Says a reason that stands for itself. */
export const useReasonText = (): ((reason: FailureReason) => string) => {
  const messages = useAllMessages();
  return (reason) => failureText(messages, { reason });
};
