import type { CheckedField as FieldId } from '../../src/domain/policy/policy';
import { CustomFieldId } from '../../src/domain/shared/ids';
import type { Field } from '../../src/jira/fields';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { Select } from './select';

/** Which field has to be filled. */
export const CheckedField = ({
  id,
  field,
  fields,
  locked,
  onChange,
}: {
  readonly id: string;
  readonly field: string;
  readonly fields: readonly Field[];
  readonly locked: boolean;
  readonly onChange: (field: FieldId) => void;
}) => {
  const { line: texts } = useMessages(settingsDefinitionsTexts);
  const options = [
    { label: texts.fixVersions, value: 'fixVersions' },
    ...fields
      .filter((one) => CustomFieldId.safeParse(one.id).success)
      .map(({ id: value, name: label }) => ({ label, value })),
  ];
  return (
    <Select<{ label: string; value: string }>
      inputId={id}
      label={texts.field}
      options={options}
      value={options.find(({ value }) => value === field) ?? { label: texts.fieldGone({ name: field }), value: field }}
      isDisabled={locked}
      spacing="compact"
      onChange={(option) => {
        const read = CustomFieldId.safeParse(option?.value);
        onChange(read.success ? read.data : 'fixVersions');
      }}
    />
  );
};
