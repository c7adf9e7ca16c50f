/** Browsers name the address of a script that did not load in their error, each in its own words. */
const addressIn = (error: unknown): string | null =>
  error instanceof Error ? (/https?:\/\/[^\s'"]+?\.js/.exec(error.message)?.[0] ?? null) : null;

/**
 * Loads a script that may not arrive at first. Browsers remember for the life of a page that an address failed, so that another try has to go by
 * another one; what the script itself imports stays the same.
 */
export const loadAgain = <T>(
  load: () => Promise<T>,
  byAddress: (address: string) => Promise<T> = async (address) => import(/* @vite-ignore */ address) as Promise<T>,
): (() => Promise<T>) => {
  let failed: string | null = null;
  let tries = 0;
  return async () => {
    try {
      if (failed === null) return await load();
      tries += 1;
      return await byAddress(`${failed}?again=${tries}`);
    } catch (error) {
      failed = addressIn(error) ?? failed;
      throw error;
    }
  };
};
