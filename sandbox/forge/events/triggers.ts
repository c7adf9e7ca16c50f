import type { JiraEvent } from '../../jira/jira';
import type { Host } from '../host';
import type { Filter, Trigger } from '../manifest/schema';
import { reasonOf } from '../reason';
import type { Deliver } from './delivery';
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

/** Hands what happened in Jira to the app's triggers. It takes its time, as in Forge: see `Settings.events`. */
export const createTriggers = (host: Host, deliver: Deliver) => {
  const { installation, later, log, manifest, settings } = host;

  return (event: JiraEvent): void => {
    const interested = listeners(manifest.triggers, event.eventType);
    if (interested.length === 0 || !installation().installed) return;
    const payload = payloadOf(host, event);
    if (Buffer.byteLength(JSON.stringify(payload)) > maxEventBytes) {
      log(`${event.eventType} exceeds 200 kB and is not delivered`);
      return;
    }
    const isOwn = event.actorId === installation().accountId;
    const hand = async (): Promise<void> => {
      const language = await expressions();
      for (const { trigger, filter } of interested) {
        if (!passesFilter(host, language, filter, { payload, isOwn, triggerKey: trigger.key })) continue;
        deliver(
          {
            invocation: (retryContext) => ({
              functionKey: trigger.function,
              moduleType: 'trigger',
              moduleKey: trigger.key,
              subject: event.eventType,
              accountId: null,
              event: retryContext ? { ...payload, retryContext } : payload,
              timeoutMs: settings().timeouts.interactiveMs,
            }),
          },
          settings().events.delayMs,
        );
      }
    };
    void later
      .track(hand())
      .catch((error: unknown) => log(`${event.eventType} could not be delivered: ${reasonOf(error)}`));
  };
};
