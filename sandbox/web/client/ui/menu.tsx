import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly run: () => void;
}

const room = 260;

/** Below the button and within the window. Fixed, so that a scrolling list around the button does not cut it off. */
const positionOf = ({ left, right, top, bottom }: DOMRect): CSSProperties => ({
  ...(left + room > innerWidth ? { right: innerWidth - right } : { left }),
  ...(bottom + room > innerHeight && top > room ? { bottom: innerHeight - top + 4 } : { top: bottom + 4 }),
});

/** A button with a menu below it: arrow keys move, Escape and leaving close. `items` is asked when it opens. */
export const Menu = ({
  label,
  name,
  className = '',
  items,
  empty,
}: {
  readonly label: ReactNode;
  readonly name: string;
  readonly className?: string;
  readonly items: () => Promise<readonly MenuItem[]>;
  readonly empty: string;
}) => {
  const [position, setPosition] = useState<CSSProperties | null>(null);
  const open = position !== null;
  const [found, setFound] = useState<readonly MenuItem[] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (refocus: boolean): void => {
    setPosition(null);
    setFound(null);
    if (refocus) button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    items().then(
      (list) => current && setFound(list),
      () => current && setFound([]),
    );
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) close(false);
    };
    const scrolled = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) close(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', scrolled, true);
    return () => {
      current = false;
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', scrolled, true);
    };
    // The list is asked once each time the menu opens.
  }, [open]);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [found]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(false);
    else if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={name}
        onClick={({ currentTarget }) =>
          open ? close(false) : setPosition(positionOf(currentTarget.getBoundingClientRect()))
        }
      >
        {label}
      </button>
      {open && (
        <div className="menu-list" role="menu" aria-label={name} style={position}>
          {found === null && <p className="menu-note">Loading…</p>}
          {found?.length === 0 && <p className="menu-note">{empty}</p>}
          {found?.map(({ id, label: text, run }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close(true);
                run();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
