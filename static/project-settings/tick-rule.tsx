import { isForAccepters, isWaivable } from '../../src/domain/policy/may-tick';
import type { TickItem } from '../../src/domain/policy/policy';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { Select } from './select';

export type TickRuleOf = Pick<TickItem, 'by' | 'waivable'>;

interface Option {
  readonly label: string;
  readonly value: 'team' | 'accepters';
}

/** Who may confirm a line, and whether it may be called not applicable. What is the default is not written down. */
export const TickRule = ({
  id,
  name,
  item,
  locked,
  onChange,
}: {
  readonly id: string;
  /** How the line is called. */
  readonly name: string;
  readonly item: TickRuleOf;
  readonly locked: boolean;
  readonly onChange: (rule: TickRuleOf) => void;
}) => {
  const { rule: texts } = useMessages(settingsDefinitionsTexts);
  const team: Option = { label: texts.team, value: 'team' };
  const accepters: Option = { label: texts.accepters, value: 'accepters' };
  return (
    <>
      <Select<Option>
        inputId={`${id}-by`}
        label={texts.by({ name })}
        options={[team, accepters]}
        value={isForAccepters(item) ? accepters : team}
        isDisabled={locked}
        spacing="compact"
        onChange={(option) => onChange({ by: option?.value === 'accepters' ? 'accepters' : undefined })}
      />
      <label className="settings-choice">
        <input
          type="checkbox"
          checked={isWaivable(item)}
          disabled={locked}
          onChange={(event) => onChange({ waivable: event.target.checked ? undefined : false })}
        />
        <span>
          {texts.waivable}
          <span className="visually-hidden">: {name}</span>
        </span>
      </label>
    </>
  );
};
