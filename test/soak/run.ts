import { check } from './check';
import { comeToRest, live } from './people';
import type { VirtualTime } from './virtual-time';
import { openWorld, type Prepared } from './world';

export interface SoakRun {
  /** What is wrong after it; none in a good run. */
  readonly faults: readonly string[];
  /** What happened, line by line: the same for the same seed. */
  readonly trace: readonly string[];
  /** How many faults were injected. */
  readonly injected: number;
}

/** One run by a seed: people act while things go wrong, then nothing goes wrong any more, and all has to come right. */
export const soakOnce = (time: VirtualTime, prepared: Prepared, seed: number): Promise<SoakRun> =>
  time.run(
    (async () => {
      const world = await openWorld(time, prepared, seed);
      const faults: string[] = [];
      try {
        await live(world);
        await comeToRest(world);
        faults.push(...(await check(world)));
      } catch (error) {
        faults.push(`The run itself broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      await world.close();
      const injected = [...world.plan.counts.values()].reduce((sum, times) => sum + times, 0);
      return { faults, trace: world.trace, injected };
    })(),
  );
