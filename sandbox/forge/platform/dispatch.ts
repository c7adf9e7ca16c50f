import type { Host } from '../host';
import type { CallRecord } from '../records';
import type { AppCall } from '../worker/app-worker';
import type { Answer } from '../worker/protocol';
import { reasonOf } from '../reason';
import { ConnectionCut, isWrite } from '../../faults';
import { answer, cutOff, notModelled } from './answers';
import { actingAs, callJira } from './jira';

/** A service of the platform itself. */
export type Service = (call: {
  readonly path: string;
  readonly method: string;
  readonly text: string;
  readonly invocationId: string;
}) => Answer;

export interface Services {
  readonly kvs: Service;
  readonly stargate: Service;
}

type Kind = CallRecord['kind'];

const decoder = new TextDecoder();
const providers = ['app', 'user', 'none'] as const;

const kindOf = ({ descriptor: { type, remote }, path }: AppCall): Kind => {
  if (type === 'kvs') return 'kvs';
  if (type !== 'fpp') return 'unknown';
  if (remote === 'jira' || remote === undefined) return 'jira';
  if (remote !== 'stargate') return 'unknown';
  return path.startsWith('/graphql') ? 'graphql' : 'queue';
};

const writes = (kind: Kind, { path, init }: AppCall): boolean =>
  kind === 'queue' ||
  (kind === 'jira' && isWrite(init.method, path)) ||
  (kind === 'kvs' && !/\/(get|query)$/.test(path));

/** The function ends after it has written and before its next step, and never gets the answer. */
const killedAfter = ({ kills, plan }: Host, { id, path, init }: AppCall): boolean => {
  const fault = plan.strike('after-write', `${init.method} ${path.split('?')[0] ?? ''}`);
  if (fault === null) return false;
  kills.kill(id, fault === 'killed-time-out' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR');
  return true;
};

/** Answers everything that leaves the app through `__forge_fetch__`, and records it. */
export const createDispatch =
  (host: Host, services: Services) =>
  async (call: AppCall, aaid: string | null): Promise<Answer> => {
    const { descriptor, path, init } = call;
    const kind = kindOf(call);
    const as = providers.find((provider) => provider === descriptor.provider) ?? 'none';
    const at = host.clock();
    const started = performance.now();

    const respond = async (): Promise<Answer> => {
      const inner = { path, method: init.method, text: decoder.decode(init.body ?? undefined), invocationId: call.id };
      if (kind === 'kvs') return services.kvs(inner);
      if (kind === 'unknown') return notModelled(`${descriptor.type} ${descriptor.remote ?? ''} ${path}`);
      const acting = actingAs(host, descriptor, aaid);
      if ('refusal' in acting) return acting.refusal;
      return kind === 'jira' ? callJira(host, acting.identity, path, init) : services.stargate(inner);
    };
    const answered = await respond().catch((error: unknown) => {
      if (error instanceof ConnectionCut) return cutOff;
      host.log(`${init.method} ${path} failed: ${reasonOf(error)}`);
      return answer(500, { code: 'INTERNAL_SERVER_ERROR', message: 'The sandbox failed; its log says why.' });
    });

    const accountId =
      as === 'user' ? (descriptor.accountId ?? aaid) : as === 'app' ? host.installation().accountId : null;
    host.records.call(call.id, {
      ...{ at, kind, as, accountId, path },
      method: init.method,
      status: answered.status,
      durationMs: performance.now() - started,
    });
    if (writes(kind, call) && killedAfter(host, call)) return new Promise<never>(() => undefined);
    return answered;
  };
