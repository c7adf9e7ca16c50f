import Select from '@atlaskit/select';

import { isForAccepters, isWaivable } from '../../src/domain/policy/may-tick';
import type { TickItem } from '../../src/domain/policy/policy';

export type TickRuleOf = Pick<TickItem, 'by' | 'waivable'>;

interface Option {
  readonly label: string;
  readonly value: 'team' | 'accepters';
}

const team: Option = { label: 'Whoever may edit the work item', value: 'team' };
const accepters: Option = { label: 'The Product Owner or a deputy', value: 'accepters' };

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
}) => (
  <>
    <Select<Option>
      inputId={`${id}-by`}
      label={`Who confirms ${name}`}
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
        May be “not applicable”, with a reason<span className="visually-hidden">: {name}</span>
      </span>
    </label>
  </>
);
