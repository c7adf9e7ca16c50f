import SectionMessage from '@atlaskit/section-message';

import type { WorkflowOutcome } from '../../../src/workflow-gate/model';
import { HelpView } from './help-view';
import { changeWords } from './plan-view';

const title = (outcome: WorkflowOutcome): string => {
  const name = `“${outcome.name}”`;
  switch (outcome.state) {
    case 'changed':
      return `${name} was changed`;
    case 'unchanged':
      return `${name} was as it should be; nothing was changed`;
    case 'not-editable':
      return `${name} may not be edited; nothing was changed`;
    case 'not-allowed':
      return `You may not edit ${name}; nothing was changed`;
    case 'refused':
      return `Jira refused the change to ${name}; nothing was changed`;
    case 'busy':
      return `${name} could not be changed just now`;
  }
};

/** How it went with one workflow, and what can be done where it did not go. */
export const OutcomeView = ({ outcome }: { readonly outcome: WorkflowOutcome }) => {
  const good = outcome.state === 'changed' || outcome.state === 'unchanged';
  return (
    <SectionMessage appearance={good ? 'success' : 'warning'} title={title(outcome)}>
      {outcome.state === 'changed' && (
        <ul className="settings-list">
          {outcome.changes.map((change) => (
            <li key={change.transitionId}>
              Transition “{change.name}”: {changeWords(change).join('; ')}.
            </li>
          ))}
        </ul>
      )}
      {'help' in outcome && <HelpView help={outcome.help} />}
      {outcome.state === 'refused' && <p>{outcome.messages.join(' ') || 'It gave no reason.'}</p>}
      {outcome.state === 'busy' && <p>{outcome.why} Try again in a moment.</p>}
    </SectionMessage>
  );
};
