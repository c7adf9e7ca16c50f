import './button.css';

import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly look?: 'primary' | 'default' | 'subtle' | 'link' | 'danger';
  readonly type?: 'button' | 'submit';
  /** It works and cannot be pressed again; the words stay. */
  readonly busy?: boolean;
  /** Why it cannot be pressed, as the id of the text that says so. A button is never dead without a reason. */
  readonly blockedBy?: string | undefined;
  readonly label?: string;
  readonly describedBy?: string;
}

/**
 * A button that stays in the tab order when it cannot be pressed, so that a screen reader can hear why: `aria-disabled` and a
 * description instead of `disabled`.
 */
export const Button = ({
  children,
  onClick,
  look = 'default',
  type = 'button',
  busy = false,
  blockedBy,
  label,
  describedBy,
}: ButtonProps) => {
  const dead = busy || blockedBy !== undefined;
  return (
    <button
      type={type}
      className={`button button-${look}`}
      aria-disabled={dead || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={blockedBy ?? describedBy}
      onClick={(event) => {
        if (dead) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
      {busy && <span className="button-spinner" aria-hidden="true" />}
    </button>
  );
};
