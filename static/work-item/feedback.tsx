import { Message } from '../ui/message';

/** What just happened, for the line that is read aloud. */
export interface FeedbackText {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly detail?: string;
}

/** What just happened. The live region is there from the start, or a screen reader would miss the first message. */
export const Feedback = ({ of }: { readonly of: FeedbackText | null }) => (
  <div className="news" aria-live="polite">
    {of !== null && (
      <Message tone={of.tone} title={of.title}>
        {of.detail !== undefined && <p dir="auto">{of.detail}</p>}
      </Message>
    )}
  </div>
);
