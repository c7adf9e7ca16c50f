import { randomUUID } from 'node:crypto';
import { handlerOf } from '../manifest/handlers';
import type { Host } from '../host';
import { contextAri } from '../installation';
import type { RuntimeData } from '../worker/protocol';
import { reasonOf } from '../reason';
import type { Pool } from '../worker/pool';
import { failed } from './outcome';
import type { Outcome } from './outcome';

export interface Invocation {
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** What it is about, for the records. */
  readonly subject: string;
  /** Null where no person acts: events, schedules, queues, web triggers. */
  readonly accountId: string | null;
  readonly event: unknown;
  readonly timeoutMs: number;
}

export type Invoke = (invocation: Invocation) => Promise<Outcome>;

/** Invocation request payload: 5 MB (Forge limits-invocation). */
const requestBytes = 5_000_000;
/** A worker that ends before an invocation's first step lets it move on, but not for ever. */
const moves = 5;

const within = async <T>(ms: number, work: Promise<T>): Promise<T | 'late'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const runtimeData = (
  { manifest, installation, settings }: Host,
  invocation: Invocation,
  { id, deadline, clockOffset }: { readonly id: string } & Pick<RuntimeData, 'deadline' | 'clockOffset'>,
): RuntimeData => {
  const { appId, appVersion, environmentId, installationId } = installation();
  return {
    contextAri: contextAri(installation()),
    appContext: {
      ...{ appId, appVersion, environmentId, installationId },
      environmentType: settings().environmentType,
      invocationId: id,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      permissions: {
        scopes: manifest.scopes.map(({ name }) => name),
        external: manifest.file.permissions?.external ?? {},
      },
    },
    aaid: invocation.accountId ?? undefined,
    deadline,
    clockOffset,
  };
};

/** The second argument of every function: who acts, and where the app is installed. */
const backendContext = ({ installation }: Host, accountId: string | null): object => ({
  installContext: contextAri(installation()),
  ...(accountId === null ? {} : { principal: { accountId } }),
  installation: {
    ari: { installationId: installation().installationId },
    contexts: [{ cloudId: installation().cloudId }],
  },
});

/** Runs one of the manifest's functions, records it, and cuts it off when its time is up. */
export const createInvoke =
  (host: Host, pool: Pool): Invoke =>
  async (invocation) => {
    const { functionKey, moduleType, moduleKey, subject, accountId, timeoutMs } = invocation;
    const { clock, faults, manifest, records, settings } = host;
    const declared = manifest.functions.get(functionKey);
    if (!declared) return failed('NOT_FOUND', `manifest.yml declares no function ${functionKey}`);
    const event = JSON.stringify(invocation.event);
    if (Buffer.byteLength(event) > requestBytes)
      return failed('REQUEST_TOO_LARGE', 'The request payload exceeds 5 MB.');

    const { file, exportName } = handlerOf(declared.handler);
    const id = randomUUID();
    const at = clock();
    const clockOffset = at - Date.now();
    const started = performance.now();
    const attempt = async (left: number): Promise<Outcome> => {
      const { worker, cold } = await pool.take(settings().coldStart || faults.strike('cold-start'));
      records.start({
        ...{ id, at, functionKey, moduleType, moduleKey, subject, accountId, cold },
        handler: declared.handler,
      });
      // The most wicked time-out is one that comes after the work is done.
      const struck = faults.strike('timeout');
      const context = JSON.stringify(backendContext(host, accountId));
      const runtime = runtimeData(host, invocation, { id, clockOffset, deadline: Date.now() + timeoutMs });
      const killed = host.kills.of(id).then((code) => failed(code, 'The platform ended the function.'));
      const run = worker.run({ id, file, exportName, event, context, runtime });
      const outcome = await within(timeoutMs, Promise.race([run, killed]));
      host.kills.forget(id);
      // An invocation that was killed is still under way in its worker.
      if (outcome === 'late' || worker.runs(id)) await pool.cutOff(worker, id);
      else pool.release(worker);
      if (outcome === 'late' || struck) {
        const message = `The function ${functionKey} did not answer within ${timeoutMs / 1000} seconds.`;
        return failed('FUNCTION_TIME_OUT', message);
      }
      if (outcome !== 'not-started') return outcome;
      return left > 0
        ? attempt(left - 1)
        : failed('FUNCTION_PLATFORM_UNKNOWN_ERROR', 'The app’s process ends whenever it starts.');
    };

    const outcome = await attempt(moves).catch((error: unknown) =>
      failed('FUNCTION_PLATFORM_UNKNOWN_ERROR', reasonOf(error)),
    );
    records.end(id, {
      durationMs: performance.now() - started,
      outcome: outcome.ok ? 'ok' : outcome.code,
      error: outcome.ok ? null : (outcome.failure.stack ?? outcome.failure.message),
    });
    return outcome;
  };
