import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { JiraEvent } from '../../jira/jira';
import type { Host } from '../host';
import type { Filter, Trigger } from '../manifest/schema';
import { reasonOf } from '../reason';
import type { Courier, Deliveries } from './delivery';
import { passesFilter } from './filter';

/** Events above this size are not delivered (Forge product_events). */
const maxEventBytes = 200_000;

const expressions = (): Promise<typeof import('../../expressions')> => import('../../expressions');

/** What the host adds: Jira's own events say when and by whom, and whether the app itself was it. */
const payloadOf = (
  { clock, installation }: Host,
  { eventType, payload, actorId }: JiraEvent,
): Readonly<Record<string, unknown>> => ({
  ...(eventType.startsWith('avi:jira:')
    ? {
        timestamp: String(clock()),
        selfGenerated: actorId === installation().accountId,
        ...(actorId === null ? {} : { atlassianId: actorId }),
      }
    : {}),
  ...payload,
  eventType,
});

const listeners = (
  triggers: readonly Trigger[],
  eventType: string,
): { readonly trigger: Trigger; readonly filter: Filter | undefined }[] =>
  triggers.flatMap((trigger) =>
    trigger.events
      .filter((event) => event.eventType === eventType)
      .map((event) => ({ trigger, filter: event.filter ?? trigger.filter })),
  );

const ReceivedEvent = z.object({
  eventType: z.string(),
  payload: z.record(z.string(), z.unknown()),
  isOwn: z.boolean(),
});
type ReceivedEvent = z.infer<typeof ReceivedEvent>;

const TriggerDelivery = z.object({
  triggerKey: z.string(),
  eventType: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
type TriggerDelivery = z.infer<typeof TriggerDelivery>;

/** How a trigger's function gets its event. */
export const triggerCourier = ({ manifest, settings }: Host): Courier => ({
  invocation: (data, retryContext) => {
    const { triggerKey, eventType, payload } = TriggerDelivery.parse(data);
    const trigger = manifest.triggers.find(({ key }) => key === triggerKey);
    return trigger
      ? {
          functionKey: trigger.function,
          moduleType: 'trigger',
          moduleKey: triggerKey,
          subject: eventType,
          accountId: null,
          event: retryContext ? { ...payload, retryContext } : payload,
          timeoutMs: settings().timeouts.interactiveMs,
        }
      : null;
  },
});

/** What an event is about, for the faults: its type, and the issue or whatever else it names. */
const subjectOf = ({ eventType, payload }: ReceivedEvent): string => {
  const issue = z.looseObject({ key: z.string() }).safeParse(payload['issue']).data;
  return issue ? `${eventType} ${issue.key}` : eventType;
};

export interface Triggers {
  /** Hands what happened to the app's triggers. */
  readonly deliver: (event: JiraEvent) => void;
  /** The same within the transaction of a change: it is delivered if and only if the change is committed. */
  readonly record: (event: JiraEvent) => void;
  /** Hands on what an earlier process had not. */
  resume(): void;
  clear(): void;
}

/**
 * Hands what happened in Jira to the app's triggers. It takes its time, as in Forge: see `Settings.events`. An event is in
 * the store from the moment it happened until its deliveries are.
 */
export const createTriggers = (host: Host, { send }: Pick<Deliveries, 'send'>): Triggers => {
  const { installation, later, log, manifest, settings, store } = host;
  const inbox = store.table('forge:events');

  const dispatch = async (id: string, event: ReceivedEvent): Promise<void> => {
    const language = await expressions();
    if (later.closed) return;
    const { eventType, payload, isOwn } = event;
    for (const { trigger, filter } of listeners(manifest.triggers, eventType)) {
      if (!passesFilter(host, language, filter, { payload, isOwn, triggerKey: trigger.key })) continue;
      const data: TriggerDelivery = { triggerKey: trigger.key, eventType, payload };
      send({ kind: 'event', subject: `${subjectOf(event)} → ${trigger.key}`, data }, settings().events.delayMs);
    }
    inbox.delete(id);
  };
  const begin = (id: string, find: () => ReceivedEvent | undefined): void => {
    const work = async (): Promise<void> => {
      // A change that is taken back takes its events along, and is so by the next turn.
      await Promise.resolve();
      const event = find();
      if (event) await dispatch(id, event);
    };
    void later.track(work()).catch((error: unknown) => log(`An event could not be delivered: ${reasonOf(error)}`));
  };
  const stored = (id: string): ReceivedEvent | undefined => ReceivedEvent.safeParse(inbox.get(id)).data;

  /** The event for the app, stored; null when the app gets none. */
  const written = (event: JiraEvent): { readonly id: string; readonly happened: ReceivedEvent } | null => {
    const { eventType, actorId } = event;
    if (listeners(manifest.triggers, eventType).length === 0 || !installation().installed) return null;
    const payload = payloadOf(host, event);
    if (Buffer.byteLength(JSON.stringify(payload)) > maxEventBytes) {
      log(`${eventType} exceeds 200 kB and is not delivered`);
      return null;
    }
    const happened = { eventType, payload, isOwn: actorId === installation().accountId };
    const id = randomUUID();
    inbox.put(id, happened);
    return { id, happened };
  };

  return {
    deliver: (event) => {
      const stored = written(event);
      if (stored) begin(stored.id, () => stored.happened);
    },
    record: (event) => {
      const record = written(event);
      if (record) begin(record.id, () => stored(record.id));
    },
    resume: () => {
      for (const [id] of [...inbox.entries()]) begin(id, () => stored(id));
    },
    clear: () => {
      for (const [id] of [...inbox.entries()]) inbox.delete(id);
    },
  };
};
