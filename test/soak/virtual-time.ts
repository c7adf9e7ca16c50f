import crypto from 'node:crypto';

import { drawn } from '../../sandbox/faults/random';

/**
 * Time and chance of a whole process, taken over: the clock stands still while anything runs, and jumps to what is due next when nothing
 * does; random numbers and ids come from a seed. So hours pass in milliseconds, and the same seed lives through the same run again.
 */
export interface VirtualTime {
  readonly now: () => number;
  /** Lets the clock jump. */
  readonly pass: (ms: number) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Turns the clock until the work is done. @throws Error when it waits for something that never comes. */
  readonly run: <T>(work: Promise<T>) => Promise<T>;
  /** Forgets all that is due, and begins at a time with a seed. */
  readonly begin: (at: number, seed: number) => void;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly fire: () => void;
}

const real = { Date, setImmediate };

const turn = (): Promise<void> => new Promise((resolve) => void real.setImmediate(resolve));

/** So many turns without anything due: what is waited for will never come. */
const longestSilence = 200;

const createTimers = () => {
  let [now, order] = [0, 0];
  let timers: Timer[] = [];
  return {
    now: () => now,
    pass: (ms: number) => void (now += ms),
    begin: (at: number) => {
      [now, order, timers] = [at, 0, []];
    },
    add: (fire: () => void, ms: number): Timer => {
      order += 1;
      const timer = { due: now + Math.max(0, Number.isFinite(ms) ? ms : 0), order, fire };
      const at = timers.findLastIndex(({ due }) => due <= timer.due) + 1;
      timers.splice(at, 0, timer);
      return timer;
    },
    remove: (timer: unknown) => {
      const at = timers.findIndex((one) => one === timer);
      if (at >= 0) timers.splice(at, 1);
    },
    fireNext: (): boolean => {
      const next = timers.shift();
      if (next === undefined) return false;
      now = Math.max(now, next.due);
      next.fire();
      return true;
    },
  };
};

/** A handle as Node's timers are, as far as anybody here asks. */
const handleOf = (timer: Timer) => Object.assign(timer, { unref: () => timer, ref: () => timer, hasRef: () => false });

const takeOverClock = (timers: ReturnType<typeof createTimers>): void => {
  const virtual = new Proxy(real.Date, {
    construct: (target, args: readonly unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [timers.now()] : args, newTarget) as Date,
    apply: (target) => new target(timers.now()).toString(),
    get: (target, name): unknown => (name === 'now' ? timers.now : Reflect.get(target, name)),
  });
  const set = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    handleOf(timers.add(() => work(...args), ms));
  Object.assign(globalThis, { Date: virtual, setTimeout: set, clearTimeout: timers.remove });
};

const takeOverChance = (state: { seed: number; drawn: number }): void => {
  const next = (): number => drawn(state.seed, 'chance', (state.drawn += 1));
  const hex = (): string => Math.floor(next() * 0x1_0000).toString(16).padStart(4, '0'); // prettier-ignore
  const uuid = () =>
    `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-a${hex().slice(1)}-${hex()}${hex()}${hex()}` as const;
  Object.assign(crypto, { randomUUID: uuid });
  Object.assign(globalThis.crypto, { randomUUID: uuid });
  Math.random = next;
};

/** Once for a process, before anything else is loaded that keeps `Date` or `randomUUID` for itself. */
export const takeOverTime = (): VirtualTime => {
  const timers = createTimers();
  const chance = { seed: 0, drawn: 0 };
  takeOverClock(timers);
  takeOverChance(chance);
  return {
    now: timers.now,
    pass: timers.pass,
    sleep: (ms) => new Promise((resolve) => void timers.add(resolve, ms)),
    begin: (at, seed) => {
      timers.begin(at);
      Object.assign(chance, { seed, drawn: 0 });
    },
    run: async (work) => {
      const progress = { isSettled: false, silence: 0 };
      const settled = (): void => void (progress.isSettled = true);
      work.then(settled, settled);
      const step = async (): Promise<boolean> => {
        await turn();
        if (progress.isSettled) return false;
        progress.silence = timers.fireNext() ? 0 : progress.silence + 1;
        if (progress.silence > longestSilence) throw new Error('It waits for something that never comes.');
        return true;
      };
      while (await step());
      return work;
    },
  };
};
