import { settingsRefusalTexts } from '../../src/messages/en/settings-refusal';
import { useMessages } from '../ui/messages';
import type { Edit } from './edit';

/** Whether the gate explains a refusal, or hides the transition from whom it would refuse. */
export const RefusalChoice = ({ draft, locked, change }: Edit) => {
  const texts = useMessages(settingsRefusalTexts);
  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>{texts.legend}</legend>
      {(['explain', 'hide'] as const).map((choice) => (
        <label key={choice} className="settings-choice">
          <input
            type="radio"
            name="refusal"
            value={choice}
            checked={(draft.hidesTransitions === true) === (choice === 'hide')}
            aria-describedby={`refusal-${choice}`}
            onChange={() => change({ hidesTransitions: choice === 'hide' })}
          />
          <span>
            <span className="settings-choice-name">{texts[choice].name}</span>
            <span className="settings-help" id={`refusal-${choice}`}>
              {texts[choice].help}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
