import './toolbar.css';
import './options.css';

import { type ReactNode, useId, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { Menu } from '../menu';
import { Chips } from './chips';
import type { Column } from './columns';
import { Arrangement, Filters, Find } from './filters';
import type { FiltersProps } from './filters-props';
import { filtersOf } from './view';

export interface ToolbarProps extends FiltersProps {
  readonly allColumns: readonly Column[];
  /** Who looks, if it is somebody who can save views. */
  readonly me: string | null;
  readonly projectId: string;
  readonly onExport: () => void;
  /** What the list holds as it is narrowed, in words. */
  readonly sum: ReactNode;
}

const loadColumns = () => import('./columns-options');
const loadViews = () => import('./views-options');

/** What the list shows and how: on a narrow page the filters are folded into one button. */
export const Toolbar = ({ items, view, onView, allColumns, me, projectId, onExport, sum }: ToolbarProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const { toolbar, chip, title } = useMessages(backlogTexts);
  const id = useId();
  const count = filtersOf(view).length;
  const { layout } = view;
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
        {count === 0 ? toolbar.filters : chip.counted({ filter: toolbar.filters, count })}
      </button>
      <div id={id} className={isOpen ? 'toolbar-filters toolbar-filters-open' : 'toolbar-filters'}>
        <Filters items={items} view={view} onView={onView} />
        <Arrangement view={view} onView={onView} />
      </div>
      <Chips view={view} onView={onView} />
      <div className="toolbar-end">
        <p className="toolbar-sum" role="status">
          {sum}
        </p>
        {me !== null && (
          <Menu title={toolbar.views}>
            <Part load={loadViews} props={{ me, projectId, view, onView }} />
          </Menu>
        )}
        <Menu title={toolbar.columns}>
          <Part
            load={loadColumns}
            props={{
              all: allColumns,
              chosen: layout.columns,
              onChoose: (columns) => onView({ ...view, layout: { ...layout, columns } }),
            }}
          />
        </Menu>
        <Button onClick={onExport}>{toolbar.export}</Button>
      </div>
    </div>
  );
};
