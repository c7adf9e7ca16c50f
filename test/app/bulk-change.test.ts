import { aSite, type ASite, type Made, type Place } from '../support/a-site';

/** Many work items change at once: they are looked at together, and come to the same as if each had been looked at alone. */
let site: ASite;
let shop: Place;
const many = 60;
beforeAll(async () => {
  site = await aSite({}, { apart: true });
  ({ shop } = site);
});
afterAll(() => site.close());
beforeEach(async () => {
  site.forge.faults.clear();
  await site.forge.settle();
  await site.setPolicy(shop);
  site.clock.pass(60_000);
  site.forge.records.clear();
});

const stories = async (count = many): Promise<readonly Made[]> => {
  const all: Made[] = [];
  for (let at = 0; at < count; at += 1) all.push(await site.create(shop));
  return all;
};

/** Stories that lack nothing but the answer, with the burst of their making over. */
const delivered = async (): Promise<readonly Made[]> => {
  const all = await stories();
  for (const story of all) {
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.tick('jonas', story);
  }
  await site.forge.settle();
  site.clock.pass(60_000);
  site.forge.records.clear();
  return all;
};

const calls = (kind: 'jira' | 'kvs'): number =>
  site
    .invocations()
    .flatMap((one) => one.calls)
    .filter((call) => call.kind === kind).length;

test('what is made in bulk gets its counts, readiness and verdicts, in a few calls', async () => {
  const all = await stories();
  await site.forge.settle();
  for (const story of all)
    expect(await site.stored(shop, story)).toMatchObject({
      ticks: { held: {}, subtasks: 0, blockers: 0 },
      readiness: 'ready',
    });
  // Twenty are looked at at once, about eight calls each.
  expect(calls('jira')).toBeLessThan(20 * 9 + 40);
  expect(site.invocations('work').length).toBeLessThanOrEqual(6);
});

test('what the Product Owner accepts in bulk is accepted, each by its own move, and recorded once', async () => {
  const all = await delivered();
  for (const story of all) await site.mustMove('ana', shop, story, 'done');
  await site.forge.settle();
  for (const story of all) {
    expect(await site.stored(shop, story)).toMatchObject({ acceptance: { state: 'accepted' }, readiness: 'accepted' });
    expect((await site.ledger(story)).map(({ kind }) => kind)).toEqual(['ticked', 'accepted']);
  }
});

test('what somebody else brings into Done in bulk is nobody’s breach', async () => {
  const all = await stories();
  await site.forge.settle();
  await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
  site.clock.pass(60_000);
  for (const story of all) await site.mustMove('jonas', shop, story, 'done');
  await site.forge.settle();
  const kinds = await Promise.all(all.map(async (story) => (await site.ledger(story)).at(-1)?.kind));
  // The first few are looked at before it shows.
  expect(kinds.slice(20)).toEqual(Array.from({ length: many - 20 }, () => 'imported'));
});

test('sub-tasks that are done in bulk are counted on their parents', async () => {
  const [first, second] = [await site.create(shop), await site.create(shop)];
  const parts: Made[] = [];
  for (let at = 0; at < many; at += 1)
    parts.push(await site.create(shop, { type: 'subtask', parent: { key: (at % 2 === 0 ? first : second).key } }));
  await site.forge.settle();
  expect((await site.stored(shop, first)).ticks.subtasks).toBe(many / 2);
  site.clock.pass(60_000);
  for (const part of parts.slice(2)) await site.mustMove('jonas', shop, part, 'done');
  await site.forge.settle();
  expect((await site.stored(shop, first)).ticks.subtasks).toBe(1);
  expect((await site.stored(shop, second)).ticks.subtasks).toBe(1);
});

test.each(['jira-429', 'kvs-rate-limit', 'partial-queue', 'queue-rate-limit', 'duplicate-delivery'] as const)(
  'nothing is lost where %s strikes again and again',
  async (fault) => {
    const all = await stories(40);
    const stop = site.forge.records.subscribe(({ subject, calls: made }) => {
      if (subject === 'work' && made.length % 5 === 4) site.forge.faults.arm(fault, 1);
    });
    site.forge.faults.arm(fault, 3);
    await site.forge.settle();
    stop();
    site.forge.faults.clear();
    // A job that failed for good leaves what waits to the daily check.
    await site.forge.runScheduled('watch');
    await site.forge.settle();
    // One after the other: a strict site refuses so many at once.
    const readiness: unknown[] = [];
    for (const story of all) readiness.push((await site.stored(shop, story)).readiness);
    expect(readiness).toEqual(all.map(() => 'ready'));
  },
);

test('what somebody ticks while all are looked at stays ticked', async () => {
  const all = await stories();
  let meanwhile: Promise<unknown> | null = null;
  const [, , story] = all.slice(30);
  if (story === undefined) throw new Error('no story');
  const stop = site.forge.records.subscribe(({ calls: made, subject }) => {
    // Between the reading in bulk and the writing in bulk.
    if (meanwhile !== null || subject !== 'work' || !made.some(({ path }) => path.includes('/issue/bulkfetch'))) return;
    meanwhile = site.tick('jonas', story);
  });
  await site.forge.settle();
  stop();
  expect(meanwhile).not.toBeNull();
  await Promise.resolve(meanwhile);
  await site.forge.settle();
  expect(Object.keys((await site.stored(shop, story)).ticks.held)).toEqual(['reviewed']);
});

test('what waits since its job was lost is looked at with the next day', async () => {
  const all = await stories(30);
  site.forge.configure({ events: { delayMs: 0 } });
  await site.forge.settle();
  const table = site.jira.store.table('kvs');
  const [story] = all;
  if (story === undefined) throw new Error('no story');
  await site.as('app').post('/rest/api/3/app/field/value', {
    updates: [{ customField: shop.policy.fields.readiness, issueIds: [Number(story.id)], value: 'old' }],
  });
  expect(table).toBeDefined();
  await site.forge.runScheduled('watch');
  await site.forge.settle();
  expect((await site.stored(shop, story)).readiness).toBe('ready');
});
