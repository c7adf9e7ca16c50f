import { useEffect, useId, useRef, type ReactNode } from 'react';

const widths: Readonly<Record<string, string>> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
  fullscreen: '100%',
};

export const dialogWidth = (size: string): string => widths[size] ?? size;

/** A modal dialog: focus stays within, Escape closes it where that is wanted. */
export const Dialog = ({
  title,
  width = '600px',
  closeOnEscape = true,
  closeOnOverlay = true,
  onClose,
  children,
}: {
  readonly title: string;
  readonly width?: string;
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlay?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      style={{ width: `min(${width}, calc(100vw - 32px))` }}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (closeOnEscape) onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === element.current && closeOnOverlay) onClose();
      }}
    >
      <div className="dialog-inner">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="subtle icon" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
};
