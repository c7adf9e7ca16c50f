import { type ReactNode, useEffect, useId, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import type { Column, ColumnId } from './columns';
import { ColumnsMenu } from './columns-menu';
import { type Choices, Filters, Find } from './filters';
import { choicesOf, facetIds, firstView, isNarrowed, type View } from './view';

export interface ToolbarProps {
  readonly items: readonly BacklogItem[];
  /** Whether no more are on their way. */
  readonly areAll: boolean;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly allColumns: readonly Column[];
  readonly chosenColumns: readonly ColumnId[];
  readonly onColumns: (columns: readonly ColumnId[]) => void;
  readonly onExport: () => void;
  /** What the list holds as it is narrowed, in words. */
  readonly sum: ReactNode;
}

const latest = 1_000;

/** Works when the browser has nothing better to do, and after a second at the latest. Gives what calls it off. */
const whenIdle = (work: () => void): (() => void) => {
  // Safari knows no idle time.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: latest });
  return () => cancelIdleCallback(asked);
};

const noChoices: readonly Choices[] = facetIds.map((id) => ({ id, values: [] }));

/** Narrows, groups and exports the list. On a narrow page the filters are folded. */
export const Toolbar = (props: ToolbarProps) => {
  const { items, areAll, view, onView, allColumns, chosenColumns, onColumns, onExport, sum } = props;
  const [choices, setChoices] = useState(noChoices);
  const [isOpen, setIsOpen] = useState(false);
  const { toolbar, title } = useMessages(backlogTexts);
  const id = useId();
  // After the rows are there, and not for every thousand of them: to count takes a moment, and nobody opens a choice before.
  useEffect(
    () =>
      areAll
        ? whenIdle(() => setChoices(facetIds.map((facet) => ({ id: facet, values: choicesOf(items, facet) }))))
        : undefined,
    [items, areAll],
  );
  return (
    <div className="toolbar" role="search" aria-label={title}>
      <Find text={view.text} onFind={(text) => onView({ ...view, text })} />
      <button
        type="button"
        className="button button-default toolbar-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {toolbar.filters}
      </button>
      <div id={id} className={isOpen ? 'toolbar-filters toolbar-filters-open' : 'toolbar-filters'}>
        <Filters choices={choices} view={view} onView={onView} />
      </div>
      <div className="toolbar-end">
        <p className="toolbar-sum" role="status">
          {sum}
        </p>
        {isNarrowed(view) && (
          <Button look="link" onClick={() => onView({ ...firstView, sort: view.sort, group: view.group })}>
            {toolbar.showAll}
          </Button>
        )}
        <ColumnsMenu all={allColumns} chosen={chosenColumns} onChoose={onColumns} />
        <Button onClick={onExport}>{toolbar.export}</Button>
      </div>
    </div>
  );
};
