import { useEffect, useId, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { Button } from '../../ui/button';
import { columns, type ColumnId, firstColumns } from './columns';
import {
  choicesOf,
  type Facet,
  facetIds,
  facets,
  firstView,
  isNarrowed,
  type MissingWhat,
  missingWords,
  type View,
} from './view';

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

const missingOptions = Object.entries(missingWords);
const isMissingWhat = (raw: string): raw is MissingWhat => Object.hasOwn(missingWords, raw);

/** Long enough that a word is typed before the list follows. */
const pause = 150;

const Find = ({ text, onFind }: { readonly text: string; readonly onFind: (text: string) => void }) => {
  const [typed, setTyped] = useState(text);
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
        Find
      </label>
      <input
        id={id}
        type="search"
        className="choice-select choice-find"
        placeholder="Key, words or label"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
};

const Columns = ({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly ColumnId[];
  readonly onChoose: (columns: readonly ColumnId[]) => void;
}) => {
  const id = useId();
  const toggle = (column: ColumnId): void => {
    const next = columns.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === column));
    if (next.length > 0) onChoose(next);
  };
  return (
    <details className="columns-menu">
      <summary className="button button-default">Columns</summary>
      <fieldset className="columns-list" aria-labelledby={id}>
        <legend id={id} className="visually-hidden">
          Columns that are shown
        </legend>
        {columns.map(({ id: column, title }) => (
          <label key={column} className="columns-choice">
            <input type="checkbox" checked={chosen.includes(column)} onChange={() => toggle(column)} />
            {title}
          </label>
        ))}
        <Button look="link" onClick={() => onChoose(firstColumns)}>
          As they were at first
        </Button>
      </fieldset>
    </details>
  );
};

export interface ToolbarProps {
  readonly items: readonly BacklogItem[];
  /** Whether no more are on their way. */
  readonly areAll: boolean;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly chosenColumns: readonly ColumnId[];
  readonly onColumns: (columns: readonly ColumnId[]) => void;
  readonly onExport: () => void;
  /** What the list holds as it is narrowed, in words. */
  readonly sum: string;
}

const latest = 1_000;

/** Works when the browser has nothing better to do, and after a second at the latest. Gives the way to call it off. */
const whenIdle = (work: () => void): (() => void) => {
  // Safari knows no idle time.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: latest });
  return () => cancelIdleCallback(asked);
};

interface Choices {
  readonly id: Facet;
  readonly names: readonly string[];
}

const noChoices: readonly Choices[] = facetIds.map((id) => ({ id, names: [] }));

/** Narrows, groups and exports the list. */
export const Toolbar = ({ items, areAll, view, onView, chosenColumns, onColumns, onExport, sum }: ToolbarProps) => {
  const [choices, setChoices] = useState(noChoices);
  // After the rows are there, and not for every thousand of them: to count takes a moment, and nobody opens a choice before.
  useEffect(
    () =>
      areAll ? whenIdle(() => setChoices(facetIds.map((id) => ({ id, names: choicesOf(items, id) })))) : undefined,
    [items, areAll],
  );
  const setFacet = (id: Facet, value: string): void => {
    const { [id]: _before, ...rest } = view.facets;
    onView({ ...view, facets: value === '' ? rest : { ...rest, [id]: value } });
  };
  return (
    <div className="toolbar" role="search" aria-label="Backlog">
      <Find text={view.text} onFind={(text) => onView({ ...view, text })} />
      {choices.map(({ id, names }) => (
        <Choice
          key={id}
          label={facets[id].title}
          value={view.facets[id] ?? ''}
          every="All"
          options={names.map((name) => [name, name] as const)}
          onChange={(value) => setFacet(id, value)}
        />
      ))}
      <Choice
        label="Missing"
        value={view.missing ?? ''}
        every="Whatever"
        options={missingOptions}
        onChange={(value) => onView({ ...view, missing: isMissingWhat(value) ? value : null })}
      />
      <Choice
        label="Group by"
        value={view.group ?? ''}
        every="Nothing"
        options={facetIds.map((id) => [id, facets[id].title] as const)}
        onChange={(value) => onView({ ...view, group: facetIds.find((id) => id === value) ?? null })}
      />
      <div className="toolbar-end">
        <p className="toolbar-sum" role="status">
          {sum}
        </p>
        {isNarrowed(view) && (
          <Button look="link" onClick={() => onView({ ...firstView, sort: view.sort, group: view.group })}>
            Show all
          </Button>
        )}
        <Columns chosen={chosenColumns} onChoose={onColumns} />
        <Button onClick={onExport}>Export CSV</Button>
      </div>
    </div>
  );
};
