import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { Help } from '../../../src/workflow-gate/model';
import { openPath } from '../../ui/bridge';

/** Who can do what the reader cannot, where, and words to send them. */
export const HelpView = ({ help: { who, link, text } }: { readonly help: Help }) => {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="gate-help">
      <p>
        Who can: {who}. Send them this, with a link to{' '}
        <a
          href={link}
          onClick={(event) => {
            event.preventDefault();
            void openPath(link);
          }}
        >
          the place in Jira
        </a>
        :
      </p>
      <textarea readOnly rows={5} value={text} aria-label="Text to send" className="gate-text" />
      <div className="settings-buttons">
        <Button spacing="compact" onClick={() => void copy()}>
          Copy the text
        </Button>
        <span role="status" className="settings-help">
          {copied === null
            ? ''
            : copied
              ? 'Copied.'
              : 'The browser did not allow it: select the text and copy it yourself.'}
        </span>
      </div>
    </div>
  );
};
