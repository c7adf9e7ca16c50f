import type { FailureCode } from './outcome';

/** Ends invocations from outside, between two of their steps. */
export interface Kills {
  /** Resolves when the invocation is to end, with the failure that the platform then reports. */
  of(invocationId: string): Promise<FailureCode>;
  kill(invocationId: string, code: FailureCode): void;
  forget(invocationId: string): void;
}

export const createKills = (): Kills => {
  const waiting = new Map<string, (code: FailureCode) => void>();
  return {
    of: (id) => new Promise((resolve) => void waiting.set(id, resolve)),
    kill: (id, code) => waiting.get(id)?.(code),
    forget: (id) => void waiting.delete(id),
  };
};
