import type { CallRecord, InvocationRecord } from '../sandbox/forge';
import { aSite, type ASite, type Made } from '../test/support/a-site';
import type { Figure, Goal } from './figure';

const many = 1_000;
/** As the manifest has it (`memoryMB`), in GB. */
const memory = 0.25;

/** A site of the size that was promised: a made-up day, computed from what each thing was measured to cost. */
const day = { projects: 200, people: 2_000, edits: 4, moves: 1, acceptances: 0.2, busiestHour: 0.2, workingDays: 21 };

/**
 * What a call takes from the hourly quota of the app: one, and one for each work item, project or history that it gives (Atlassian, rate
 * limiting). `read` is how many a call for many gives.
 */
const pointsOf = ({ method, path }: CallRecord, read: number): number => {
  if (/\/(issue|changelog)\/bulkfetch/.test(path)) return 1 + read;
  return method === 'GET' ? 2 : 1;
};

interface Cost {
  readonly invocations: number;
  readonly jira: number;
  readonly storage: number;
  readonly seconds: number;
  readonly points: number;
}

/** `read` is how many work items all bulk calls together gave. */
const costOf = (records: readonly InvocationRecord[], read = 0): Cost => {
  const calls = records.flatMap((record) => record.calls);
  const jira = calls.filter(({ kind }) => kind === 'jira');
  return {
    invocations: records.length,
    jira: jira.length,
    storage: calls.filter(({ kind }) => kind === 'kvs').length,
    seconds: records.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 1_000,
    points: jira.reduce((sum, call) => sum + pointsOf(call, 0), 0) + read,
  };
};

const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
  name: `load.${what}`,
  ...{ value, unit, goal },
});

/** All that the app does for something, in the middle of quiet. */
const spent = async (site: ASite, work: () => Promise<unknown>, read = 0): Promise<Cost> => {
  await site.forge.settle();
  site.clock.pass(60_000);
  site.forge.records.clear();
  await work();
  await site.forge.settle();
  return costOf(site.forge.records.list(), read);
};

const bytesOf = (site: ASite): number =>
  ['kvs', 'kvs:entity:head', 'kvs:entity:ledger', 'kvs:entity:waiting']
    .flatMap((name) => [...site.jira.store.table(name).values()])
    .reduce<number>((sum, value) => sum + JSON.stringify(value).length, 0);

/** A bulk change of a thousand: the Product Owner accepts them all. */
const bulk = async function* (site: ASite): AsyncGenerator<Figure> {
  const { shop } = site;
  await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
  const stories: Made[] = [];
  for (let at = 0; at < many; at += 1) stories.push(await site.create(shop));
  // Each is read before and after its fields are written, and its history once.
  const cost = await spent(
    site,
    async () => {
      for (const story of stories) await site.mustMove('ana', shop, story, 'done');
    },
    3 * many,
  );
  const last = stories.at(-1);
  if (last === undefined || (await site.stored(shop, last)).acceptance?.state !== 'accepted')
    throw new Error('The bulk change was not recorded.');
  const jobs = site.invocations('work').length;
  yield figure('bulk.invocations', cost.invocations, 'invocations', { atMost: many + 50 });
  yield figure('bulk.jobs', jobs, 'of these do the work', { atMost: 50 });
  yield figure('bulk.calls', cost.jira, 'REST calls', { atMost: many });
  yield figure('bulk.storage', cost.storage, 'storage calls');
  yield figure('bulk.seconds', cost.seconds, 's of functions');
  yield figure('bulk.gb-seconds', cost.seconds * memory, 'GB-seconds');
  yield figure('bulk.points', cost.points, 'points', { atMost: 6_500 });
};

/** One change among none, as most are. */
const alone = async (site: ASite) => {
  const { shop } = site;
  const story = await site.create(shop);
  const edit = await spent(site, () =>
    site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { [`${shop.policy.fields.value}`]: 5 } }),
  );
  const move = await spent(site, () => site.mustMove('jonas', shop, story, 'inProgress'));
  const accept = await spent(site, async () => {
    await site.tick('jonas', story);
    await site.mustMove('ana', shop, story, 'done');
  });
  // The first look computes the projects.
  await spent(site, () => site.forge.runScheduled('watch'));
  const watch = await spent(site, () => site.forge.runScheduled('watch'));
  return { edit, move, accept, watch };
};

const total = (of: Awaited<ReturnType<typeof alone>>, name: keyof Cost): { people: number; night: number } => ({
  people: day.people * (day.edits * of.edit[name] + day.moves * of.move[name] + day.acceptances * of.accept[name]),
  // The watch was measured over two projects.
  night: (day.projects * of.watch[name]) / 2,
});

/** What a bulk change costs, and what a day of a large site comes to when each change costs what one was measured to. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  try {
    const before = bytesOf(site);
    const units = await alone(site);
    yield figure('edit.calls', units.edit.jira, 'REST calls for one edit');
    yield figure('edit.points', units.edit.points, 'points for one edit');
    yield figure('accept.calls', units.accept.jira, 'REST calls for a tick and an acceptance');
    const [invocations, seconds, points] = [
      total(units, 'invocations'),
      total(units, 'seconds'),
      total(units, 'points'),
    ];
    const gbSeconds = (seconds.people + seconds.night) * memory;
    yield figure('day.invocations', invocations.people + invocations.night, 'invocations, computed');
    yield figure('day.gb-seconds', gbSeconds, 'GB-seconds, computed');
    yield figure('month.gb-seconds', gbSeconds * day.workingDays, 'GB-seconds, computed', { atMost: 100_000 });
    yield figure('hour.points', points.people * day.busiestHour, 'points, computed', { atMost: 65_000 });
    yield figure('night.points', points.night, 'points, computed', { atMost: 6_500 });
    yield figure('record.bytes', bytesOf(site) - before, 'bytes for one accepted work item');
    yield* bulk(site);
  } finally {
    await site.close();
  }
};
