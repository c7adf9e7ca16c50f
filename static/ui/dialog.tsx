import './dialog.css';

import { type KeyboardEvent, type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react';

import { InModal } from './in-modal';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** It takes all of the frame. */
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}

const stops = 'button, select, textarea, input, a[href], summary, [tabindex="0"]';

/**
 * The browser's modal dialog closes on Escape, but lets Tab out of a page that stands in a frame, into Jira around it, where Escape does not
 * reach it any more: so Tab goes round inside it.
 */
const goRound = (event: KeyboardEvent<HTMLDialogElement>): void => {
  if (event.key !== 'Tab') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => !one.matches(':disabled') && one.getClientRects().length > 0,
  );
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  const { activeElement } = document;
  if (activeElement !== from && activeElement !== event.currentTarget) return;
  event.preventDefault();
  to?.focus();
};

/** In a dialog that Jira shows: Jira keeps the focus in and says the title; Escape does not reach it while the focus is in here. */
const Framed = ({ title, onClose, children }: DialogProps) => {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>(stops)?.focus(), []);
  return (
    <section
      ref={root}
      aria-label={title}
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onClose()}
    >
      {children}
    </section>
  );
};

/** A modal dialog: it keeps the focus in, closes on Escape, and gives the focus back. */
export const Dialog = (props: DialogProps) => (useContext(InModal) ? <Framed {...props} /> : <Own {...props} />);

const Own = ({ title, onClose, isWhole = false, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Closed before it is removed: the browser then gives the focus back to what had it.
  useLayoutEffect(() => {
    const { current: element } = dialog;
    document.body.classList.add('has-dialog');
    element?.showModal();
    return () => {
      document.body.classList.remove('has-dialog');
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={isWhole ? 'dialog dialog-whole' : 'dialog'}
      aria-labelledby={heading}
      onKeyDown={goRound}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="dialog-title" id={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  );
};
