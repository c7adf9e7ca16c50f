import { useEffect, useRef } from 'react';
import { readChanges, type Change } from './sandbox';

type Listener = (changes: readonly Change[]) => void;

const listeners = new Set<Listener>();
const pause = 1000;
let since: number | null = null;
let asking: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const ask = async (): Promise<void> => {
  const { now, changes } = await readChanges(since ?? Number.MAX_SAFE_INTEGER);
  // A restarted server counts from the beginning again.
  since = now;
  if (changes.length > 0) for (const listener of [...listeners]) listener(changes);
};

const again = (): void => {
  clearTimeout(timer);
  if (listeners.size === 0) return;
  timer = setTimeout(() => {
    if (document.visibilityState === 'visible') lookForChanges();
    else again();
  }, pause);
};

/** Asks now what has changed, instead of within the next second. */
export const lookForChanges = (): void => {
  asking ??= ask()
    .catch(() => undefined)
    .finally(() => {
      asking = null;
      again();
    });
};

/** Calls `listener` with what changed in Jira, whoever changed it, for as long as the component is shown. */
export const useChanges = (listener: Listener): void => {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const hear: Listener = (changes) => latest.current(changes);
    listeners.add(hear);
    lookForChanges();
    return () => void listeners.delete(hear);
  }, []);
};
