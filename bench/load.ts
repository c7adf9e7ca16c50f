import { accountOf, aSite, type ASite, type Made } from '../test/support/a-site';
import { described } from '../test/support/a-work-item';
import { type Cost, spent } from './cost';
import type { Figure, Goal } from './figure';

const many = 1_000;
/** As the manifest has it (`memoryMB`), in GB. */
const memory = 0.25;

/** A site of the size that was promised: a made-up day, computed from what each thing was measured to cost. */
const day = { projects: 200, people: 2_000, moves: 1, acceptances: 0.2, busiestHour: 0.2, workingDays: 21 };
/** The hourly quota, which all customers of the app share (Atlassian, rate limiting), and how many projects the daily check takes in an hour. */
const [hourOfPoints, checkedInAnHour] = [65_000, 100];

const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
  name: `load.${what}`,
  ...{ value, unit, goal },
});

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
  // As the settings page saves it.
  await site.setPolicy(shop, { ...shop.policy, since: new Date(site.clock.now()).toISOString() });
  const story = await site.create(shop);
  const { value, points } = shop.policy.fields;
  const put = (fields: object) => spent(site, () => site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields }));
  /** What a person changes in a day that the rules read: one of them makes another value per point, and one another text of the criteria. */
  const edits = [
    await put({ [`${points}`]: 3 }),
    await put({ [`${value}`]: 5 }),
    await put({ description: { ...described('A receipt is sent'), version: 1 } }),
    await put({ assignee: { accountId: accountOf('jonas') } }),
  ];
  const move = await spent(site, () => site.mustMove('jonas', shop, story, 'inProgress'));
  const later = await put({ description: { ...described('A receipt is sent again'), version: 1 } });
  const accept = await spent(site, async () => {
    await site.tick('jonas', story);
    await site.mustMove('ana', shop, story, 'done');
  });
  // The first look computes the projects.
  await spent(site, () => site.forge.runScheduled('watch'));
  const watch = await spent(site, () => site.forge.runScheduled('watch'));
  return { edits, move, later, accept, watch };
};

const editsOf = ({ edits }: Awaited<ReturnType<typeof alone>>, name: keyof Cost): number =>
  edits.reduce((sum, edit) => sum + edit[name], 0);

const total = (of: Awaited<ReturnType<typeof alone>>, name: keyof Cost): { people: number; night: number } => ({
  people: day.people * (editsOf(of, name) + day.moves * of.move[name] + day.acceptances * of.accept[name]),
  // The watch was measured over two projects.
  night: (day.projects * of.watch[name]) / 2,
});

/** What a bulk change costs, and what a day of a large site comes to when each change costs what one was measured to. */
export const measure = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  try {
    const before = bytesOf(site);
    const units = await alone(site);
    yield figure('edit.calls', editsOf(units, 'jira') / units.edits.length, 'REST calls for an edit');
    yield figure('edit.points', editsOf(units, 'points') / units.edits.length, 'points for an edit');
    yield figure('later.points', units.later.points, 'points for an edit after that');
    yield figure('move.points', units.move.points, 'points for a move before Done');
    yield figure('accept.calls', units.accept.jira, 'REST calls for a tick and an acceptance');
    yield figure('accept.points', units.accept.points, 'points for a tick and an acceptance');
    const [invocations, seconds, points] = [
      total(units, 'invocations'),
      total(units, 'seconds'),
      total(units, 'points'),
    ];
    const gbSeconds = (seconds.people + seconds.night) * memory;
    yield figure('day.invocations', invocations.people + invocations.night, 'invocations, computed');
    yield figure('day.gb-seconds', gbSeconds, 'GB-seconds, computed');
    yield figure('month.gb-seconds', gbSeconds * day.workingDays, 'GB-seconds, computed', { atMost: 100_000 });
    const busiest = points.people * day.busiestHour;
    yield figure('hour.points', busiest, 'points, computed', { atMost: hourOfPoints });
    yield figure('hour.share', (busiest / hourOfPoints) * 100, '% of the hourly quota, computed');
    const checks = (points.night * checkedInAnHour) / day.projects;
    yield figure('check.points', checks, 'points in an hour of the daily check, computed', {
      atMost: hourOfPoints / 10,
    });
    yield figure('record.bytes', bytesOf(site) - before, 'bytes for one accepted work item');
    yield* bulk(site);
  } finally {
    await site.close();
  }
};
