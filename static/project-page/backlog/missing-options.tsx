import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import { missingIds } from './facets';
import type { FiltersProps } from './filters-props';
import { toggleFilter } from './view';

/** What a work item may lack; one of several is enough. */
const MissingOptions = ({ view, onView }: FiltersProps) => {
  const { missing } = useMessages(backlogTexts);
  return (
    <ul className="options-list">
      {missingIds.map((id) => (
        <li key={id}>
          <label className="option">
            <input
              type="checkbox"
              checked={view.missing.includes(id)}
              onChange={() => onView(toggleFilter(view, { by: 'missing', value: id }))}
            />
            {missing[id]}
          </label>
        </li>
      ))}
    </ul>
  );
};

export default MissingOptions;
