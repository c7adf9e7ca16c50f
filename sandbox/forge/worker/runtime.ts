import { AsyncLocalStorage } from 'node:async_hooks';
import type { RuntimeData } from './protocol';

interface Invocation {
  readonly id: string;
  readonly runtime: object;
  readonly clockOffset: number;
}

/** The invocation in which the running code was started. */
export const invocations = new AsyncLocalStorage<Invocation>();

/** Taken before functions are given the sandbox's clock. */
const machineNow = Date.now;

const stopped = { stop: () => undefined };
// Not optional: the packages count and time their calls through it.
const metrics = {
  counter: () => ({ incr: () => undefined, decr: () => undefined }),
  timing: () => ({ measure: () => stopped }),
  gauge: () => ({ set: () => undefined }),
};

/** `__forge_runtime__` as @forge/api 8.3 reads it. */
export const runtimeOf = (data: RuntimeData): object => ({
  proxy: { token: 'sandbox', url: 'http://127.0.0.1/forge-proxy' },
  contextAri: data.contextAri,
  container: { region: 'sandbox', runtime: 'nodejs', handler: data.appContext.functionKey },
  appContext: data.appContext,
  aaid: data.aaid,
  // The package takes the method off its object, so it cannot use `this`.
  lambdaContext: {
    awsRequestId: data.appContext.invocationId,
    getRemainingTimeInMillis: () => Math.max(0, data.deadline - machineNow()),
  },
  tracing: {
    traceId: data.appContext.invocationId.replaceAll('-', ''),
    spanId: data.appContext.invocationId.slice(-12),
  },
  realtime: {},
  metrics,
  featureFlags: () => false,
});

/** Visible within an invocation only: @forge/kvs chooses its road by what it sees while it is loaded. */
export const defineRuntime = (): void => {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => invocations.getStore()?.runtime,
  });
};
