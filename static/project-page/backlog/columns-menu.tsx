import { useId } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { Menu } from '../menu';
import { type Column, type ColumnId, firstColumns } from './columns';

export interface ColumnsMenuProps {
  readonly all: readonly Column[];
  readonly chosen: readonly ColumnId[];
  readonly onChoose: (columns: readonly ColumnId[]) => void;
}

/** Which columns are shown. */
export const ColumnsMenu = ({ all, chosen, onChoose }: ColumnsMenuProps) => {
  const id = useId();
  const { toolbar } = useMessages(backlogTexts);
  const toggle = (column: ColumnId): void => {
    const next = all.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === column));
    if (next.length > 0) onChoose(next);
  };
  return (
    <Menu title={toolbar.columns}>
      <fieldset aria-labelledby={id}>
        <legend id={id} className="visually-hidden">
          {toolbar.columnsLegend}
        </legend>
        {all.map(({ id: column, title }) => (
          <label key={column} className="columns-choice">
            <input type="checkbox" checked={chosen.includes(column)} onChange={() => toggle(column)} />
            {title}
          </label>
        ))}
        <Button look="link" onClick={() => onChoose(firstColumns)}>
          {toolbar.resetColumns}
        </Button>
      </fieldset>
    </Menu>
  );
};
