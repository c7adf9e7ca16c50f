import { settingsRefusalTexts } from '../../src/messages/en/settings-refusal';
import { useMessages } from '../ui/messages';
import { problemAt } from './draft';
import type { Edit } from './edit';

/** Whether any way into Done is accepting, or pressing Accept alone. */
export const ReceiptChoice = ({ draft, locked, problems, change }: Edit) => {
  const { receipts: texts } = useMessages(settingsRefusalTexts);
  const problem = problemAt(problems, 'receiptsSince');
  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>{texts.legend}</legend>
      {(['anyway', 'here'] as const).map((choice) => (
        <label key={choice} className="settings-choice">
          <input
            type="radio"
            name="receipts"
            value={choice}
            checked={(draft.receiptsSince != null) === (choice === 'here')}
            aria-describedby={`receipts-${choice}`}
            onChange={() => change({ receiptsSince: choice === 'here' ? new Date().toISOString() : null })}
          />
          <span>
            <span className="settings-choice-name">{texts[choice].name}</span>
            <span className="settings-help" id={`receipts-${choice}`}>
              {texts[choice].help}
            </span>
          </span>
        </label>
      ))}
      {problem !== undefined && (
        <p className="settings-why" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
};
