import { useEffect, useMemo, useRef, useState } from 'react';

import { useProject } from '../data';
import { type Delivered, deliveredIn, queueBy, type QueueOrder, waitKey, waitsIn, withShown } from './order';

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
  const queue = useMemo(
    () => queueBy(order, withShown(waiting, chosen)).filter((one) => !answered.has(waitKey(one))),
    [waiting, order, answered, chosen],
  );
  const shown = queue.find(({ item }) => item.id === chosen?.item.id) ?? queue[0] ?? null;
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
    const after = new Set([...answered, ...gone.map(waitKey)]);
    if (shown !== null && after.has(waitKey(shown))) {
      const at = queue.indexOf(shown);
      const left = (one: Delivered): boolean => !after.has(waitKey(one));
      setChosen(queue.slice(at).find(left) ?? queue.slice(0, at).findLast(left) ?? null);
    }
    setAnswered(after);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void refresh();
    }, pause);
  };
  return { queue, shown, waits: shown !== null && waitsIn(waiting, shown), show: setChosen, order, setOrder, take };
};
