import './menu.css';

import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface MenuProps {
  readonly title: string;
  /** For what shows a sign alone. */
  readonly label?: string;
  /** From which side of the button it opens. */
  readonly side?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A small panel that a button opens; Escape and a press outside close it, and Escape gives the focus back. What is in it is made when it opens. */
export const Menu = ({ title, label, side = 'end', children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const close = ({ target }: Event): void => {
      const menu = details.current;
      // What was pressed in it may be gone by now, as a choice is that has just been taken away.
      if (menu?.open === true && target instanceof Node && target.isConnected && !menu.contains(target))
        menu.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details
      ref={details}
      className={`menu menu-${side}`}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        const menu = details.current;
        if (event.key !== 'Escape' || menu?.open !== true) return;
        event.stopPropagation();
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }}
    >
      <summary className="button button-default" aria-label={label}>
        {title}
      </summary>
      <div className="menu-panel">{isOpen && children}</div>
    </details>
  );
};
