import type { Request } from './request';

/** How many calls are under way at once: Jira asks for at most five to ten. */
export const atOnce = 8;

/** The same calls, in the order in which they were made, with no more than so many under way. */
export const limitConcurrency = (request: Request, concurrency: number = atOnce): Request => {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < concurrency) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
  };
  return async (path, init) => {
    await enter();
    try {
      return await request(path, init);
    } finally {
      leave();
    }
  };
};

/** Does all of it, whatever fails, and then throws the first failure: what could be read is not lost for what could not. */
export const allOrFirstFailure = async (work: readonly Promise<void>[]): Promise<void> => {
  const failed = (await Promise.allSettled(work)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
