import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many rows of a list are printed: a paper of forty pages is read by nobody. */
export const mostPrinted = 1_000;

/** As wide as what stands on a sheet of A4 or letter, in pixels of the page. */
export const paperWidth = 640;

/** Whether the page is printed just now: paper does not scroll, and opens nothing. */
export const usePrinting = (): boolean => {
  const [isPrinting, setIsPrinting] = useState(false);
  useLayoutEffect(() => {
    // Drawn before the browser goes on, which prints what it finds.
    const change = ({ type }: Event): void => flushSync(() => setIsPrinting(type === 'beforeprint'));
    const events = ['beforeprint', 'afterprint'];
    events.forEach((name) => window.addEventListener(name, change));
    return () => events.forEach((name) => window.removeEventListener(name, change));
  }, []);
  return isPrinting;
};

/** How many rows of a long list are shown: so many at first and with each press, and on paper all that are printed at all. */
export const useScreenfuls = (screenful: number): { readonly count: number; readonly more: () => void } => {
  const [count, setCount] = useState(screenful);
  const isPrinting = usePrinting();
  return { count: isPrinting ? Math.max(count, mostPrinted) : count, more: () => setCount(count + screenful) };
};
