import { type RefObject, useEffect, useRef, useState } from 'react';

import { paperWidth, usePrinting } from '../use-printing';

/** As wide as its place: charts are drawn in pixels, so that their text keeps its size. */
export const useWidth = (): readonly [RefObject<HTMLDivElement>, number] => {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const isPrinting = usePrinting();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [place, isPrinting ? paperWidth : width];
};
