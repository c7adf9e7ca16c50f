/** Does a piece of work that is made of steps without a pause between them. */
export const atOnce = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
