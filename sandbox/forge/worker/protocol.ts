/** What host and worker say to each other. Bodies travel as JSON text, so that nothing is shared between app and host. */

/** What `__forge_runtime__` is made of, per invocation. Shape: @forge/api 8.3. */
export interface RuntimeData {
  readonly contextAri: string;
  readonly appContext: {
    readonly appId: string;
    readonly appVersion: string;
    readonly environmentId: string;
    readonly environmentType: string;
    readonly invocationId: string;
    readonly installationId: string;
    readonly functionKey: string;
    readonly moduleType: string;
    readonly moduleKey: string;
    readonly permissions: { readonly scopes: readonly string[]; readonly external: unknown };
  };
  readonly aaid: string | undefined;
  /** When the platform gives up, in epoch milliseconds of the machine's clock. */
  readonly deadline: number;
  /** How far the sandbox's clock is from the machine's, in milliseconds. */
  readonly clockOffset: number;
}

/** Which provider and service a call of the app is meant for. */
export interface Descriptor {
  readonly type: string;
  readonly provider?: string | undefined;
  readonly remote?: string | undefined;
  readonly accountId?: string | undefined;
  readonly contextAri?: string | undefined;
}

export interface CallInit {
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
}

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
}

export interface WorkerData {
  readonly files: Readonly<Record<string, string>>;
  /** Addresses under `permissions.external.fetch.backend`. */
  readonly egress: readonly string[];
}

export type ToWorker =
  /** The first message. */
  | { readonly type: 'load'; readonly data: WorkerData }
  | {
      readonly type: 'invoke';
      readonly id: string;
      readonly file: string;
      readonly exportName: string;
      readonly event: string;
      readonly context: string;
      readonly runtime: RuntimeData;
    }
  | { readonly type: 'answer'; readonly call: number; readonly answer: Answer }
  | { readonly type: 'ping' };

export type FromWorker =
  | { readonly type: 'ready'; readonly exports: Readonly<Record<string, readonly string[]>> }
  | { readonly type: 'unloadable'; readonly failure: Failure }
  /** An invocation that never started because its worker was killed can run elsewhere. */
  | { readonly type: 'started'; readonly id: string }
  /** `body` is undefined when the function returned undefined. */
  | { readonly type: 'result'; readonly id: string; readonly body: string | undefined }
  | { readonly type: 'failure'; readonly id: string; readonly failure: Failure }
  | {
      readonly type: 'call';
      readonly call: number;
      readonly id: string;
      readonly descriptor: Descriptor;
      readonly path: string;
      readonly init: CallInit;
    }
  | { readonly type: 'log'; readonly id: string | undefined; readonly level: string; readonly text: string }
  | {
      readonly type: 'egress';
      readonly id: string;
      readonly method: string;
      readonly url: string;
      readonly status: number;
      readonly ms: number;
    }
  /** An error that no invocation caught: the process ends. */
  | { readonly type: 'crashed'; readonly failure: Failure }
  | { readonly type: 'pong' };
