import { CustomFieldId } from '../../src/domain/shared/ids';
import type { FieldIds } from '../../src/domain/policy/policy';
import { settingsFieldsTexts } from '../../src/messages/en/settings-fields';
import { sayCode } from '../../src/messages/section';
import { useMessages } from '../ui/messages';
import { detect } from './detect';
import { problemAt } from './draft';
import type { Edit } from './edit';
import { OnScreens } from './on-screens';
import { Row } from './row';
import { Select } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
}

interface FieldSelectProps {
  readonly edit: Edit;
  readonly field: 'value' | 'points' | 'ticks';
  readonly label: string;
  readonly options: readonly Option[];
  readonly help: string;
}

const FieldSelect = ({ edit: { draft, problems, locked, change }, field, label, options, help }: FieldSelectProps) => {
  const texts = useMessages(settingsFieldsTexts);
  const { fields } = draft;
  const id = fields[field] ?? '';
  const set = (option: Option | null): void => {
    const read = CustomFieldId.safeParse(option?.value);
    const next: FieldIds = { ...fields, [field]: read.success ? read.data : null };
    change({ fields: next });
  };
  return (
    <Row id={`field-${field}`} label={label} help={help} why={problemAt(problems, `fields.${field}`)}>
      <Select<Option>
        inputId={`field-${field}`}
        options={options}
        value={options.find(({ value }) => value === id) ?? { label: texts.gone({ id }), value: id }}
        isDisabled={locked}
        descriptionId={`field-${field}-help`}
        onChange={set}
      />
    </Row>
  );
};

const useValueHelp = ({ draft, loaded }: Edit): string => {
  const { value: texts } = useMessages(settingsFieldsTexts);
  const own = detect(loaded).fields.value;
  const sameName = loaded.fields.find(
    ({ id, type, name }) => type === 'number' && /business.?value/i.test(name) && id !== own,
  );
  if (own === null) return texts.hidden;
  if (draft.fields.value !== own) return texts.other;
  return sameName === undefined ? texts.own : texts.ownAndOther(sameName);
};

/** Which fields hold value and points, and where confirmations are stored. */
export const FieldsTab = (edit: Edit) => {
  const { draft, loaded } = edit;
  const texts = useMessages(settingsFieldsTexts);
  const found = detect(loaded);
  const valueHelp = useValueHelp(edit);
  const numbers: readonly Option[] = [
    { label: texts.none, value: '' },
    ...loaded.fields
      .filter(
        ({ id, type }) => type === 'number' && CustomFieldId.safeParse(id).success && id !== found.fields.valuePerPoint,
      )
      .map(({ id, name }) => ({ label: texts.option({ name, id: id.replace('customfield_', '') }), value: id })),
  ];
  const ticks: readonly Option[] = [
    ...(found.fields.ticks === null ? [] : [{ label: texts.ticks.field, value: found.fields.ticks }]),
    { label: texts.ticks.property, value: '' },
  ];
  const ticksHelp = draft.fields.ticks === null ? texts.ticks.propertyHelp : texts.ticks.fieldHelp;
  const pointsHelp = sayCode(texts.points, found.pointsHow);
  return (
    <div className="settings-tab">
      <FieldSelect edit={edit} field="value" label={texts.value.label} options={numbers} help={valueHelp} />
      <FieldSelect edit={edit} field="points" label={texts.points.label} options={numbers} help={pointsHelp} />
      <FieldSelect edit={edit} field="ticks" label={texts.ticks.label} options={ticks} help={ticksHelp} />
      <OnScreens {...edit} />
    </div>
  );
};
