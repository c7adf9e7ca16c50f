import type { Field } from '../../src/jira/fields';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { moved, problemAt, type Problems, replaced, without } from './draft';
import type { AnyItem, Preset } from './item-kinds';
import { ItemRow } from './item-row';
import { Why } from './row';
import { Select } from './select';

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

/** The schema takes no more. */
const most = 20;

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
}: ItemsEditorProps<I>) => {
  const { line: texts } = useMessages(settingsDefinitionsTexts);
  return (
    <fieldset className="settings-group">
      <legend>{title}</legend>
      <p className="settings-help">{help}</p>
      <ol className="settings-items">
        {items.map((item, index) => (
          <ItemRow<I>
            key={item.id}
            id={`${path}-${item.id}`}
            title={title}
            index={index}
            item={item}
            isLast={index === items.length - 1}
            why={problemAt(problems, `${path}.${index}`)}
            fields={fields}
            locked={locked}
            onChange={(next) => onChange(replaced(items, index, next))}
            onMove={(by) => onChange(moved(items, index, by))}
            onRemove={() => onChange(without(items, index))}
          />
        ))}
      </ol>
      {items.length === 0 && <p className="settings-help">{texts.empty}</p>}
      <Why id={path}>{problems[path]}</Why>
      {!locked && items.length < most && (
        <div className="settings-add">
          <Select<{ label: string; value: number }>
            inputId={`${path}-add`}
            label={texts.addLabel({ title })}
            placeholder={texts.add}
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
};
