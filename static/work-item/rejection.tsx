import './rejection.css';

import { answerTexts } from '../../src/messages/en/answer';
import { useMessages } from '../ui/messages';
import type { Acceptance } from '../../src/domain/shared/work-item';

/** What the last rejection said, as long as it is the last answer. */
export const LastRejection = ({ of }: { readonly of: Extract<Acceptance, { state: 'rejected' }> }) => (
  <div className="rejection">
    <p className="rejection-why" dir="auto">{of.why}</p>
    {of.failed.length > 0 && (
      <ul className="rejection-failed" aria-label={useMessages(answerTexts).whatFailed}>
        {of.failed.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    )}
  </div>
);
