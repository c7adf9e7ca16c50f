import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

import { numberScales, type PartRule, type Scale, type ValuePart } from '../../../src/domain/policy/value-rule';
import { settingsValueTexts } from '../../../src/messages/en/settings-value';
import { useMessages } from '../../ui/messages';
import type { Problems } from '../draft';
import { Row, Why } from '../row';
import { Select } from '../select';
import { Levels } from './levels';
import { typedNumber } from './typed-number';

const kinds = [...numberScales, 'levels'] as const;

export interface PartRowProps {
  readonly part: ValuePart;
  readonly rule: PartRule;
  readonly problems: Problems;
  readonly locked: boolean;
  readonly onChange: (rule: PartRule) => void;
}

/** One part of a cost of delay: on which scale it is estimated, and what it weighs. */
export const PartRow = ({ part, rule: { scale, weight }, problems, locked, onChange }: PartRowProps) => {
  const { part: texts, level } = useMessages(settingsValueTexts);
  const name = texts.name[part];
  const options = kinds.map((value) => ({ value, label: texts.kind[value] }));
  const scaleOf = (kind: Scale['kind']): Scale => {
    if (kind !== 'levels') return { kind };
    const { low, medium, high, top } = level.first;
    const names = [low, medium, high, top];
    return { kind, levels: names.map((one, at) => ({ name: one, worth: [1, 3, 8, 13][at] ?? 0 })) };
  };
  const weightAt = `value.parts.${part}.weight`;
  return (
    <fieldset className="settings-group">
      <legend>{name}</legend>
      <Row id={`scale-${part}`} label={texts.scale({ part: name })} help={texts.scaleHelp}>
        <Select<(typeof options)[number]>
          inputId={`scale-${part}`}
          options={options}
          value={options.find(({ value }) => value === scale.kind) ?? null}
          isDisabled={locked}
          descriptionId={`scale-${part}-help`}
          onChange={(option) => {
            if (option !== null && option.value !== scale.kind) onChange({ scale: scaleOf(option.value), weight });
          }}
        />
      </Row>
      {scale.kind === 'levels' && (
        <Levels
          part={part}
          name={name}
          levels={scale.levels}
          problems={problems}
          locked={locked}
          onChange={(levels) => onChange({ scale: { kind: 'levels', levels: [...levels] }, weight })}
        />
      )}
      <div className="settings-row">
        <Label htmlFor={`weight-${part}`}>{texts.weight({ part: name })}</Label>
        <Textfield
          id={`weight-${part}`}
          type="number"
          step="any"
          width="small"
          value={weight < 0 ? '' : weight}
          isDisabled={locked}
          isInvalid={problems[weightAt] !== undefined}
          aria-describedby={problems[weightAt] === undefined ? undefined : `weight-${part}-why`}
          onChange={({ currentTarget: { value } }) => onChange({ scale, weight: typedNumber(value) })}
        />
        <Why id={`weight-${part}`}>{problems[weightAt]}</Why>
      </div>
    </fieldset>
  );
};
