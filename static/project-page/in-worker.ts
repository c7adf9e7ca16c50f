import { nextTask } from '../ui/in-slices';

/** Thousands of small objects go to a worker and back several times quicker as one text than as objects. */
const asText = (value: unknown): string => JSON.stringify(value);

const answerOf = async <T>(worker: Worker, asked: unknown): Promise<T> => {
  try {
    const text = await new Promise<string>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(asText(asked));
    });
    const answer = JSON.parse(text) as T;
    // To read it and to draw what it says are tasks of their own.
    await nextTask();
    return answer;
  } finally {
    worker.terminate();
  }
};

/**
 * What a worker answers to one message; it ends with its answer. Where the browser allows no worker, or the worker fails, the page does the work
 * itself, by `inPage`. What is asked and answered is plain JSON.
 */
export const inWorker = async <T>(create: () => Worker, asked: unknown, inPage: () => T | Promise<T>): Promise<T> => {
  try {
    return await answerOf<T>(create(), asked);
  } catch {
    return inPage();
  }
};

/** The other side: what a worker does with what it is asked. */
export const answerWith = (answer: (asked: never) => unknown): void => {
  addEventListener('message', ({ data }: MessageEvent<string>) => {
    self.postMessage(asText(answer(JSON.parse(data) as never)));
  });
};
