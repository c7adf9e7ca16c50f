import { createEncoder } from './bytes';
import { type Answer, type PackedPage, packedItemsIn, packedPageIn } from './read-answer';
import type { Reader } from './reader-on-demand';
import type { Asked, Told } from './tell';

/** Shorter ones the page reads itself, as quickly as it would hand them on. */
const long = 200_000;

/** A worker, and who waits for it. A worker that does not start or fails answers everything with null. */
const hire = (create: () => Worker) => {
  const { encode, takeBack } = createEncoder();
  const waiting = new Map<number, (read: Told['read']) => void>();
  let last = 0;
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    for (const tell of waiting.values()) tell(null);
    waiting.clear();
  };
  try {
    worker = create();
    worker.addEventListener('message', ({ data: { id, read, buffer } }: MessageEvent<Told>) => {
      takeBack(buffer);
      waiting.get(id)?.(read);
      waiting.delete(id);
    });
    worker.addEventListener('error', end);
  } catch {
    // Some browsers allow no worker in a frame.
  }
  const ask = async (of: Answer): Promise<Told['read']> => {
    if (worker === null) return null;
    last += 1;
    const bytes = encode(of.answer);
    worker.postMessage({ id: last, of: { ...of, answer: '' }, bytes } satisfies Asked, [bytes.buffer]);
    return new Promise((resolve) => void waiting.set(last, resolve));
  };
  return { ask, end };
};

/** Reads long answers in a worker, so that the page has time for other things; in the page where the worker cannot. */
export const createReader = (create: () => Worker): Reader => {
  let hired: ReturnType<typeof hire> | null = null;
  const begin = () => (hired ??= hire(create));
  const read = async (of: Answer): Promise<Told['read']> => (of.answer.length < long ? null : begin().ask(of));
  return {
    begin: () => void begin(),
    items: async (of) => ((await read({ about: 'items', ...of })) as string | null) ?? packedItemsIn(of),
    histories: async (of) =>
      ((await read({ about: 'histories', ...of })) as PackedPage | 'names' | null) ?? packedPageIn(of),
    end: () => {
      hired?.end();
      hired = null;
    },
  };
};
