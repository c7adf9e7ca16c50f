/** So long a piece of work may take, in milliseconds, before the page does what else there is to do. */
const slice = 12;

/** Lets the page do what else there is to do. */
export const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Does a piece of work step by step, and lets the page do other things in between. Null where it is not wanted any more. */
export const inSlices = async <T>(work: Generator<void, T>, isWanted: () => boolean): Promise<T | null> => {
  while (isWanted()) {
    const until = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await nextTask();
  }
  return null;
};
