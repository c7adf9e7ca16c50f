import type { Definition } from '../../src/domain/policy/policy';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import type { Draft } from './draft';

type Need = 'criteria' | 'needsValue' | 'needsPoints';

const needs: readonly Need[] = ['criteria', 'needsValue', 'needsPoints'];

/** A field that is not chosen cannot be asked for. */
const lacks: Readonly<Record<Need, (draft: Draft) => 'noValue' | 'noPoints' | null>> = {
  criteria: () => null,
  needsValue: ({ fields }) => (fields.value === null ? 'noValue' : null),
  needsPoints: ({ fields }) => (fields.points === null ? 'noPoints' : null),
};

/** What a class of work needs apart from its lines. */
export const DefinitionNeeds = ({
  draft,
  definition,
  locked,
  onChange,
}: {
  readonly draft: Draft;
  readonly definition: Definition;
  readonly locked: boolean;
  readonly onChange: (part: Partial<Definition>) => void;
}) => {
  const { needs: texts } = useMessages(settingsDefinitionsTexts);
  const helpOf = (need: Need): string => {
    const lack = lacks[need](draft);
    return lack === null ? texts[need].help : texts[lack];
  };
  return (
    <fieldset className="settings-group" disabled={locked}>
      <legend>{texts.title}</legend>
      {needs.map((need) => (
        <label key={need} className="settings-choice">
          <input
            type="checkbox"
            checked={definition[need]}
            aria-describedby={`need-${need}`}
            onChange={(event) => onChange({ [need]: event.target.checked })}
          />
          <span>
            <span>{texts[need].name}</span>
            <span className="settings-help" id={`need-${need}`}>
              {helpOf(need)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
