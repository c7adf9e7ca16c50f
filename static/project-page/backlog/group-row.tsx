import { backlogTexts } from '../../../src/messages/en/backlog';
import { useAllMessages } from '../../ui/messages';
import type { Group } from './arrange';
import type { Line } from './columns';
import { facetName } from './facet-name';

/** What the list draws as one row. */
export type Entry = { readonly line: Line } | { readonly group: Group; readonly folded: boolean };

/** Names a row among all others. */
export const entryId = (entry: Entry): string => ('group' in entry ? `group ${entry.group.name}` : entry.line.item.id);

/** The head of a group, with its sums; pressing it folds the group. */
export const GroupRow = ({
  entry: { group, folded },
  index,
  top,
  current,
  onFold,
  onFocus,
}: {
  readonly entry: Extract<Entry, { group: Group }>;
  readonly index: number;
  readonly top: number;
  readonly current: boolean;
  readonly onFold: (group: string) => void;
  readonly onFocus: (index: number) => void;
}) => {
  const messages = useAllMessages();
  const { list } = messages.of(backlogTexts);
  const { facet, name, lines, value, points } = group;
  return (
    <div
      role="row"
      className="list-row list-group"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={current ? 0 : -1}
      style={{ top: `${top}px` }}
      onFocus={() => onFocus(index)}
    >
      <div role="cell" className="list-group-cell">
        <button
          type="button"
          className="list-fold"
          tabIndex={current ? 0 : -1}
          aria-expanded={!folded}
          onClick={() => onFold(name)}
        >
          <span dir="auto">{facetName(messages, facet, name)}</span>
        </button>
        <span className="list-group-sums">{list.sums({ count: lines.length, value, points })}</span>
      </div>
    </div>
  );
};
