import './tick.css';

import { type ReactNode, type Ref, useId } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { Icon } from './icon';
import { useMessages } from './messages';

export interface TickProps {
  readonly label: string;
  readonly held: boolean;
  /** Absent: nobody ticks it here, it follows from something else. */
  readonly onChange?: ((held: boolean) => void) | undefined;
  readonly busy?: boolean;
  /** Why this reader may not tick it, though others may: the checkbox stays where it is, and says so. */
  readonly blocked?: string | undefined;
  /** What stands beneath: who confirmed it, or what is missing. */
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  /** A form or a question about this line, beneath all else. */
  readonly children?: ReactNode;
  readonly row?: Ref<HTMLLIElement>;
}

const Sign = ({ held, label }: Pick<TickProps, 'held' | 'label'>) => {
  const texts = useMessages(commonTexts);
  return (
    <span className="tick-line">
      <span className={held ? 'tick-sign tick-held' : 'tick-sign'}>
        <Icon name={held ? 'check' : 'dash'} tone={held ? 'success' : 'subtle'} />
        <span className="visually-hidden">{held ? texts.line.holds : texts.line.missing} </span>
      </span>
      <span dir="auto">{label}</span>
    </span>
  );
};

/** A line that holds or does not: a checkbox when a person confirms it, a sign when it follows from the work item. */
export const Tick = ({ label, held, onChange, busy = false, blocked, note, action, children, row }: TickProps) => {
  const id = useId();
  const dead = busy || blocked !== undefined;
  return (
    <li className="tick" ref={row} aria-busy={busy || undefined}>
      {onChange === undefined && blocked === undefined ? (
        <Sign held={held} label={label} />
      ) : (
        <label className="tick-line">
          <input
            type="checkbox"
            className="tick-box"
            checked={held}
            aria-disabled={dead || undefined}
            aria-describedby={blocked === undefined ? undefined : id}
            onClick={(event) => {
              if (blocked !== undefined) event.preventDefault();
            }}
            onChange={(event) => {
              if (!dead) onChange?.(event.target.checked);
            }}
          />
          <span dir="auto">{label}</span>
        </label>
      )}
      {action !== undefined && <span className="tick-action">{action}</span>}
      {note !== undefined && (
        <div className="tick-note" dir="auto">
          {note}
        </div>
      )}
      {blocked !== undefined && (
        <div className="tick-note" id={id}>
          {blocked}
        </div>
      )}
      {children}
    </li>
  );
};
