import { settingsRefusalTexts } from '../../src/messages/en/settings-refusal';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';
import type { Edit } from './edit';

/** Whether the gate explains a refusal, or hides the transition from whom it would refuse. */
export const RefusalChoice = ({ draft, locked, change }: Edit) => {
  const { refusal: texts } = useMessages(settingsRefusalTexts);
  return (
    <Choices
      name="refusal"
      title={texts.title}
      values={['explain', 'hide']}
      texts={texts.choices}
      chosen={draft.hidesTransitions === true ? 'hide' : 'explain'}
      locked={locked}
      onChoose={(choice) => change({ hidesTransitions: choice === 'hide' })}
    />
  );
};
