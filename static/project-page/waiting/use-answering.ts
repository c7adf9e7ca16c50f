import { type KeyboardEvent, type RefObject, useState } from 'react';

import { waitingTexts } from '../../../src/messages/en/waiting';
import { useMessages } from '../../ui/messages';
import type { BulkOutcome } from './answer-in-bulk';
import type { Commands } from './use-answers';
import { type Command, commandOf } from './keys';
import type { Delivered } from './order';
import type { QueueList } from './use-queue';

const nothing: ReadonlySet<string> = new Set();

/** Whoever has just pressed a fact in the head of the page, which says what waits, wants to answer it. */
const comesFromFacts = (): boolean => document.activeElement?.closest('.page-facts') != null;

/** What is selected in the queue. */
const useSelected = ({ queue }: QueueList) => {
  const [selected, setSelected] = useState(nothing);
  return {
    selected,
    setSelected,
    select: (id: string): void =>
      setSelected((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    selectAll: (all: boolean): void => setSelected(all ? new Set(queue.map(({ item }) => item.id)) : nothing),
  };
};

/** Going through the queue and answering it, by keys and by mouse; what became of each answer is said. With `startsInList` the keys work at once. */
export const useAnswering = (
  list: QueueList,
  mayAnswer: boolean,
  commands: RefObject<Commands>,
  startsInList: boolean,
) => {
  const { queue, shown, show, take, kind } = list;
  const { said: texts } = useMessages(waitingTexts);
  const { selected, setSelected, select, selectAll } = useSelected(list);
  const [said, setSaid] = useState('');
  const [focusOrder, setFocusOrder] = useState(() => (startsInList || comesFromFacts() ? 1 : 0));
  const goToList = (): void => setFocusOrder((before) => before + 1);

  const open = (one: Delivered | undefined): void => {
    if (shown === null || one === undefined) return;
    if (commands.current?.isAnswering() === true) setSaid(texts.answering({ key: shown.item.key }));
    else {
      show(one);
      goToList();
    }
  };
  const obey = (command: Command): void => {
    const at = shown === null ? 0 : queue.indexOf(shown);
    if (command === 'next') open(queue[at + 1]);
    else if (command === 'previous') open(queue[at - 1]);
    else if (command === 'first') open(queue[0]);
    else if (command === 'last') open(queue.at(-1));
    else if (!mayAnswer) setSaid(texts.onlyOwner);
    else if (command !== 'select') setSaid(commands.current?.[command]() ?? '');
    else if (shown !== null && kind === 'waiting') select(shown.item.id);
  };

  return {
    selected,
    select,
    selectAll,
    said,
    focusOrder,
    goToList,
    open,
    pressed: (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command === null || shown === null) return;
      event.preventDefault();
      obey(command);
    },
    answered: (one: Delivered, answer: 'accepted' | 'rejected' | 'closed'): void => {
      take([one]);
      const left = queue.length - 1;
      setSaid(
        texts.both({
          one: texts.one[answer]({ key: one.item.key }),
          other: left === 0 ? texts.nothingLeft : texts.left({ count: left }),
        }),
      );
      goToList();
    },
    answeredMany: (answer: 'accepted' | 'rejected', outcomes: readonly BulkOutcome[]): void => {
      const done = new Set(outcomes.filter(({ why }) => why === null).map(({ item }) => item.id));
      take(queue.filter(({ item }) => done.has(item.id)));
      setSelected(new Set(outcomes.filter(({ why }) => why !== null).map(({ item }) => item.id)));
      setSaid(texts.many[answer]({ done: done.size, count: outcomes.length }));
      if (done.size > 0) goToList();
    },
  };
};
