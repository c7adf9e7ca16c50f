import { Message } from '../ui/message';
import type { Said } from './use-work-item';

/** What just happened. The live region is there from the start, or a screen reader would miss the first news. */
export const Feedback = ({ said }: { readonly said: Said | null }) => (
  <div className="news" aria-live="polite">
    {said !== null && (
      <Message tone={said.tone} title={said.title}>
        {said.detail !== undefined && <p>{said.detail}</p>}
      </Message>
    )}
  </div>
);
