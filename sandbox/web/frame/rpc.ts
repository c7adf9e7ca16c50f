/**
 * Calls across a message port, in both directions. Values travel by structured clone; functions, however deep they lie
 * in arguments or results, travel as a number that calls back.
 */

const marker = '__sandboxFunction';
type AnyFunction = (...values: readonly unknown[]) => unknown;

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly kind: 'callback'; readonly id: number; readonly target: number; readonly values: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string };

export interface Link {
  /** Calls the other side; rejects with an Error that has its message. */
  call(name: string, argument?: unknown): Promise<unknown>;
  close(): void;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

const mapped = (value: unknown, change: (leaf: unknown) => unknown): unknown => {
  const changed = change(value);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Ties a port to `serve`, which answers the other side's calls. */
export const link = (port: MessagePort, serve: (name: string, argument: unknown) => unknown): Link => {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions: AnyFunction[] = [];
  let lastId = 0;

  const pack = (value: unknown): unknown =>
    mapped(value, (leaf) =>
      typeof leaf === 'function' ? { [marker]: functions.push(leaf as AnyFunction) - 1 } : leaf,
    );
  const unpack = (value: unknown): unknown =>
    mapped(value, (leaf) => (isRecord(leaf) && typeof leaf[marker] === 'number' ? remote(leaf[marker]) : leaf));
  const call = (make: (id: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      port.postMessage(make(id));
    });
  const remote =
    (target: number): AnyFunction =>
    (...values) =>
      call((id) => ({ kind: 'callback', id, target, values: values.map(pack) }));
  const answer = (id: number, work: () => unknown): void => {
    Promise.resolve()
      .then(work)
      .then((value) => port.postMessage({ kind: 'answer', id, value: pack(value) } satisfies Message))
      .catch((error: unknown) =>
        port.postMessage({ kind: 'refusal', id, message: messageOf(error) } satisfies Message),
      );
  };

  port.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'call') answer(data.id, () => serve(data.name, unpack(data.argument)));
    else if (data.kind === 'callback')
      answer(data.id, () => functions[data.target]?.(...data.values.map((value) => unpack(value))));
    else {
      const pending = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'answer') pending?.resolve(unpack(data.value));
      else pending?.reject(new Error(data.message));
    }
  };
  port.start();
  return {
    call: (name, argument) => call((id) => ({ kind: 'call', id, name, argument: pack(argument) })),
    close: () => port.close(),
  };
};
