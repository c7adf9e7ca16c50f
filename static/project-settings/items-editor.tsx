import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';

import { CustomFieldId as CustomField } from '../../src/domain/shared/ids';
import type { CheckedField } from '../../src/domain/policy/policy';
import type { Field } from '../../src/jira/fields';
import { moved, problemAt, type Problems, replaced, without } from './draft';
import { type AnyItem, kindWords, type Preset } from './item-kinds';
import { Why } from './row';
import { TickRule } from './tick-rule';

export interface ItemsEditorProps<I extends AnyItem> {
  /** Where the items are in the policy, such as `definitions.feature.done`, which is how their problems are named. */
  readonly path: string;
  readonly title: string;
  readonly help: string;
  readonly items: readonly I[];
  readonly presets: readonly Preset<I>[];
  readonly fields: readonly Field[];
  readonly problems: Problems;
  readonly locked: boolean;
  readonly onChange: (items: readonly I[]) => void;
}

const most = 20;

const Checked = ({
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
  readonly onChange: (field: CheckedField) => void;
}) => {
  const options = [
    { label: 'Fix versions', value: 'fixVersions' },
    ...fields
      .filter((one) => CustomField.safeParse(one.id).success)
      .map(({ id: value, name: label }) => ({ label, value })),
  ];
  return (
    <Select<{ label: string; value: string }>
      inputId={id}
      label="Field that must be filled"
      options={options}
      value={options.find(({ value }) => value === field) ?? { label: `${field}, not in this project`, value: field }}
      isDisabled={locked}
      spacing="compact"
      onChange={(option) => {
        const read = CustomField.safeParse(option?.value);
        onChange(read.success ? read.data : 'fixVersions');
      }}
    />
  );
};

/** A definition, line by line: texts, order, kinds. Lines keep their id, so that what people confirmed stays confirmed. */
export const ItemsEditor = <I extends AnyItem>({
  path,
  title,
  help,
  items,
  presets,
  fields,
  problems,
  locked,
  onChange,
}: ItemsEditorProps<I>) => (
  <fieldset className="settings-group">
    <legend>{title}</legend>
    <p className="settings-help">{help}</p>
    <ol className="settings-items">
      {items.map((item, index) => {
        const id = `${path}-${item.id}`;
        const why = problemAt(problems, `${path}.${index}`);
        const name = item.text || `line ${index + 1}`;
        return (
          <li key={item.id} className="settings-item">
            <div className="settings-item-text">
              <Textfield
                id={id}
                aria-label={`${title}, line ${index + 1}`}
                placeholder="What must be so, such as “Reviewed by someone else”"
                value={item.text}
                isDisabled={locked}
                isInvalid={why !== undefined}
                aria-describedby={`${id}-kind${why === undefined ? '' : ` ${id}-why`}`}
                onChange={(event) => onChange(replaced(items, index, { ...item, text: event.currentTarget.value }))}
              />
              <p className="settings-help" id={`${id}-kind`}>
                {kindWords[item.kind]}
              </p>
              {item.kind === 'tick' && (
                <TickRule
                  id={id}
                  name={name}
                  item={item}
                  locked={locked}
                  onChange={(rule) => onChange(replaced(items, index, { ...item, ...rule }))}
                />
              )}
              {item.kind === 'field' && (
                <Checked
                  id={`${id}-field`}
                  field={item.field}
                  fields={fields}
                  locked={locked}
                  onChange={(field) => onChange(replaced(items, index, { ...item, field }))}
                />
              )}
              <Why id={id}>{why}</Why>
            </div>
            {!locked && (
              <div className="settings-item-buttons">
                <Button
                  appearance="subtle"
                  spacing="compact"
                  isDisabled={index === 0}
                  onClick={() => onChange(moved(items, index, -1))}
                >
                  <span aria-hidden="true">↑</span>
                  <span className="visually-hidden">Move {name} up</span>
                </Button>
                <Button
                  appearance="subtle"
                  spacing="compact"
                  isDisabled={index === items.length - 1}
                  onClick={() => onChange(moved(items, index, 1))}
                >
                  <span aria-hidden="true">↓</span>
                  <span className="visually-hidden">Move {name} down</span>
                </Button>
                <Button appearance="subtle" spacing="compact" onClick={() => onChange(without(items, index))}>
                  Remove<span className="visually-hidden"> {name}</span>
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ol>
    {items.length === 0 && <p className="settings-help">There are no lines yet: it always holds.</p>}
    <Why id={path}>{problems[path]}</Why>
    {!locked && items.length < most && (
      <div className="settings-add">
        <Select<{ label: string; value: number }>
          inputId={`${path}-add`}
          label={`Add a line to the ${title}`}
          placeholder="Add a line…"
          value={null}
          options={presets.map(({ name }, value) => ({ label: name, value }))}
          onChange={(option) => {
            const made = option === null ? undefined : presets[option.value]?.make();
            if (made !== undefined) onChange([...items, made]);
          }}
        />
      </div>
    )}
  </fieldset>
);
