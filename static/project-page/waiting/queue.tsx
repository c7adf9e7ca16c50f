import { useLayoutEffect, useRef } from 'react';

import type { Messages } from '../../../src/messages/create-messages';
import { projectTexts } from '../../../src/messages/en/project';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { waitText } from '../../../src/messages/wait-text';
import { Button } from '../../ui/button';
import { useAllMessages } from '../../ui/messages';
import { useScreenfuls } from '../../ui/use-printing';
import type { Delivered, QueueKind } from './order';

export interface QueueProps {
  readonly kind: QueueKind;
  readonly queue: readonly Delivered[];
  readonly shown: Delivered;
  readonly selected: ReadonlySet<string>;
  /** Who may answer can also choose several. */
  readonly mayAnswer: boolean;
  /** Counts up when the current row must have the focus, since the one that had it is gone. */
  readonly focusOrder: number;
  readonly now: string;
  readonly onOpen: (one: Delivered) => void;
  readonly onSelect: (id: string) => void;
}

const page = 100;

const sinceText = (messages: Messages, { item, since }: Delivered, kind: QueueKind, now: string): string => {
  const { facts } = messages.of(waitingTexts);
  const wait = waitText(messages, Math.max(0, Date.parse(now) - Date.parse(since)));
  if (kind === 'waiting') return facts.waits({ wait });
  return (item.acceptance?.state === 'escaped' ? facts.escaped : facts.breach)({ wait });
};

const factsOf = (messages: Messages, of: Delivered, kind: QueueKind, now: string): string => {
  const { item } = of;
  const { facts } = messages.of(waitingTexts);
  const { points } = messages.of(projectTexts);
  return facts.join({
    facts: [
      sinceText(messages, of, kind, now),
      item.value === null ? facts.noValue : facts.value({ value: item.value }),
      item.points === null ? facts.noEstimate : points({ count: item.points }),
      ...(item.valuePerPoint === null ? [] : [facts.score({ score: item.valuePerPoint })]),
    ],
  });
};

interface RowProps extends Pick<QueueProps, 'kind' | 'mayAnswer' | 'now' | 'onOpen' | 'onSelect'> {
  readonly of: Delivered;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
}

const Row = ({ of, kind, isCurrent, isSelected, mayAnswer, now, onOpen, onSelect }: RowProps) => {
  const messages = useAllMessages();
  const texts = messages.of(waitingTexts);
  const { item } = of;
  return (
    <li className={isCurrent ? 'queue-row queue-row-current' : 'queue-row'}>
      {mayAnswer && (
        <input
          type="checkbox"
          aria-label={texts.select({ key: item.key })}
          checked={isSelected}
          onChange={() => onSelect(item.id)}
        />
      )}
      <button
        type="button"
        className="queue-open"
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => onOpen(of)}
      >
        <span className="queue-key">{texts.row({ key: item.key, type: item.type.name })}</span>
        <span className="queue-summary" dir="auto">
          {item.summary}
        </span>
        <span className="queue-facts">{factsOf(messages, of, kind, now)}</span>
      </button>
    </li>
  );
};

/** What waits, one stop of the tab key; keys move in it, open the next one and answer it. */
export const Queue = (props: QueueProps) => {
  const { kind, queue, shown, selected, focusOrder } = props;
  const list = useRef<HTMLUListElement>(null);
  const { count: length, more } = useScreenfuls(page);
  const texts = useAllMessages().of(waitingTexts);
  const visible = queue.slice(0, Math.max(length, queue.indexOf(shown) + 1));

  useLayoutEffect(() => {
    if (focusOrder > 0) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [focusOrder]);

  return (
    <div>
      <ul className="queue" ref={list} aria-label={texts.list[kind]}>
        {visible.map((one) => (
          <Row key={one.item.id} {...props} of={one} isCurrent={one === shown} isSelected={selected.has(one.item.id)} />
        ))}
      </ul>
      {queue.length > visible.length && (
        <Button look="subtle" onClick={more}>
          {texts.more({ count: Math.min(page, queue.length - visible.length), total: queue.length })}
        </Button>
      )}
    </div>
  );
};
