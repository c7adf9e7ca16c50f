import { useEffect, useMemo, useRef, useState } from 'react';

import { useProject } from '../data';
import { type Delivered, deliveredIn, queueBy, type QueueOrder, shownIn, waitKey, waitsIn, withShown } from './order';

/** How long an answer may be followed by others before the page reads what they changed. */
const pause = 1_500;

const nothing: ReadonlySet<string> = new Set();

/**
 * The queue, and which of it is shown. What was answered here is gone from it at once; Jira's own word comes with the
 * next reading. What is shown stays, whatever a reading brings, until it is answered or left: a key must never meet
 * another work item than the one that was read.
 */
export const useQueue = () => {
  const { items, refresh } = useProject();
  const [order, setOrder] = useState<QueueOrder>('age');
  const [answered, setAnswered] = useState(nothing);
  const [chosen, setChosen] = useState<Delivered | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const waiting = useMemo(() => deliveredIn(items), [items]);
  const all = useMemo(() => queueBy(order, withShown(waiting, chosen)), [waiting, order, chosen]);
  const queue = useMemo(() => all.filter((one) => !answered.has(waitKey(one))), [all, answered]);
  const shown = shownIn(all, chosen, queue);
  if (shown?.item.id !== chosen?.item.id) setChosen(shown);
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      void refresh();
    },
    [refresh],
  );
  const take = (gone: readonly Delivered[]): void => {
    setAnswered((before) => new Set([...before, ...gone.map(waitKey)]));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void refresh();
    }, pause);
  };
  return { queue, shown, waits: shown !== null && waitsIn(waiting, shown), show: setChosen, order, setOrder, take };
};
