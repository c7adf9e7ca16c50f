import { Mode } from '../../src/domain/policy/policy';
import { settingsPeopleTexts } from '../../src/messages/en/settings-people';
import { useMessages } from '../ui/messages';
import { Choices } from './choices';
import type { Edit } from './edit';

/** How strict it is, with what each choice does. */
export const ModeChoice = ({ draft, locked, change }: Edit) => {
  const { mode: texts } = useMessages(settingsPeopleTexts);
  return (
    <Choices
      name="mode"
      title={texts.title}
      values={Mode.options}
      texts={texts.choices}
      chosen={draft.mode}
      locked={locked}
      onChoose={(mode) => change({ mode })}
    />
  );
};
