import { useId, useMemo, useState } from 'react';

import { listViewsTexts } from '../../../src/messages/en/list-views';
import { Button } from '../../ui/button';
import { useAllMessages } from '../../ui/messages';
import { facetName } from './facet-name';
import { choicesOf, type Facet } from './facets';
import type { FiltersProps } from './filters-props';
import { toggleFilter } from './view';

/** So many values can be taken in at a glance; more are found by typing. */
const few = 8;
const most = 100;

/** The values of a facet, those that are chosen first, then the most frequent. */
const FacetOptions = ({ facet, items, view, onView }: FiltersProps & { readonly facet: Facet }) => {
  const messages = useAllMessages();
  const texts = messages.of(listViewsTexts).options;
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = view.facets[facet] ?? [];
  // In the order in which the menu was opened, so that nothing moves under the pointer.
  const [first] = useState(chosen);
  const all = useMemo(() => {
    const values = choicesOf(items, facet);
    return [...first, ...values.filter((one) => !first.includes(one))].map((value) => ({
      value,
      name: facetName(messages, facet, value),
    }));
  }, [items, facet, first, messages]);
  const word = typed.trim().toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(word));
  const { [facet]: _these, ...others } = view.facets;
  return (
    <div className="options">
      {all.length > few && (
        <>
          <label className="visually-hidden" htmlFor={id}>
            {texts.find}
          </label>
          <input
            id={id}
            type="search"
            dir="auto"
            className="choice-select options-find"
            placeholder={texts.find}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
      <ul className="options-list">
        {found.slice(0, most).map(({ value, name }) => (
          <li key={value}>
            <label className="option">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => onView(toggleFilter(view, { by: facet, value }))}
              />
              <span dir="auto">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{texts.nothing}</p>}
      {found.length > most && <p>{texts.more({ count: found.length - most })}</p>}
      {chosen.length > 0 && (
        <Button look="link" onClick={() => onView({ ...view, facets: others })}>
          {texts.clear}
        </Button>
      )}
    </div>
  );
};

export default FacetOptions;
