/** Work that is due at some time, and a way to wait until none is left. */
export interface Later {
  /** Runs `work` after `ms`. */
  after(ms: number, work: () => Promise<void>): void;
  /** Counts `work`, which has begun, as not yet done. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Lets no one wait: runs what is due later now, in the order in which it would have come, until nothing is left. */
  settle(): Promise<void>;
  readonly pending: number;
  /** Nothing new is begun, and what comes of the rest is not heard. */
  readonly closed: boolean;
  close(): void;
}

interface Entry {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  timer: NodeJS.Timeout;
}

const byTurn = (a: Entry, b: Entry): number => a.due - b.due || a.order - b.order;

/** With `pass`, which moves the clock, `idle` lets time pass where nothing runs, instead of waiting for it. */
export const createLater = (pass?: (ms: number) => void): Later => {
  const waiting = new Set<Entry>();
  let running = 0;
  let order = 0;
  let closed = false;
  let passed = 0;
  const now = (): number => Date.now() + passed;
  let watchers: (() => void)[] = [];

  const wake = (): void => {
    const woken = watchers;
    watchers = [];
    for (const watcher of woken) watcher();
  };
  const track = async <T>(work: Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work;
    } finally {
      running -= 1;
      wake();
    }
  };
  const change = (): Promise<void> => new Promise((resolve) => void watchers.push(resolve));

  const after = (ms: number, work: () => Promise<void>): void => {
    if (closed) return;
    const fire = (): void => {
      if (!waiting.delete(entry)) return;
      clearTimeout(entry.timer);
      void track(work());
    };
    const entry: Entry = { due: now() + ms, order: ++order, run: fire, timer: setTimeout(fire, ms) };
    waiting.add(entry);
  };

  /** Lets the time pass until the first of what waits is due. */
  const leap = (move: (ms: number) => void): void => {
    const [first, ...rest] = [...waiting].sort(byTurn);
    if (first === undefined) return;
    const ms = Math.max(0, first.due - now());
    passed += ms;
    move(ms);
    for (const entry of rest) {
      clearTimeout(entry.timer);
      entry.timer = setTimeout(entry.run, Math.max(0, entry.due - now()));
    }
    first.run();
  };

  return {
    after,
    track,
    idle: async () => {
      while (waiting.size > 0 || running > 0) {
        if (pass !== undefined && running === 0) leap(pass);
        else await change();
      }
    },
    settle: async () => {
      while (waiting.size > 0 || running > 0) {
        for (const entry of [...waiting].sort(byTurn)) entry.run();
        if (running > 0) await change();
      }
    },
    get pending() {
      return waiting.size + running;
    },
    get closed() {
      return closed;
    },
    close: () => {
      closed = true;
      for (const { timer } of waiting) clearTimeout(timer);
      waiting.clear();
      wake();
    },
  };
};
