const answerOf = async <T>(worker: Worker, asked: unknown): Promise<T> => {
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<T>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(asked);
    });
  } finally {
    worker.terminate();
  }
};

/**
 * What a worker answers to one message; it ends with its answer. Where the browser allows no worker, or the worker fails, the page does the work
 * itself, by `inPage`.
 */
export const inWorker = async <T>(create: () => Worker, asked: unknown, inPage: () => T | Promise<T>): Promise<T> => {
  try {
    return await answerOf<T>(create(), asked);
  } catch {
    return inPage();
  }
};
