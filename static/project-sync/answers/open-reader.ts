import { createReader } from './reader';
import type { Reader } from './reader-on-demand';

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Reads answers with a worker of its own. */
export const openReader = (): Reader => createReader(createWorker);
