import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

import { type ValueRule, valueParts, valueRuleOf } from '../../../src/domain/policy/value-rule';
import { settingsValueTexts } from '../../../src/messages/en/settings-value';
import { useMessages } from '../../ui/messages';
import { Choices } from '../choices';
import { problemAt } from '../draft';
import type { Edit } from '../edit';
import { Why } from '../row';
import { useKnownPeople } from '../use-known-people';
import { PartRow } from './part-row';
import { Stakeholders } from './stakeholders';
import { typedNumber } from './typed-number';
import { ValuePreview } from './value-preview';

const Old = ({ draft, problems, locked, change }: Edit) => {
  const { old } = useMessages(settingsValueTexts);
  const rule = valueRuleOf(draft);
  const why = problemAt(problems, 'value.oldAfterDays');
  return (
    <fieldset className="settings-group">
      <legend>{old.title}</legend>
      <div className="settings-row">
        <Label htmlFor="old-after">{old.label}</Label>
        <Textfield
          id="old-after"
          type="number"
          width="small"
          value={rule.oldAfterDays ?? ''}
          isDisabled={locked}
          isInvalid={why !== undefined}
          aria-describedby="old-after-help"
          onChange={({ currentTarget: { value } }) =>
            change({ value: { ...rule, oldAfterDays: value === '' ? null : typedNumber(value) } })
          }
        />
        <p className="settings-help" id="old-after-help">
          {old.help}
        </p>
        <Why id="old-after">{why}</Why>
      </div>
    </fieldset>
  );
};

/** How value is put into a number, when it is old, and who proposes it. */
export const ValueTab = (edit: Edit) => {
  const { draft, problems, locked, change } = edit;
  const { model } = useMessages(settingsValueTexts);
  const people = useKnownPeople(edit);
  const rule = valueRuleOf(draft);
  const set = (part: Partial<ValueRule>): void => change({ value: { ...rule, ...part } });
  return (
    <div className="settings-tab">
      <Choices<ValueRule['model']>
        name="value-model"
        title={model.title}
        help={model.help}
        values={['number', 'cost-of-delay']}
        texts={model.choices}
        chosen={rule.model}
        locked={locked}
        onChoose={(chosen) => set({ model: chosen })}
      />
      {rule.model === 'cost-of-delay' && (
        <>
          {valueParts.map((part) => (
            <PartRow
              key={part}
              part={part}
              rule={rule.parts[part]}
              problems={problems}
              locked={locked}
              onChange={(next) => set({ parts: { ...rule.parts, [part]: next } })}
            />
          ))}
          <Why id="value-parts">{problems['value.parts']}</Why>
          <ValuePreview {...edit} />
        </>
      )}
      <Old {...edit} />
      <Stakeholders edit={edit} people={people} />
    </div>
  );
};
