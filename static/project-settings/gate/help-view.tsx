import Button from '@atlaskit/button/new';
import { useState } from 'react';

import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import type { Help } from '../../../src/workflow-gate/model';
import { openPath } from '../../ui/bridge';
import { useMessages } from '../../ui/messages';

/** Who can do what the reader cannot, where, and words to send them. */
export const HelpView = ({ help }: { readonly help: Help }) => {
  const { help: texts } = useMessages(settingsGateTexts);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(help.text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="gate-help">
      <p>
        {texts.who[help.who]}{' '}
        <a
          href={help.link}
          onClick={(event) => {
            event.preventDefault();
            void openPath(help.link);
          }}
        >
          {texts.link}
        </a>
      </p>
      <textarea readOnly rows={5} value={help.text} aria-label={texts.label} className="gate-text" />
      <div className="settings-buttons">
        <Button spacing="compact" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <span role="status" className="settings-help">
          {copied === null ? '' : copied ? texts.copied : texts.notCopied}
        </span>
      </div>
    </div>
  );
};
