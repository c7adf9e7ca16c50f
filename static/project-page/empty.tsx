import './empty.css';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

export interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  /** Counts up when it must have the focus, since what had it is gone. */
  readonly focusOrder?: number;
}

/** Nothing to show: says why, and what brings something here. */
export const Empty = ({ title, children, focusOrder = 0 }: EmptyProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focusOrder > 0) heading.current?.focus();
  }, [focusOrder]);
  return (
    <div className="empty">
      <h3 className="empty-title" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
};
