import { useEffect, useId, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useAllMessages, useMessages } from '../../ui/messages';
import { facetName } from './facet-name';
import { type Facet, facetIds, isMissingWhat, missingIds, type View } from './view';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly every: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, every, options, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <div className="choice">
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="choice-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{every}</option>
        {value !== '' && !options.some(([one]) => one === value) && <option value={value}>{value}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Long enough that a word is typed before the list follows. */
const pause = 150;

export const Find = ({ text, onFind }: { readonly text: string; readonly onFind: (text: string) => void }) => {
  const [typed, setTyped] = useState(text);
  const { toolbar } = useMessages(backlogTexts);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onFind(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const id = useId();
  return (
    <div className="choice">
      <label className="choice-label" htmlFor={id}>
        {toolbar.find}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        className="choice-select choice-find"
        placeholder={toolbar.findHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
};

/** What can be chosen of a facet. */
export interface Choices {
  readonly id: Facet;
  readonly values: readonly string[];
}

export interface FiltersProps {
  readonly choices: readonly Choices[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Narrows and groups the list. */
export const Filters = ({ choices, view, onView }: FiltersProps) => {
  const messages = useAllMessages();
  const texts = messages.of(backlogTexts);
  const { toolbar } = texts;
  const setFacet = (id: Facet, value: string): void => {
    const { [id]: _before, ...rest } = view.facets;
    onView({ ...view, facets: value === '' ? rest : { ...rest, [id]: value } });
  };
  return (
    <>
      {choices.map(({ id, values }) => (
        <Choice
          key={id}
          label={texts.facet[id]}
          value={view.facets[id] ?? ''}
          every={toolbar.all}
          options={values.map((value) => [value, facetName(messages, id, value)] as const)}
          onChange={(value) => setFacet(id, value)}
        />
      ))}
      <Choice
        label={toolbar.missing}
        value={view.missing ?? ''}
        every={toolbar.any}
        options={missingIds.map((id) => [id, texts.missing[id]] as const)}
        onChange={(value) => onView({ ...view, missing: isMissingWhat(value) ? value : null })}
      />
      <Choice
        label={toolbar.group}
        value={view.group ?? ''}
        every={toolbar.noGroup}
        options={facetIds.map((id) => [id, texts.facet[id]] as const)}
        onChange={(value) => onView({ ...view, group: facetIds.find((id) => id === value) ?? null })}
      />
      <label className="choice-check">
        <input
          type="checkbox"
          checked={view.noted}
          onChange={(event) => onView({ ...view, noted: event.target.checked })}
        />
        {toolbar.noted}
      </label>
    </>
  );
};
