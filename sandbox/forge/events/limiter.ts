type Key = { readonly key: string; readonly limit: number } | undefined;

/** Lets so many run at once, and of those with the same key only so many as the key allows; the rest wait in a queue. */
export const createLimiter = (total: () => number) => {
  const running = new Map<string, number>();
  let all = 0;
  let queue: { readonly key: Key; readonly start: () => void }[] = [];

  const mayEnter = (key: Key): boolean => all < total() && (!key || (running.get(key.key) ?? 0) < key.limit);
  const count = (key: Key, change: 1 | -1): void => {
    all += change;
    if (key) running.set(key.key, (running.get(key.key) ?? 0) + change);
  };
  const next = (): void => {
    const first = queue.find(({ key }) => mayEnter(key));
    if (!first) return;
    queue = queue.filter((waiting) => waiting !== first);
    count(first.key, 1);
    first.start();
    next();
  };

  return async <T>(key: Key, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((start) => {
      queue.push({ key, start });
      next();
    });
    try {
      return await work();
    } finally {
      count(key, -1);
      next();
    }
  };
};
