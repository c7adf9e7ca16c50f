import { z } from 'zod';
import type { Host } from '../host';
import type { createQueue } from '../queue/queue';
import type { WebTriggerUrls } from '../triggers/web-trigger-urls';
import type { Answer } from '../worker/protocol';
import { answer, notModelled } from './answers';
import type { Service } from './dispatch';

const Create = z.looseObject({ input: z.looseObject({ triggerKey: z.string() }), forceCreate: z.boolean().nullish() });
const Remove = z.looseObject({ id: z.string() });
const Graph = z.looseObject({ query: z.string(), variables: z.unknown().optional() });
const AppEvents = z.looseObject({ events: z.array(z.looseObject({ key: z.string() })) });

/** The three GraphQL operations that @forge/api's webTrigger sends; each is known by the field it asks for. */
const graph = (urls: WebTriggerUrls, body: unknown): Answer => {
  const { query, variables } = Graph.parse(body);
  if (query.includes('createWebTriggerUrl')) {
    const { input, forceCreate } = Create.parse(variables);
    const url = urls.create(input.triggerKey, forceCreate === true);
    return url === null
      ? answer(200, {
          data: { createWebTriggerUrl: null },
          errors: [{ message: `No web trigger ${input.triggerKey}` }],
        })
      : answer(200, { data: { createWebTriggerUrl: { url } } });
  }
  if (query.includes('deleteWebTriggerUrl')) {
    const success = urls.remove(Remove.parse(variables).id);
    return answer(200, {
      data: { deleteWebTriggerUrl: { success, message: success ? null : 'The URL does not exist.' } },
    });
  }
  if (query.includes('webTriggerUrlsByAppContext'))
    return answer(200, { data: { webTriggerUrlsByAppContext: urls.list() } });
  return notModelled('This GraphQL operation');
};

/** What Atlassian's gateway serves: queues, the app's own events, and a little GraphQL. */
export const createStargate = (
  host: Host,
  queue: ReturnType<typeof createQueue>,
  urls: WebTriggerUrls,
  publish: (eventType: string, payload: Readonly<Record<string, unknown>>) => void,
): Service => {
  const appEvents = (body: unknown): Answer => {
    const { appId, environmentId } = host.installation();
    const { environmentType } = host.settings();
    for (const { key } of AppEvents.parse(body).events) {
      publish(`avi:cloud:ecosystem::event/${appId}/${key}`, {
        environmentId,
        environmentType,
        environmentKey: 'default',
      });
    }
    return answer(200, { failedEvents: [] });
  };
  // The braces are part of the path: the platform fills them in, not the package.
  const routes: readonly (readonly [string, (body: unknown) => Answer])[] = [
    ['/graphql', (body) => graph(urls, body)],
    ['/webhook/queue/publish/{', queue.push],
    ['/webhook/queue/stats/{', queue.stats],
    ['/webhook/queue/cancel/{', queue.cancel],
    ['/forge/events/v1/app-events', appEvents],
  ];

  return ({ path, text }) => {
    const route = routes.find(([prefix]) => path.startsWith(prefix));
    if (!route) return notModelled(path);
    try {
      return route[1](JSON.parse(text));
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError)
        return answer(400, { code: 'BAD_REQUEST', message: error.message });
      throw error;
    }
  };
};
