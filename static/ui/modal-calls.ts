import { asList, asRecord, asText } from '../../src/domain/shared/json';

type Handler = (...values: never[]) => void;
export type Handlers = Readonly<Record<string, Handler>>;

/** What a dialog called before it closed, in order; null where it says nothing of the kind. */
const callsIn = (payload: unknown): readonly (readonly [name: string, values: readonly unknown[]])[] | null =>
  asList(asRecord(payload)?.['calls'])?.flatMap((call) => {
    const [name, values] = asList(call) ?? [];
    const known = asText(name);
    return known === null ? [] : [[known, asList(values) ?? []] as const];
  }) ?? null;

/** Handlers that only note what they are called with; `send` gets all of it once the dialog is through, before anything else happens. */
export const notedCalls = (names: readonly string[], send: (payload: unknown) => void): Handlers => {
  const calls: [string, unknown[]][] = [];
  const note =
    (name: string): Handler =>
    (...values) => {
      calls.push([name, values]);
      if (calls.length === 1) queueMicrotask(() => send({ calls }));
    };
  return Object.fromEntries(names.map((name) => [name, note(name)]));
};

/** Calls the opener's handlers as the dialog called its own. One that was just closed, as by Jira's own cross, only closes. */
export const replayCalls = (payload: unknown, handlers: Handlers): void => {
  const calls = callsIn(payload) ?? [['onClose', []] as const];
  for (const [name, values] of calls)
    if (Object.hasOwn(handlers, name)) (handlers[name] as ((...all: unknown[]) => void) | undefined)?.(...values);
};
