import { catalogue, type FaultAt, type FaultName, type FaultPoint } from './catalogue';
import { drawn } from './random';

/** One thing that went wrong on purpose. */
export interface Injected {
  /** Counts from 1. */
  readonly number: number;
  /** The sandbox's time, in epoch milliseconds. */
  readonly at: number;
  readonly fault: FaultName;
  /** The call, event or key that it happened to. */
  readonly subject: string;
}

/** What goes wrong in a run, decided by a seed alone. */
export interface FaultPlan {
  readonly seed: number;
  /**
   * Does something go wrong here, and what? The answer depends on the seed, the point, the subject and how often this
   * subject has been asked about; it is counted and logged.
   */
  strike<P extends FaultPoint>(point: P, subject: string): FaultAt<P> | null;
  /** How much: a number from 0 up to `below`, for what `strike` has just said of that subject. */
  amount(point: FaultPoint, subject: string, below: number): number;
  /** While it rests nothing goes wrong, and nothing is counted. */
  rest(): void;
  resume(): void;
  /** How often each fault happened. */
  readonly counts: ReadonlyMap<FaultName, number>;
  /** The last of them, oldest first. */
  readonly log: readonly Injected[];
  /** Counters and log as lines of text. */
  report(): string;
}

export interface PlanOptions {
  readonly seed: number;
  readonly clock?: () => number;
  /** Every share times this; 1 unless given, 0 is a plan of nothing. */
  readonly intensity?: number;
  /** Which faults there are; all unless given. */
  readonly only?: (fault: FaultName) => boolean;
  readonly onInjected?: (injected: Injected) => void;
  /** Begin at rest. */
  readonly resting?: boolean;
}

const longestLog = 10_000;

export const lineOf = ({ number, at, fault, subject }: Injected): string =>
  `${String(number).padStart(5)}  ${new Date(at).toISOString()}  ${fault.padEnd(34)}  ${subject}`;

const nameOf = (point: FaultPoint, fault: string): FaultName => `${point}/${fault}` as FaultName;

/** A plan of faults: the same seed strikes the same calls of the same run. */
export const createFaultPlan = ({
  seed,
  clock = Date.now,
  intensity = 1,
  only = () => true,
  onInjected = () => undefined,
  resting = false,
}: PlanOptions): FaultPlan => {
  const callCounts = new Map<string, number>();
  const counts = new Map<FaultName, number>();
  const log: Injected[] = [];
  let total = 0;
  let atRest = resting;

  const inject = (fault: FaultName, subject: string): void => {
    total += 1;
    const injected = { number: total, at: clock(), fault, subject };
    counts.set(fault, (counts.get(fault) ?? 0) + 1);
    log.push(injected);
    if (log.length > longestLog) log.shift();
    onInjected(injected);
  };
  const callsSoFar = (point: FaultPoint, subject: string): number => callCounts.get(`${point} ${subject}`) ?? 0;

  return {
    seed,
    strike: <P extends FaultPoint>(point: P, subject: string) => {
      if (atRest) return null;
      const times = callsSoFar(point, subject) + 1;
      callCounts.set(`${point} ${subject}`, times);
      let left = drawn(seed, point, subject, times);
      for (const [fault, share] of Object.entries(catalogue[point])) {
        const name = nameOf(point, fault);
        if (!only(name)) continue;
        left -= share * intensity;
        if (left >= 0) continue;
        inject(name, subject);
        return fault as FaultAt<P>;
      }
      return null;
    },
    amount: (point, subject, below) => drawn(seed, point, subject, callsSoFar(point, subject), 'amount') * below,
    rest: () => void (atRest = true),
    resume: () => void (atRest = false),
    counts,
    log,
    report: () =>
      [
        `Faults of seed ${seed}: ${total}`,
        ...[...counts].sort().map(([fault, times]) => `${String(times).padStart(7)}  ${fault}`),
        ...(log.length === 0 ? [] : ['The last of them:', ...log.slice(-50).map(lineOf)]),
      ].join('\n'),
  };
};
