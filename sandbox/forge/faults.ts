/** What can go wrong on the platform's side, by name, for as many times as a test asks. */
export type Fault =
  /** The next function does its work, but its time counts as up before the answer. */
  | 'timeout'
  /** KVS answers 429 RATE_LIMIT_EXCEEDED. */
  | 'kvs-rate-limit'
  /** Jira answers 429 with Retry-After. */
  | 'jira-429'
  /** The app's rights have not arrived yet after the installation: Jira answers 401 to the app itself. */
  | 'rights-lag'
  /** A push to a queue takes all events but the last. */
  | 'partial-queue'
  /** A push to a queue answers 429. */
  | 'queue-rate-limit'
  /** An event or a queue event is delivered once more. */
  | 'duplicate-delivery'
  /** The next function runs in a fresh process. */
  | 'cold-start';

export interface Faults {
  /** The next `times` occasions go wrong. */
  arm(fault: Fault, times?: number): void;
  /** Does this occasion go wrong? Uses one up. */
  strike(fault: Fault): boolean;
  clear(): void;
}

export const createFaults = (): Faults => {
  const left = new Map<Fault, number>();
  return {
    arm: (fault, times = 1) => void left.set(fault, times),
    strike: (fault) => {
      const times = left.get(fault) ?? 0;
      if (times > 0) left.set(fault, times - 1);
      return times > 0;
    },
    clear: () => left.clear(),
  };
};
