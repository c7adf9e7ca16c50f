import { z } from 'zod';
import type { Host } from '../host';
import type { Invoke } from '../invoke/invoke';
import { bodyOf } from '../invoke/outcome';
import type { ScheduledTrigger } from '../manifest/schema';

/** First run about five minutes after deployment, then by interval (Forge scheduled-trigger). */
const fiveMinutesMs = 300_000;
const intervalMs: Readonly<Record<ScheduledTrigger['interval'], number>> = {
  fiveMinute: fiveMinutesMs,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

export interface ScheduledRun {
  readonly key: string;
  readonly ok: boolean;
  readonly statusCode: number | null;
  readonly error: string | null;
}

const Result = z.looseObject({ statusCode: z.number() });

export const createSchedule = (host: Host, invoke: Invoke) => {
  const { installation, later, manifest, settings } = host;
  let timers: NodeJS.Timeout[] = [];

  const runOne = async ({ key, function: functionKey }: ScheduledTrigger): Promise<ScheduledRun> => {
    const seconds = manifest.functions.get(functionKey)?.timeoutSeconds;
    const outcome = await later.track(
      invoke({
        functionKey,
        moduleType: 'scheduledTrigger',
        moduleKey: key,
        subject: key,
        accountId: null,
        event: { context: { cloudId: installation().cloudId, moduleKey: key }, contextToken: 'sandbox' },
        timeoutMs: seconds === undefined ? settings().timeouts.backgroundMs : seconds * 1_000,
      }),
    );
    if (!outcome.ok) return { key, ok: false, statusCode: null, error: outcome.failure.message };
    const result = Result.safeParse(bodyOf(outcome));
    const statusCode = result.success ? result.data.statusCode : null;
    return { key, ok: (statusCode ?? 200) < 500, statusCode, error: null };
  };

  /** Runs one scheduled trigger, or all of them, now. @throws Error when there is none of that key. */
  const run = (key?: string): Promise<readonly ScheduledRun[]> => {
    const chosen = manifest.scheduled.filter((trigger) => key === undefined || trigger.key === key);
    if (key !== undefined && chosen.length === 0) throw new Error(`manifest.yml declares no scheduled trigger ${key}`);
    return Promise.all(installation().installed ? chosen.map(runOne) : []);
  };

  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const start = (): void => {
    stop();
    for (const trigger of manifest.scheduled) {
      const tick = (): void => {
        if (installation().installed) void runOne(trigger);
      };
      const first = setTimeout(() => {
        tick();
        timers.push(setInterval(tick, intervalMs[trigger.interval]).unref());
      }, fiveMinutesMs);
      timers.push(first.unref());
    }
  };
  return { run, start, stop };
};
