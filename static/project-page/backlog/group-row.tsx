import type { Line } from './columns';
import type { Group } from './view';

/** What the list draws as one row. */
export type Entry = { readonly line: Line } | { readonly group: Group; readonly folded: boolean };

/** The head of a group, with its sums; pressing it folds the group. */
export const GroupRow = ({
  entry: { group, folded },
  index,
  top,
  current,
  onFold,
}: {
  readonly entry: Extract<Entry, { group: Group }>;
  readonly index: number;
  readonly top: number;
  readonly current: boolean;
  readonly onFold: (group: string) => void;
}) => (
  <div
    role="row"
    className="list-row list-group"
    aria-rowindex={index + 2}
    data-index={index}
    tabIndex={current ? 0 : -1}
    style={{ top: `${top}px` }}
  >
    <div role="cell" className="list-group-cell">
      <button
        type="button"
        className="list-fold"
        tabIndex={current ? 0 : -1}
        aria-expanded={!folded}
        onClick={() => onFold(group.name)}
      >
        {group.name}
      </button>
      <span className="list-group-sums">
        {group.lines.length} work items, value {group.value}, {group.points} points
      </span>
    </div>
  </div>
);
