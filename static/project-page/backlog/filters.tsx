import { type ReactNode, useEffect, useId, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { Menu } from '../menu';
import { facetIds } from './facets';
import type { FiltersProps } from './filters-props';
import { densities } from './layout';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly options: readonly (readonly [value: T | '', text: string])[];
  readonly onChange: (value: T | null) => void;
}

const Choice = <T extends string>({ label, value, options, onChange }: ChoiceProps<T>) => {
  const id = useId();
  return (
    <div className="choice">
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="choice-select"
        value={value}
        onChange={({ target }) =>
          onChange(options.flatMap(([one]) => (one === target.value && one !== '' ? [one] : []))[0] ?? null)
        }
      >
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

// What can be chosen is counted when somebody wants to choose, not while the page opens.
const loadFacet = () => import('./facet-options');
const loadMissing = () => import('./missing-options');

const FilterMenu = ({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) => {
  const { chip } = useMessages(backlogTexts);
  return (
    <Menu title={count === 0 ? title : chip.counted({ filter: title, count })} side="start">
      {children}
    </Menu>
  );
};

/** A menu for each facet, in which several values can be chosen, and one for what is missing. */
export const FacetMenus = (props: FiltersProps) => {
  const { view } = props;
  const { facet, toolbar } = useMessages(backlogTexts);
  return (
    <>
      {facetIds.map((id) => (
        <FilterMenu key={id} title={facet[id]} count={view.facets[id]?.length ?? 0}>
          <Part load={loadFacet} props={{ ...props, facet: id }} />
        </FilterMenu>
      ))}
      <FilterMenu title={toolbar.missing} count={view.missing.length}>
        <Part load={loadMissing} props={props} />
      </FilterMenu>
    </>
  );
};

/** Narrows the backlog. */
export const Filters = (props: FiltersProps) => {
  const { view, onView } = props;
  const { toolbar } = useMessages(backlogTexts);
  return (
    <>
      <FacetMenus {...props} />
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

/** How the lines are put together, and how high they are. */
export const Arrangement = ({ view, onView }: Omit<FiltersProps, 'items'>) => {
  const texts = useMessages(backlogTexts);
  const { toolbar } = texts;
  const { layout } = view;
  return (
    <>
      <Choice
        label={toolbar.group}
        value={view.group ?? ''}
        options={[['', toolbar.noGroup], ...facetIds.map((id) => [id, texts.facet[id]] as const)]}
        onChange={(group) => onView({ ...view, group })}
      />
      <Choice
        label={toolbar.density}
        value={layout.density}
        options={densities.map((one) => [one, texts.density[one]] as const)}
        onChange={(density) => onView({ ...view, layout: { ...layout, density: density ?? layout.density } })}
      />
    </>
  );
};
