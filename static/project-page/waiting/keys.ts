import type { KeyboardEvent } from 'react';

export type Command = 'next' | 'previous' | 'first' | 'last' | 'accept' | 'reject' | 'select';

const letters: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reject',
  x: 'select',
};

/** Elsewhere these scroll, or move within what has the focus. */
const inList: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

const own = <C extends string>(commands: Readonly<Record<string, C>>, key: string): C | null =>
  Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;

/** Where letters are typed, or keys mean something of their own. */
const takesLetters = 'input, textarea, select, dialog, [contenteditable]';

/**
 * What a key asks for while the focus is in the queue or beside it; keys held with others are the browser's. Only there, since a letter
 * alone must not act on a page (WCAG 2.1.4). `room` is what shows one work item and what stands beside it, `more` what
 * other letters ask for there.
 */
export const commandOf = <C extends string = never>(
  event: KeyboardEvent,
  room = '.waiting-room',
  more: Readonly<Record<string, C>> = {},
): Command | C | null => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(target instanceof Element))
    return null;
  const around = target.closest(room);
  if (around === null) return null;
  // What takes letters within the room; the room itself may stand in a dialog.
  const taking = target.closest(takesLetters);
  if (taking !== null && around.contains(taking)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return own(letters, key) ?? own(more, key) ?? (target.closest('.queue') === null ? null : own(inList, key));
};
