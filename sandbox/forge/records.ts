import type { FailureCode } from './invoke/outcome';

/** What an app did, for the inspector, the bench and the tests. */

export interface CallRecord {
  readonly at: number;
  readonly kind: 'jira' | 'kvs' | 'queue' | 'graphql' | 'egress' | 'unknown';
  readonly as: 'app' | 'user' | 'none';
  readonly accountId: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

export interface LogLine {
  readonly at: number;
  readonly level: string;
  readonly text: string;
}

export interface InvocationRecord {
  readonly id: string;
  readonly at: number;
  readonly functionKey: string;
  readonly handler: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** The resolver's function, the event's type, the queue: what it was about. */
  readonly subject: string;
  readonly accountId: string | null;
  readonly cold: boolean;
  /** Null while it runs. */
  readonly durationMs: number | null;
  readonly outcome: 'running' | 'ok' | FailureCode;
  readonly error: string | null;
  readonly logs: readonly LogLine[];
  readonly calls: readonly CallRecord[];
}

export interface Records {
  /** Oldest first. */
  list(): readonly InvocationRecord[];
  /** Hears of every start, call, log line and end. */
  subscribe(listener: (record: InvocationRecord) => void): () => void;
  clear(): void;
}

/** Logs: 100 lines and 200 KB for each started minute of run time (Forge limits-invocation). */
const linesPerMinute = 100;
const bytesPerMinute = 200_000;

export interface Recorder extends Records {
  start(record: Omit<InvocationRecord, 'durationMs' | 'outcome' | 'error' | 'logs' | 'calls'>): void;
  call(id: string, call: CallRecord): void;
  log(id: string, line: LogLine): void;
  end(id: string, end: Pick<InvocationRecord, 'durationMs' | 'outcome' | 'error'>): void;
}

/** Keeps the last invocations; older ones are forgotten. */
export const createRecords = (capacity = 2_000): Recorder => {
  const byId = new Map<string, InvocationRecord>();
  const listeners = new Set<(record: InvocationRecord) => void>();

  const put = (record: InvocationRecord): void => {
    byId.set(record.id, record);
    const oldest = byId.size > capacity ? byId.keys().next() : undefined;
    if (oldest && !oldest.done) byId.delete(oldest.value);
    for (const listener of listeners) listener(record);
  };
  const change = (id: string, next: (record: InvocationRecord) => InvocationRecord): void => {
    const record = byId.get(id);
    if (record) put(next(record));
  };
  const roomFor = ({ at, logs }: InvocationRecord, line: LogLine): boolean => {
    const minutes = Math.max(1, Math.ceil((line.at - at) / 60_000));
    const bytes = logs.reduce((sum, { text }) => sum + Buffer.byteLength(text), Buffer.byteLength(line.text));
    return logs.length < minutes * linesPerMinute && bytes <= minutes * bytesPerMinute;
  };

  return {
    list: () => [...byId.values()],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => byId.clear(),
    start: (record) => put({ ...record, durationMs: null, outcome: 'running', error: null, logs: [], calls: [] }),
    call: (id, call) => change(id, (record) => ({ ...record, calls: [...record.calls, call] })),
    log: (id, line) =>
      change(id, (record) => (roomFor(record, line) ? { ...record, logs: [...record.logs, line] } : record)),
    end: (id, end) => change(id, (record) => ({ ...record, ...end })),
  };
};
