import { Button } from './button';
import { Message } from './message';

export interface ErrorStateProps {
  readonly title: string;
  readonly detail: string;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, and what to try. */
export const ErrorState = ({ title, detail, onRetry }: ErrorStateProps) => (
  <Message
    tone="danger"
    title={title}
    alert
    {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>Try again</Button> })}
  >
    <p>{detail}</p>
  </Message>
);
