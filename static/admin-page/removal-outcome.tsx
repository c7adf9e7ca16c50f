import type { Help, WorkflowOutcome } from '../../src/workflow-gate/model';
import { changeWords } from '../project-settings/gate/plan-view';
import { openPath } from '../ui/bridge';
import { Message } from '../ui/message';

/** Who can do what the reader cannot, where, and words to send them. */
export const HelpText = ({ help: { who, link, text } }: { readonly help: Help }) => (
  <>
    <p>
      Who can: {who}, in{' '}
      <button type="button" className="admin-link" onClick={() => void openPath(link)}>
        the workflows of Jira
      </button>
      . Send them this:
    </p>
    <textarea readOnly rows={4} value={text} aria-label="Text to send" className="admin-text" />
  </>
);

const titles: Readonly<Record<WorkflowOutcome['state'], (name: string) => string>> = {
  changed: (name) => `“${name}” was changed`,
  unchanged: (name) => `“${name}” carried no rule any more; nothing was changed`,
  'not-editable': (name) => `“${name}” may not be edited; nothing was changed`,
  'not-allowed': (name) => (name === '' ? 'You may not edit a workflow' : `You may not edit “${name}”`),
  refused: (name) => `Jira refused the change to “${name}”; nothing was changed`,
  busy: (name) => `“${name}” could not be changed just now`,
};

/** How it went with one workflow. */
export const RemovalOutcome = ({ outcome }: { readonly outcome: WorkflowOutcome }) => {
  const good = outcome.state === 'changed' || outcome.state === 'unchanged';
  return (
    <Message tone={good ? 'success' : 'warning'} title={titles[outcome.state](outcome.name)}>
      {outcome.state === 'changed' && (
        <ul className="admin-troubles">
          {outcome.changes.map((change) => (
            <li key={change.transitionId}>
              Transition “{change.name}”: {changeWords(change).join('; ')}.
            </li>
          ))}
        </ul>
      )}
      {'help' in outcome && <HelpText help={outcome.help} />}
      {outcome.state === 'refused' && <p>{outcome.messages.join(' ') || 'It gave no reason.'}</p>}
      {outcome.state === 'busy' && <p>{outcome.why} Try again in a moment.</p>}
    </Message>
  );
};
