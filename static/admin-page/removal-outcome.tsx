import { settingsGateTexts } from '../../src/messages/en/settings-gate';
import type { Help, WorkflowOutcome } from '../../src/workflow-gate/model';
import { changeLine } from '../project-settings/gate/change-words';
import { openPath } from '../ui/bridge';
import { Message } from '../ui/message';
import { useMessages } from '../ui/messages';
import { useReasonText } from '../ui/failure-text';

/** Who can do what the reader cannot, where, and words to send them. */
export const HelpText = ({ help }: { readonly help: Help }) => {
  const { help: texts } = useMessages(settingsGateTexts);
  return (
    <>
      <p>
        {texts.who[help.who]}{' '}
        <button type="button" className="admin-link" onClick={() => void openPath(help.link)}>
          {texts.link}
        </button>
      </p>
      <textarea readOnly rows={4} value={help.text} aria-label={texts.label} className="admin-text" />
    </>
  );
};

/** How it went with one workflow. */
export const RemovalOutcome = ({ outcome }: { readonly outcome: WorkflowOutcome }) => {
  const sayReason = useReasonText();
  const texts = useMessages(settingsGateTexts);
  const good = outcome.state === 'changed' || outcome.state === 'unchanged';
  return (
    <Message tone={good ? 'success' : 'warning'} title={texts.outcome[outcome.state](outcome)}>
      {outcome.state === 'changed' && (
        <ul className="admin-troubles">
          {outcome.changes.map((change) => (
            <li key={change.transitionId}>{changeLine(change, texts, 'did')}</li>
          ))}
        </ul>
      )}
      {'help' in outcome && <HelpText help={outcome.help} />}
      {outcome.state === 'refused' && <p>{outcome.reasons.map(sayReason).join(' ') || texts.noReason}</p>}
      {outcome.state === 'busy' && <p>{sayReason(outcome.reason)}</p>}
    </Message>
  );
};
