import { format } from 'node:util';
import type { FromWorker } from './protocol';
import { invocations } from './runtime';

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** What the app prints belongs to the invocation in which it is printed. */
export const captureConsole = (post: (message: FromWorker) => void): void => {
  for (const level of levels) {
    console[level] = (...args: unknown[]) =>
      post({
        type: 'log',
        id: invocations.getStore()?.id,
        level: level === 'log' ? 'info' : level,
        text: format(...args),
      });
  }
};
