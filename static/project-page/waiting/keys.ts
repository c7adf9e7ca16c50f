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

const own = (commands: Readonly<Record<string, Command>>, key: string): Command | null =>
  Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;

/** Where letters are typed, or keys mean something of their own. */
const takesLetters = 'input, textarea, select, dialog, [contenteditable]';

/**
 * What a key asks for while the focus is in the queue or beside it; keys held with others are the browser's. Only there, since a letter
 * alone must not act on a page (WCAG 2.1.4).
 */
export const commandOf = (event: KeyboardEvent): Command | null => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(target instanceof Element))
    return null;
  if (target.closest('.waiting-room') === null || target.closest(takesLetters) !== null) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return own(letters, key) ?? (target.closest('.queue') === null ? null : own(inList, key));
};
