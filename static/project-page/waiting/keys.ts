import type { KeyboardEvent } from 'react';

export type Command = 'next' | 'previous' | 'first' | 'last' | 'accept' | 'reject' | 'select';

const commands: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  a: 'accept',
  r: 'reject',
  x: 'select',
};

/** What a key asks for while the focus is in the list; keys held with others are the browser's. */
export const commandOf = (event: KeyboardEvent): Command | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(commands, key) ? (commands[key] ?? null) : null;
};
