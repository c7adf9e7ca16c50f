import './rejection.css';

import { answerTexts } from '../../src/messages/en/answer';
import { useMessages } from '../ui/messages';
import type { Acceptance } from '../../src/domain/shared/work-item';

/** What the last rejection said, as long as it is the last answer. */
export const LastRejection = ({
  of,
  lines,
}: {
  readonly of: Extract<Acceptance, { state: 'rejected' }>;
  /** The texts of the policy's lines, by their ids: what failed may be named by either. */
  readonly lines: Readonly<Record<string, string>>;
}) => (
  <div className="rejection">
    <p className="rejection-why" dir="auto">
      {of.why}
    </p>
    {of.failed.length > 0 && (
      <ul className="rejection-failed" aria-label={useMessages(answerTexts).whatFailed}>
        {of.failed.map((text) => (
          <li key={text} dir="auto">
            {lines[text] ?? text}
          </li>
        ))}
      </ul>
    )}
  </div>
);
