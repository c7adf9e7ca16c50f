import { useEffect, useMemo, useRef, useState } from 'react';

import { useProject } from '../data';
import { type Delivered, deliveredIn, queueBy, type QueueOrder, waitKey } from './order';

/** How long an answer may be followed by others before the page reads what they changed. */
const pause = 1_500;

const nothing: ReadonlySet<string> = new Set();

/** What was answered here is gone from the list at once; Jira's own word comes with the next reading. */
export const useQueue = () => {
  const { items, refresh } = useProject();
  const [order, setOrder] = useState<QueueOrder>('age');
  const [answered, setAnswered] = useState(nothing);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const queue = useMemo(
    () => queueBy(order, deliveredIn(items)).filter((one) => !answered.has(waitKey(one))),
    [items, order, answered],
  );
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
  return { queue, order, setOrder, take };
};
