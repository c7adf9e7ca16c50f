import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

import { englishMessages } from '../../../src/messages/create-messages';
import { waitedText } from '../../../src/messages/waited';
import { Button } from '../../ui/button';
import type { Numbers } from '../../ui/numbers';
import { type Command, commandOf } from './keys';
import type { Delivered } from './order';

export interface QueueProps {
  readonly queue: readonly Delivered[];
  readonly shown: Delivered;
  readonly selected: ReadonlySet<string>;
  /** Who may answer can also choose several. */
  readonly mayAnswer: boolean;
  /** Counts up when the current row must have the focus, since the one that had it is gone. */
  readonly focusOrder: number;
  readonly now: string;
  readonly numbers: Numbers;
  readonly onOpen: (one: Delivered) => void;
  readonly onSelect: (id: string) => void;
  readonly onCommand: (command: Command) => void;
}

const page = 100;

const facts = ({ item, since }: Delivered, now: string, { number }: Numbers): string =>
  [
    waitedText(englishMessages, since, now),
    item.value === null ? 'no value' : `value ${number(item.value)}`,
    item.points === null ? 'no estimate' : `${number(item.points)} ${item.points === 1 ? 'point' : 'points'}`,
    ...(item.valuePerPoint === null ? [] : [`${number(item.valuePerPoint)} a point`]),
  ].join(' · ');

/** What waits, one stop of the tab key; keys move in it, open the next one and answer it. */
export const Queue = (props: QueueProps) => {
  const { queue, shown, selected, mayAnswer, focusOrder, now, numbers, onOpen, onSelect, onCommand } = props;
  const list = useRef<HTMLUListElement>(null);
  const [length, setLength] = useState(page);
  const visible = queue.slice(0, Math.max(length, queue.indexOf(shown) + 1));

  useLayoutEffect(() => {
    if (focusOrder > 0) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [focusOrder]);

  const press = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === null || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    onCommand(command);
  };

  return (
    <div>
      <ul className="queue" ref={list} aria-label="Waiting for the Product Owner" onKeyDown={press}>
        {visible.map((one) => {
          const { item } = one;
          const isCurrent = one === shown;
          return (
            <li key={item.id} className={isCurrent ? 'queue-row queue-row-current' : 'queue-row'}>
              {mayAnswer && (
                <input
                  type="checkbox"
                  aria-label={`Select ${item.key}`}
                  checked={selected.has(item.id)}
                  onChange={() => onSelect(item.id)}
                />
              )}
              <button
                type="button"
                className="queue-open"
                aria-current={isCurrent ? 'true' : undefined}
                tabIndex={isCurrent ? 0 : -1}
                onClick={() => onOpen(one)}
              >
                <span className="queue-key">
                  {item.key} · {item.type.name}
                </span>
                <span className="queue-summary">{item.summary}</span>
                <span className="queue-facts">{facts(one, now, numbers)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {queue.length > visible.length && (
        <Button look="subtle" onClick={() => setLength(length + page)}>
          Show {Math.min(page, queue.length - visible.length)} more of {queue.length}
        </Button>
      )}
    </div>
  );
};
