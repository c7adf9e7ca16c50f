import { backlogTexts } from '../../../src/messages/en/backlog';
import type { Messages } from '../../../src/messages/create-messages';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useAllMessages } from '../../ui/messages';
import { facetName } from './facet-name';
import { type Filter, filtersOf, toggleFilter, unfiltered, type View } from './view';

/** What a filter is called, and what it asks for. */
const chipText = (messages: Messages, filter: Filter): string => {
  const { chip, toolbar, facet, missing } = messages.of(backlogTexts);
  switch (filter.by) {
    case 'noted':
      return toolbar.noted;
    case 'keys':
      return chip.keys({ count: filter.keys.length });
    case 'text':
      return chip.of({ filter: toolbar.find, value: filter.value });
    case 'missing':
      return chip.of({ filter: toolbar.missing, value: missing[filter.value] });
    default:
      return chip.of({ filter: facet[filter.by], value: facetName(messages, filter.by, filter.value) });
  }
};

/** What narrows the list, each to be taken away by itself. */
export const Chips = ({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) => {
  const messages = useAllMessages();
  const { chip, toolbar } = messages.of(backlogTexts);
  const filters = filtersOf(view);
  if (filters.length === 0) return null;
  return (
    <ul className="chips" aria-label={chip.label}>
      {filters.map((filter) => {
        const text = chipText(messages, filter);
        return (
          <li key={text}>
            <button
              type="button"
              className="chip"
              dir="auto"
              aria-label={chip.remove({ filter: text })}
              onClick={() => onView(toggleFilter(view, filter))}
            >
              {text} <Icon name="cross" />
            </button>
          </li>
        );
      })}
      <li>
        <Button look="link" onClick={() => onView(unfiltered(view))}>
          {toolbar.showAll}
        </Button>
      </li>
    </ul>
  );
};
