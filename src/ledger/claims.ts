import { kvs } from '@forge/kvs';

/** What is done at most once, by whoever comes first. */
export interface Claims {
  /** Whether it is the caller's to do: false once somebody has it. */
  take(what: string): Promise<boolean>;
  /** Gives it back, undone. */
  release(what: string): Promise<void>;
}

const key = (what: string): string => `claim:${what}`;

/** In Forge's key-value store, whose writes of one key are in order. */
export const kvsClaims = (): Claims => ({
  take: async (what) => {
    try {
      await kvs.set(key(what), true, { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch (error) {
      if ((await kvs.get(key(what))) === undefined) throw error;
      return false;
    }
  },
  release: (what) => kvs.delete(key(what)),
});
