/** Answers as the given function does, so much later: as if Jira were far away, or busy. */
export const slowed =
  <A extends readonly unknown[], R>(ms: number, answer: (...args: A) => R | Promise<R>): ((...args: A) => Promise<R>) =>
  async (...args) => {
    const result = await answer(...args);
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    return result;
  };
