import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';

import type { Field } from '../../src/jira/fields';
import { settingsDefinitionsTexts } from '../../src/messages/en/settings-definitions';
import { useMessages } from '../ui/messages';
import { CheckedField } from './checked-field';
import type { AnyItem } from './item-kinds';
import { Why } from './row';
import { TickRule } from './tick-rule';

export interface ItemRowProps<I extends AnyItem> {
  readonly id: string;
  /** What the list is called, and where the line stands in it, from 0. */
  readonly title: string;
  readonly index: number;
  readonly item: I;
  readonly isLast: boolean;
  readonly why: string | undefined;
  readonly fields: readonly Field[];
  readonly locked: boolean;
  readonly onChange: (item: I) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const Buttons = <I extends AnyItem>({
  name,
  row: { index, isLast, onMove, onRemove },
}: {
  readonly name: string;
  readonly row: ItemRowProps<I>;
}) => {
  const { line: texts } = useMessages(settingsDefinitionsTexts);
  return (
    <div className="settings-item-buttons">
      <Button appearance="subtle" spacing="compact" isDisabled={index === 0} onClick={() => onMove(-1)}>
        <span aria-hidden="true">↑</span>
        <span className="visually-hidden">{texts.up({ name })}</span>
      </Button>
      <Button appearance="subtle" spacing="compact" isDisabled={isLast} onClick={() => onMove(1)}>
        <span aria-hidden="true">↓</span>
        <span className="visually-hidden">{texts.down({ name })}</span>
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={onRemove}>
        {texts.remove}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </div>
  );
};

/** One line of a definition: its text, how it is judged, and its place in the list. */
export const ItemRow = <I extends AnyItem>(row: ItemRowProps<I>) => {
  const { id, title, index, item, why, fields, locked, onChange } = row;
  const { line: texts, kind } = useMessages(settingsDefinitionsTexts);
  const name = item.text || texts.unnamed({ nth: index + 1 });
  return (
    <li className="settings-item">
      <div className="settings-item-text">
        <Textfield
          id={id}
          aria-label={texts.label({ title, nth: index + 1 })}
          placeholder={texts.placeholder}
          value={item.text}
          isDisabled={locked}
          isInvalid={why !== undefined}
          aria-describedby={`${id}-kind${why === undefined ? '' : ` ${id}-why`}`}
          onChange={(event) => onChange({ ...item, text: event.currentTarget.value })}
        />
        <p className="settings-help" id={`${id}-kind`}>
          {kind[item.kind]}
        </p>
        {item.kind === 'tick' && (
          <TickRule
            id={id}
            name={name}
            item={item}
            locked={locked}
            onChange={(rule) => onChange({ ...item, ...rule })}
          />
        )}
        {item.kind === 'field' && (
          <CheckedField
            id={`${id}-field`}
            field={item.field}
            fields={fields}
            locked={locked}
            onChange={(field) => onChange({ ...item, field })}
          />
        )}
        <Why id={id}>{why}</Why>
      </div>
      {!locked && <Buttons name={name} row={row} />}
    </li>
  );
};
