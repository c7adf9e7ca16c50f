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

const Accounts = z.strictObject({
  accounts: z
    .array(z.strictObject({ accountId: z.string().min(1).max(128), updatedAt: z.iso.datetime() }))
    .min(1)
    .max(90),
});

/** Atlassian's personal data reporting: 204 where nothing happened to any of the accounts. */
const reportAccounts = ({ manifest, settings }: Host, body: unknown): Answer => {
  if (!manifest.scopes.some(({ name }) => name === 'report:personal-data'))
    return answer(403, { code: 'FORBIDDEN', message: 'The app has no scope report:personal-data.' });
  const { closedAccounts } = settings();
  const closed = Accounts.parse(body).accounts.filter(({ accountId }) => closedAccounts.includes(accountId));
  if (closed.length === 0) return answer(204);
  return answer(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
};

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
    ['/app/report-accounts', (body) => reportAccounts(host, body)],
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
