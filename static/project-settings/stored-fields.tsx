import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';

import type { Policy } from '../../src/domain/policy/policy';
import { settingsTexts } from '../../src/messages/en/settings';
import { callProject } from '../ui/call-project';
import { useMessages } from '../ui/messages';
import { useFreshness } from '../ui/use-freshness';
import { useFailureText } from '../ui/failure-text';

interface StoredFieldsProps {
  readonly projectId: string;
  readonly policy: Policy;
  readonly isAdmin: boolean;
}

/** How far the stored fields follow these settings, and a button that recomputes them. */
export const StoredFields = ({ projectId, policy, isAdmin }: StoredFieldsProps) => {
  const sayFailure = useFailureText();
  const { stored: texts } = useMessages(settingsTexts);
  const [round, setRound] = useState(0);
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const freshness = useFreshness(projectId, policy, { round });

  const again = async (): Promise<void> => {
    setBusy(true);
    setWhy(null);
    await callProject('recompute', { force: true }).catch((error: unknown) => setWhy(sayFailure(error)));
    setBusy(false);
    setRound((before) => before + 1);
  };

  if (policy.mode === 'off') return null;
  const isRunning = freshness?.state === 'running';
  const title = isRunning ? texts.running : texts.older;
  return (
    <div className="settings-stored">
      {(isRunning || freshness?.state === 'older') && (
        <SectionMessage appearance="information" title={title}>
          {isRunning ? <progress max={1} value={freshness.share} aria-label={title} /> : texts.olderWhat}
        </SectionMessage>
      )}
      {why !== null && (
        <SectionMessage appearance="error" title={texts.failed}>
          {why}
        </SectionMessage>
      )}
      {isAdmin && !isRunning && (
        <Button appearance="subtle" isLoading={busy} onClick={() => void again()}>
          {texts.start}
        </Button>
      )}
    </div>
  );
};
