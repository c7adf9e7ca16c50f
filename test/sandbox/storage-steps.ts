import type { Rig } from './forge-rig';

export type Step = Readonly<Record<string, unknown>>;

/** A step of the fixture app's function `storage`: one call of @forge/kvs. */
export const step =
  (verb: string, entity?: string) =>
  (...args: readonly unknown[]): Step => ({ do: verb, args, ...(entity === undefined ? {} : { entity }) });

/** Runs steps against the real @forge/kvs inside the app, in a storage of their own. The rig is asked for when it is needed. */
export const storageSteps = (rig: () => Rig) => {
  const run = async (...steps: readonly Step[]): Promise<readonly unknown[]> => {
    await rig().forge.uninstall();
    rig().forge.install();
    await rig().forge.settle();
    return (await rig().call('storage', { steps })) as readonly unknown[];
  };
  return { run, last: async (...steps: readonly Step[]): Promise<unknown> => (await run(...steps)).at(-1) };
};
