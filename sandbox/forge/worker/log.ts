import { format } from 'node:util';
import { invocations } from './runtime';

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

export interface Line {
  /** The invocation that printed it. */
  readonly id: string | undefined;
  readonly level: string;
  readonly text: string;
}

/** What the app prints belongs to the invocation in which it is printed. A line that `take` does not take, answering false, is printed as ever. */
export const captureConsole = (take: (line: Line) => boolean): void => {
  for (const level of levels) {
    const print = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      const id = invocations.getStore()?.id;
      if (!take({ id, level: level === 'log' ? 'info' : level, text: format(...args) })) print(...args);
    };
  }
};
