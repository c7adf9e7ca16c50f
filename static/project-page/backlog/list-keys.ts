import type { KeyboardEvent } from 'react';

import type { Entry } from './group-row';

/** What a key asks for while a row has the focus. */
export interface RowKeys {
  readonly mayEdit: boolean;
  /** Rows that are in sight. */
  readonly page: number;
  readonly at: number;
  readonly last: number;
  readonly goTo: (index: number) => void;
  readonly fold: (group: string) => void;
  readonly select: (id: string, range: boolean) => void;
  readonly open: (id: string) => void;
  readonly edit: (id: string, first: string | null) => void;
  readonly clear: (id: string) => void;
  readonly undo: () => void;
}

const beginsNumber = /^[\p{Nd}.,]$/u;

const stepTo = (key: string, { at, last, page }: RowKeys): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  return steps[key];
};

const onItem = (id: string, { key, shiftKey }: KeyboardEvent, keys: RowKeys): (() => void) | undefined => {
  const { mayEdit, select, open, edit, clear } = keys;
  if (key === ' ') return () => select(id, shiftKey);
  if (key.toLowerCase() === 'o') return () => open(id);
  if (key === 'Enter' && !mayEdit) return () => open(id);
  if (!mayEdit) return undefined;
  if (key === 'Enter' || key === 'F2') return () => edit(id, null);
  if (key === 'Delete' || key === 'Backspace') return () => clear(id);
  return beginsNumber.test(key) ? () => edit(id, key) : undefined;
};

/** The arrow keys, Page Up and Down, Home and End go from row to row; the others do something to the row; null is the browser's own. */
export const rowCommand = (event: KeyboardEvent, entry: Entry | undefined, keys: RowKeys): (() => void) | null => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isUndo = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'z';
  if (isUndo) return keys.undo;
  if (ctrlKey || metaKey || altKey) return null;
  const to = stepTo(key, keys);
  if (to !== undefined) return () => keys.goTo(to);
  if (entry === undefined || !(target instanceof HTMLElement) || target.getAttribute('role') !== 'row') return null;
  if ('group' in entry) return key === 'Enter' || key === ' ' ? () => keys.fold(entry.group.name) : null;
  return onItem(entry.line.item.id, event, keys) ?? null;
};
