import { Button } from './button';
import { Message } from './message';

export interface TroubleProps {
  readonly title: string;
  readonly detail: string;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, and what to try. */
export const Trouble = ({ title, detail, onRetry }: TroubleProps) => (
  <Message
    tone="danger"
    title={title}
    alert
    {...(onRetry === undefined ? {} : { actions: <Button onClick={onRetry}>Try again</Button> })}
  >
    <p>{detail}</p>
  </Message>
);
