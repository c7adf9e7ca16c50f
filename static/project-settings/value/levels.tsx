import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

import { type Level, maxLevels, minLevels, type ValuePart } from '../../../src/domain/policy/value-rule';
import { settingsValueTexts } from '../../../src/messages/en/settings-value';
import { useMessages } from '../../ui/messages';
import { type Problems, replaced, without } from '../draft';
import { Why } from '../row';
import { typedNumber } from './typed-number';

export interface LevelsProps {
  readonly part: ValuePart;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly problems: Problems;
  readonly locked: boolean;
  readonly onChange: (levels: readonly Level[]) => void;
}

const LevelRow = ({
  part,
  name,
  levels,
  problems,
  locked,
  onChange,
  index,
}: LevelsProps & { readonly index: number }) => {
  const { level: texts } = useMessages(settingsValueTexts);
  const one = levels[index] ?? { name: '', worth: 0 };
  const nth = index + 1;
  const [id, at] = [`level-${part}-${index}`, `value.parts.${part}.scale.levels.${index}`];
  const set = (next: Partial<Level>): void => onChange(replaced(levels, index, { ...one, ...next }));
  const why = problems[`${at}.name`] ?? problems[`${at}.worth`];
  return (
    <div className="settings-columns">
      <div className="settings-row">
        <Label htmlFor={id}>{texts.name({ part: name, nth })}</Label>
        <Textfield
          id={id}
          value={one.name}
          isDisabled={locked}
          isInvalid={problems[`${at}.name`] !== undefined}
          aria-describedby={why === undefined ? undefined : `${id}-why`}
          onChange={({ currentTarget: { value } }) => set({ name: value })}
        />
        <Why id={id}>{why}</Why>
      </div>
      <div className="settings-row">
        <Label htmlFor={`${id}-worth`}>{texts.worth({ part: name, nth })}</Label>
        <Textfield
          id={`${id}-worth`}
          type="number"
          step="any"
          value={one.worth < 0 ? '' : one.worth}
          isDisabled={locked}
          isInvalid={problems[`${at}.worth`] !== undefined}
          onChange={({ currentTarget: { value } }) => set({ worth: typedNumber(value) })}
        />
      </div>
      {!locked && levels.length > minLevels && (
        <Button appearance="subtle" onClick={() => onChange(without(levels, index))}>
          {texts.remove({ nth })}
        </Button>
      )}
    </div>
  );
};

/** The names of a scale, lowest first, each with its number. */
export const Levels = (props: LevelsProps) => {
  const { part, levels, problems, locked, onChange } = props;
  const { level: texts } = useMessages(settingsValueTexts);
  const next = (levels.at(-1)?.worth ?? 0) + 1;
  return (
    <div className="settings-group">
      {levels.map((_, index) => (
        <LevelRow key={index} {...props} index={index} />
      ))}
      <Why id={`levels-${part}`}>{problems[`value.parts.${part}.scale.levels`]}</Why>
      {!locked && levels.length < maxLevels && (
        <div>
          <Button onClick={() => onChange([...levels, { name: '', worth: next }])}>{texts.add}</Button>
        </div>
      )}
    </div>
  );
};
