import Select from '@atlaskit/select';

import { CustomFieldId } from '../../src/domain/shared/ids';
import type { FieldIds } from '../../src/domain/policy/policy';
import { detect } from './detect';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { OnScreens } from './on-screens';
import { Row } from './row';

interface Option {
  readonly label: string;
  readonly value: string;
}

const nowhere: Option = { label: 'None', value: '' };

const chosen = (options: readonly Option[], id: string | null): Option =>
  options.find(({ value }) => value === (id ?? '')) ?? { label: `${id}, not in this project`, value: id ?? '' };

/** Which fields hold value and points, and where ticks live. */
export const FieldsTab = (edit: Edit) => {
  const { draft, loaded, problems, locked, change } = edit;
  const { fields } = draft;
  const found = detect(loaded);
  const theirs = loaded.fields.find(
    ({ id, type, name }) => type === 'number' && /business.?value/i.test(name) && id !== found.fields.value,
  );
  const numbers: readonly Option[] = [
    nowhere,
    ...loaded.fields
      .filter(
        ({ id, type }) => type === 'number' && CustomFieldId.safeParse(id).success && id !== found.fields.valuePerPoint,
      )
      .map(({ id, name }) => ({ label: `${name} (${id.replace('customfield_', '')})`, value: id })),
  ];
  const ticks: readonly Option[] = [
    ...(found.fields.ticks === null ? [] : [{ label: 'The read-only field “DoD ticks”', value: found.fields.ticks }]),
    { label: 'A property of the work item', value: '' },
  ];
  const set = (field: keyof FieldIds) => (option: Option | null) => {
    const id = CustomFieldId.safeParse(option?.value);
    change({ fields: { ...fields, [field]: id.success ? id.data : null } });
  };
  const pick = (field: 'value' | 'points' | 'ticks', label: string, options: readonly Option[], help: string) => (
    <Row id={`field-${field}`} label={label} help={help} why={problemAt(problems, `fields.${field}`)}>
      <Select<Option>
        inputId={`field-${field}`}
        options={options}
        value={chosen(options, fields[field])}
        isDisabled={locked}
        descriptionId={`field-${field}-help`}
        onChange={set(field)}
      />
    </Row>
  );

  return (
    <div className="settings-tab">
      {pick(
        'value',
        'Business value',
        numbers,
        found.fields.value === null
          ? 'Assay’s own field “Business value” is not visible here. A Jira admin can add it to this project’s screens.'
          : fields.value === found.fields.value
            ? `This is Assay’s own field.${theirs === undefined ? '' : ` The site also has “${theirs.name}”: choose it and its values are kept and used.`}`
            : 'Its values are used where they are. Assay’s own field “Business value” is there too.',
      )}
      {pick('points', 'Story points', numbers, found.pointsHow)}
      {pick(
        'ticks',
        'Where confirmations of the Definition of Done are kept',
        ticks,
        fields.ticks === null
          ? 'Anybody who may edit a work item can write its properties through Jira’s REST interface, and so forge a confirmation.'
          : 'Only Assay can write there, after it checked who asks.',
      )}
      <OnScreens {...edit} />
    </div>
  );
};
