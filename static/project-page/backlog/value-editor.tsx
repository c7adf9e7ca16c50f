import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import { useTypedNumber } from '../../ui/use-typed-number';

/** To which row the editing goes on: the next one, the one before, this one, or wherever the person went. */
export type Move = 1 | -1 | 0 | null;

export interface ValueEditorProps {
  readonly itemKey: string;
  readonly value: number | null;
  /** What the first key typed; null where the value itself is edited. */
  readonly first: string | null;
  readonly onSave: (value: number | null, move: Move) => void;
  readonly onCancel: () => void;
  /** What is in the field and cannot be saved; null when nothing is. */
  readonly onInvalid: (typed: string | null, why: string) => void;
}

const moveFor = ({ key, shiftKey }: KeyboardEvent): Move => {
  if (key === 'ArrowUp') return -1;
  if (key === 'ArrowDown') return 1;
  if (key === 'Enter' || key === 'Tab') return shiftKey ? -1 : 1;
  return null;
};

/**
 * The business value in its row, as in a spreadsheet: Enter, Tab and the arrows up and down save and move, leaving it saves, Escape does not. The
 * browser itself holds what is typed, so that no key waits for a drawing.
 */
export const ValueEditor = ({ itemKey, value, first, onSave, onCancel, onInvalid }: ValueEditorProps) => {
  const { list } = useMessages(backlogTexts);
  const [why, setWhy] = useState('');
  const { read: parse, typable } = useTypedNumber();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const id = useId();

  // Before the next key is pressed, which may be at once.
  useLayoutEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.value = first ?? typable(value);
    field.focus({ preventScroll: true });
    if (first === null) field.select();
  }, []);

  const leave = (then: () => void): void => {
    isOver.current = true;
    onInvalid(null, '');
    then();
  };
  const commit = (move: Move): void => {
    const typed = input.current?.value ?? '';
    const read = parse(typed);
    if (read.ok) leave(() => onSave(read.value, move));
    else {
      setWhy(read.why);
      onInvalid(typed, read.why);
    }
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const move = moveFor(event);
    if (event.key === 'Escape') leave(onCancel);
    else if (move !== null) {
      event.preventDefault();
      commit(move);
    }
  };
  const blur = (_: FocusEvent): void => {
    // Another window has the keyboard for a while: what is typed stays as it is.
    if (!isOver.current && document.hasFocus()) commit(null);
  };

  return (
    <div className="value-form">
      <input
        ref={input}
        className="value-input"
        inputMode="decimal"
        autoComplete="off"
        aria-label={list.valueOf({ key: itemKey })}
        aria-invalid={why !== '' || undefined}
        aria-describedby={why === '' ? undefined : id}
        onInput={() => {
          if (why !== '') setWhy('');
        }}
        onBlur={blur}
        onKeyDown={press}
      />
      {why !== '' && (
        <p className="value-why" id={id} role="alert">
          {why}
        </p>
      )}
    </div>
  );
};
