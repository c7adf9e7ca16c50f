import { commonTexts } from '../../src/messages/en/common';
import { Button } from './button';
import { Message } from './message';
import { useMessages } from './messages';

export interface ErrorStateProps {
  readonly title: string;
  readonly detail: string;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, and what to try. */
export const ErrorState = ({ title, detail, onRetry }: ErrorStateProps) => {
  const texts = useMessages(commonTexts);
  return (
    <Message
      tone="danger"
      title={title}
      alert
      {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>{texts.tryAgain}</Button> })}
    >
      <p>{detail}</p>
    </Message>
  );
};
