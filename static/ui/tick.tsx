import './tick.css';

import type { ReactNode } from 'react';

import { Icon } from './icon';

export interface TickProps {
  readonly label: string;
  readonly held: boolean;
  /** Absent: nobody ticks it here, it follows from something else. */
  readonly onChange?: ((held: boolean) => void) | undefined;
  readonly busy?: boolean;
  /** What stands beneath: who confirmed it, or what is missing. */
  readonly note?: ReactNode;
  readonly action?: ReactNode;
}

/** A line that holds or does not: a checkbox when a person confirms it, a sign when it follows from the work item. */
export const Tick = ({ label, held, onChange, busy = false, note, action }: TickProps) => (
  <li className="tick" aria-busy={busy || undefined}>
    {onChange === undefined ? (
      <span className="tick-line">
        <span className={held ? 'tick-sign tick-held' : 'tick-sign'}>
          <Icon name={held ? 'check' : 'dash'} tone={held ? 'success' : 'subtle'} />
          <span className="visually-hidden">{held ? 'Holds: ' : 'Missing: '}</span>
        </span>
        <span>{label}</span>
      </span>
    ) : (
      <label className="tick-line">
        <input
          type="checkbox"
          className="tick-box"
          checked={held}
          aria-disabled={busy || undefined}
          onChange={(event) => {
            if (!busy) onChange(event.target.checked);
          }}
        />
        <span>{label}</span>
      </label>
    )}
    {action !== undefined && <span className="tick-action">{action}</span>}
    {note !== undefined && <div className="tick-note">{note}</div>}
  </li>
);
