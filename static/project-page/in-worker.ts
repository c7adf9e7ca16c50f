/**
 * What a worker answers to one message; it ends with its answer. Rejects where the browser allows no worker, or the worker fails: then the page has to
 * do the work itself.
 */
export const inWorker = async <T>(create: () => Worker, asked: unknown): Promise<T> => {
  const worker = create();
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
