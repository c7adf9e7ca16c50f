import { accountOf } from '../demo/ferry-company/people';
import { generate } from '../demo/generate';
import { asPerson } from '../sandbox/jira/identity';
import { openSite, type Site } from '../sandbox/site';
import { openStore } from '../sandbox/store/open-store';
import { createInspector, startWeb } from '../sandbox/web/server';
import { appDir } from '../test/support/demo-site';
import { openBaseline } from './page-baseline';
import type { Order, Reply } from './page-site';

/** So many of the youngest work items are changed at a time. */
const changed = 50;

const changeSome = async (site: Site, value: number): Promise<void> => {
  const { store } = site.jira;
  const field = [...store.collection('fields').values()].find(({ name }) => name === 'Business value');
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ fields: { [field?.id ?? '']: value } });
  for (const { key } of [...store.collection('issues').values()].slice(-changed))
    await site.ask(`/rest/api/3/issue/${key}`, { method: 'PUT', headers, body }, asPerson(accountOf('ana')));
  await site.forge.idle();
};

const openIds = ({ jira: { store } }: Site): readonly string[] =>
  [...store.collection('issues').values()].flatMap(({ id, statusId }) =>
    store.collection('statuses').get(statusId)?.category === 'done' ? [] : [id],
  );

/** What an answer takes, beside what the sandbox needs to make it. */
const latency = 120;

const ordersOf = (site: Site, baseline: Awaited<ReturnType<typeof openBaseline>>) => ({
  baselineUrl: async () => baseline.url,
  baselineInvocations: async () => baseline.invocations(),
  changeSome: async (value: number) => changeSome(site, value),
  openIds: async () => openIds(site),
  invocations: async () => site.forge.records.list().length,
});
export type Orders = ReturnType<typeof ordersOf>;

const open = async (count: number) => {
  const inspector = createInspector();
  const store = openStore(':memory:');
  const site = await openSite({ store, appDir, clock: Date.now, onEvaluation: inspector.evaluation });
  generate(site, { count, seed: 1 });
  const { jira, rest: jiraApp, forge } = site;
  const web = await startWeb({ jira, jiraApp, forge, port: 0, appDir, inspector, latency });
  const baseline = await openBaseline(site, latency);
  process.once('disconnect', () => {
    void Promise.all([web.close(), baseline.close()])
      .then(() => site.close())
      .finally(() => process.exit());
  });
  return { url: web.url, orders: ordersOf(site, baseline) };
};

let opened: Awaited<ReturnType<typeof open>> | undefined;

const answer = async ({ name, argument }: Order): Promise<unknown> => {
  if (name === 'open') return (opened = await open(argument)).url;
  return opened?.orders[name](argument);
};

process.on('message', (order: Order) => {
  const reply = (of: Reply): void => void process.send?.(of);
  answer(order).then(
    (value) => reply({ id: order.id, value }),
    (error: unknown) => reply({ id: order.id, problem: String(error) }),
  );
});
