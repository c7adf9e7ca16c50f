import { components, type GroupType } from '@atlaskit/select';
import { type ComponentProps, type KeyboardEvent, useState } from 'react';

import { settingsTexts } from '../../src/messages/en/settings';
import { useMessages } from '../ui/messages';
import { CreatableSelect } from './select';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Atlaskit's own button, named in the reader's language. */
const Remove = (props: ComponentProps<typeof components.MultiValueRemove<Option, true, GroupType<Option>>>) => {
  const { removeChoice } = useMessages(settingsTexts);
  const { data, innerProps } = props;
  return (
    <components.MultiValueRemove
      {...props}
      innerProps={{ ...innerProps, 'aria-label': removeChoice({ name: data.label }) }}
    />
  );
};

/** Named once: another object at each drawing would make every button anew. */
const parts = { DropdownIndicator: null, MultiValueRemove: Remove };

export interface TextListProps {
  readonly id: string;
  readonly texts: readonly string[];
  readonly placeholder: string;
  readonly isDisabled: boolean;
  readonly isInvalid: boolean;
  readonly onChange: (texts: readonly string[]) => void;
}

/** A list of short texts that somebody types: Enter adds what was typed, and so does leaving the field. */
export const TextList = ({ id, texts, placeholder, isDisabled, isInvalid, onChange }: TextListProps) => {
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const text = typed.trim();
    setTyped('');
    if (text !== '' && !texts.includes(text)) onChange([...texts, text]);
  };
  return (
    <CreatableSelect<Option, true>
      inputId={id}
      isMulti
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      components={parts}
      // Without a menu Atlaskit adds nothing by itself.
      menuIsOpen={false}
      noOptionsMessage={() => null}
      placeholder={placeholder}
      value={texts.map((text) => ({ label: text, value: text }))}
      descriptionId={`${id}-help`}
      inputValue={typed}
      onInputChange={(text, { action }) => {
        if (action === 'input-change') setTyped(text);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        // The Enter that ends the choice of a character adds nothing yet.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed === '') return;
        event.preventDefault();
        add();
      }}
      onBlur={add}
      onChange={(options) => onChange(options.map(({ value }) => value))}
    />
  );
};
