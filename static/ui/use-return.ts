import { useEffect, useLayoutEffect, useRef } from 'react';

/** Coming back to a page sooner than this shows nothing that is worth reading again. */
const soonestMs = 10_000;

/** Calls back when the reader returns to the page, from another tab or window; not again within ten seconds. */
export const useReturn = (then: () => void): void => {
  const latest = useRef(then);
  useLayoutEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    let last = Date.now();
    let wasHidden = false;
    const call = (): void => {
      last = Date.now();
      wasHidden = false;
      latest.current();
    };
    const change = (): void => {
      if (document.visibilityState === 'hidden') wasHidden = true;
      else if (wasHidden) call();
    };
    const focus = (): void => {
      if (Date.now() - last >= soonestMs) call();
    };
    document.addEventListener('visibilitychange', change);
    window.addEventListener('focus', focus);
    return () => {
      document.removeEventListener('visibilitychange', change);
      window.removeEventListener('focus', focus);
    };
  }, []);
};
