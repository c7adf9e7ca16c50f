import { ForgeKvsAPIError } from '@forge/kvs';

import { Failure } from '../domain/shared/result';

/** Forge refused a write because of what is stored, or because of how it is written. */
export class StorageRefusal extends Error {
  constructor(readonly code: string) {
    super(`Forge's storage refused a write: ${code}`);
    this.name = 'StorageRefusal';
  }
}

const pausesMs = [100, 400, 1_200];

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether Forge, and not what was sent, is the cause: too many calls, a fault of its own, or no answer that can be read. */
const isBusy = (error: unknown): boolean => {
  if (!(error instanceof ForgeKvsAPIError)) return true;
  const { status } = error.responseDetails;
  return status === 429 || status >= 500;
};

/**
 * One call to Forge's storage, repeated a few times while Forge is busy: every write of the app may be repeated.
 * @throws Failure `storage-unavailable` when it stays busy; StorageRefusal when Forge says no.
 */
export const stored = async <T>(call: () => Promise<T>): Promise<T> => {
  for (let round = 0; ; round += 1) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof ForgeKvsAPIError && !isBusy(error)) throw new StorageRefusal(error.code);
      const pause = pausesMs[round];
      if (pause === undefined) throw new Failure('storage-unavailable', { code: 'storage-unavailable' });
      await sleep(pause);
    }
  }
};

const backOffMs = 25;

/** A little longer each time, and never the same, so that writers who met do not meet again. */
export const backOff = async (attempt: number): Promise<void> =>
  attempt === 0 ? undefined : sleep(backOffMs * Math.min(attempt, 8) * (1 + Math.random()));

/** Others write at the same time, each once; so many in a row are no coincidence. */
const maxAttempts = 20;

/**
 * Reads, and writes on top of what was read, again and again while somebody else writes in between: `attempt` gives null then. `busy` is what is said
 * when others never stop. @throws what `busy` gives
 */
export const untilWritten = async <T>(
  attempt: (round: number) => Promise<T | null>,
  busy: () => Failure,
  attempts = maxAttempts,
): Promise<T> => {
  for (let round = 0; round < attempts; round += 1) {
    await backOff(round);
    const done = await attempt(round);
    if (done !== null) return done;
  }
  throw busy();
};

/** The storage's own word for that. */
export const storageBusy = (): Failure => new Failure('storage-unavailable', { code: 'storage-busy' });
