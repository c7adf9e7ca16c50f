import { backlogTexts } from '../../../src/messages/en/backlog';
import { Icon } from '../../ui/icon';
import { useMessages } from '../../ui/messages';
import type { Column } from './columns';
import type { View } from './view';

export interface ListHeadProps {
  readonly columns: readonly Column[];
  readonly sort: View['sort'];
  readonly onSort: (sort: View['sort']) => void;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: (all: boolean) => void;
}

/** Numbers and notes on the order are wanted highest first, names from A; pressing again turns it round, and a third time gives Jira's order back. */
const nextSort = (column: Column, { column: now, down }: View['sort']): View['sort'] => {
  const first = (column.numeric === true && column.id !== 'rank' && column.id !== 'place') || column.id === 'note';
  if (now !== column.id) return { column: column.id, down: first };
  return down === first ? { column: column.id, down: !first } : { column: 'rank', down: false };
};

/** The heads of the columns, by which the list is sorted. */
export const ListHead = ({ columns, sort, onSort, selected, onSelectAll }: ListHeadProps) => {
  const { list } = useMessages(backlogTexts);
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" className="list-row list-head-row" aria-rowindex={1}>
        <div role="columnheader" className="list-cell">
          <input
            type="checkbox"
            aria-label={list.selectAll}
            checked={selected === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected === 'some';
            }}
            onChange={() => onSelectAll(selected !== 'all')}
          />
        </div>
        {columns.map((column) => {
          const isSorted = sort.column === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={`list-cell${column.numeric ? ' list-number' : ''}`}
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" className="list-sort" onClick={() => onSort(nextSort(column, sort))}>
                {column.title}
                {isSorted && <Icon name={sort.down ? 'down' : 'up'} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
};
