import './section.css';

import { type ReactNode, useState } from 'react';

export interface DisclosureProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly open?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A part that can be folded away. What is inside is made when it is first opened. */
export const Disclosure = ({ title, aside, open = false, onOpen, children }: DisclosureProps) => {
  const [seen, setSeen] = useState(open);
  return (
    <details
      className="section fold"
      open={open}
      onToggle={(event) => {
        if (!event.currentTarget.open || seen) return;
        setSeen(true);
        onOpen?.();
      }}
    >
      <summary className="section-head">
        <h3 className="section-title">{title}</h3>
        {aside !== undefined && <span className="section-aside">{aside}</span>}
      </summary>
      {seen && <div className="section-body">{children}</div>}
    </details>
  );
};
