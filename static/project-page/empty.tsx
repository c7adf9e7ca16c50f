import './empty.css';

import type { ReactNode } from 'react';

export interface EmptyProps {
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
}

/** Nothing to show: says why, and what brings something here. */
export const Empty = ({ title, children }: EmptyProps) => (
  <div className="empty">
    <h3 className="empty-title">{title}</h3>
    {children}
  </div>
);
