import { commonTexts } from '../../src/messages/en/common';
import { failureText } from '../../src/messages/failure-text';
import { ErrorState } from './error-state';
import { useAllMessages } from './messages';
import type { Reply } from './use-reply';

/** In the place of what could not be read: why, that nothing was changed, and another try. */
export const NotRead = ({
  title,
  reply,
}: {
  readonly title: string;
  readonly reply: Extract<Reply<unknown>, { readonly state: 'failed' }>;
}) => {
  const messages = useAllMessages();
  const { nothingChanged } = messages.of(commonTexts);
  return (
    <ErrorState
      title={title}
      detail={nothingChanged({ why: failureText(messages, reply.why) })}
      onRetry={() => void reply.again()}
    />
  );
};
