import './menu.css';

import { type ReactNode, useEffect, useRef } from 'react';

export interface MenuProps {
  readonly title: string;
  /** For what shows a sign alone. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A small panel that a button opens; Escape and a press outside close it, and Escape gives the focus back. */
export const Menu = ({ title, label, children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: Event): void => {
      const menu = details.current;
      if (menu?.open === true && target instanceof Node && !menu.contains(target)) menu.open = false;
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
      className="menu"
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
      <div className="menu-panel">{children}</div>
    </details>
  );
};
