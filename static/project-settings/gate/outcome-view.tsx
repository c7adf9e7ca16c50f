import SectionMessage from '@atlaskit/section-message';

import type { Meanings } from '../../../src/domain/policy/status-meaning';
import type { ScannedWorkflow, WorkflowOutcome } from '../../../src/workflow-gate/model';
import { settingsGateTexts } from '../../../src/messages/en/settings-gate';
import { useMessages } from '../../ui/messages';
import { HelpView } from './help-view';
import { changeLine, purposeOfChange } from './change-words';
import { useReasonText } from '../../ui/failure-text';

/** How it went with one workflow, and what can be done where it did not go. */
export const OutcomeView = ({
  outcome,
  workflow,
  meanings,
}: {
  readonly outcome: WorkflowOutcome;
  readonly workflow: ScannedWorkflow | undefined;
  readonly meanings: Pick<Meanings, 'statuses'>;
}) => {
  const sayReason = useReasonText();
  const texts = useMessages(settingsGateTexts);
  const good = outcome.state === 'changed' || outcome.state === 'unchanged';
  return (
    <SectionMessage appearance={good ? 'success' : 'warning'} title={texts.outcome[outcome.state](outcome)}>
      {outcome.state === 'changed' && (
        <ul className="settings-list">
          {outcome.changes.map((change) => (
            <li key={change.transitionId}>
              {changeLine(change, texts, 'did', purposeOfChange(change, workflow, meanings))}
            </li>
          ))}
        </ul>
      )}
      {'help' in outcome && <HelpView help={outcome.help} />}
      {outcome.state === 'refused' && <p>{outcome.reasons.map(sayReason).join(' ') || texts.noReason}</p>}
      {outcome.state === 'busy' && <p>{sayReason(outcome.reason)}</p>}
    </SectionMessage>
  );
};
