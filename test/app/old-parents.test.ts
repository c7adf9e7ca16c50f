import { aSite, type ASite, type Made, type Place } from '../support/a-site';

/** A work item leaves its parent, what it blocked, or its project: those that it left are counted anew too. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 0, shuffleMs: 0, duplicates: 0 } });
  site.forge.records.clear();
});

const aStory = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.idle();
  return story;
};
const counts = async (story: Made): Promise<readonly unknown[]> => {
  const { ticks } = await site.stored(shop, story);
  return [ticks.subtasks, ticks.blockers];
};
const moveTo = (part: Made, parent: Made): Promise<void> =>
  site.as('jonas').put(`/rest/api/3/issue/${part.key}`, { fields: { parent: { key: parent.key } } });

test('a sub-task that gets another parent counts there, and no longer where it was', async () => {
  const [first, second] = [await aStory(), await aStory()];
  const part = await site.create(shop, { type: 'subtask', parent: { key: first.key } });
  await site.idle();
  expect([await counts(first), await counts(second)]).toEqual([
    [1, 0],
    [0, 0],
  ]);
  await moveTo(part, second);
  await site.idle();
  expect([await counts(first), await counts(second)]).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test.each([1, 2, 3, 4, 5])(
  'through three parents, with events late, twice and in any order (seed %i)',
  async (seed) => {
    const parents = [await aStory(), await aStory(), await aStory()] as const;
    site.forge.configure({ events: { delayMs: 1, shuffleMs: 50, duplicates: 0.5, seed } });
    const part = await site.create(shop, { type: 'subtask', parent: { key: parents[0].key } });
    await moveTo(part, parents[1]);
    await moveTo(part, parents[2]);
    await site.idle();
    const all = await Promise.all(parents.map(counts));
    expect(all).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
  },
);

test('a sub-task that the app never heard of before leaves its parent all the same', async () => {
  const [first, second] = [await aStory(), await aStory()];
  const part = await site.create(shop, { type: 'subtask', parent: { key: first.key } });
  await site.idle();
  site.jira.store.table('kvs').delete(`dependents:${part.id}`);
  await moveTo(part, second);
  await site.idle();
  expect([await counts(first), await counts(second)]).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('a blocker whose link is taken away blocks no more, though the event of the link is lost', async () => {
  const [story, blocker] = [await aStory(), await site.create(shop, { type: 'task' })];
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: blocker.key }, outwardIssue: { key: story.key } };
  await site.as('jonas').post('/rest/api/3/issueLink', link);
  await site.idle();
  expect(await counts(story)).toEqual([0, 1]);
  const { fields } = await site
    .as('ana')
    .get<{ fields: { issuelinks: { id: string }[] } }>(`/rest/api/3/issue/${story.key}?fields=issuelinks`);
  site.forge.configure({ events: { delayMs: 1e9 } });
  await site.as('jonas').remove(`/rest/api/3/issueLink/${fields.issuelinks[0]?.id}`);
  site.forge.configure({ events: { delayMs: 0 } });
  await site.mustMove('jonas', shop, blocker, 'inProgress');
  for (let tries = 0; tries < 100 && (await counts(story))[1] !== 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await counts(story)).toEqual([0, 0]);
});

test('the memory of a deleted sub-task is cleared, and its parent counted', async () => {
  const story = await aStory();
  const part = await site.create(shop, { type: 'subtask', parent: { key: story.key } });
  await site.idle();
  await site.as('pia').remove(`/rest/api/3/issue/${part.key}`);
  await site.idle();
  expect(await counts(story)).toEqual([0, 0]);
  expect(site.jira.store.table('kvs').get(`dependents:${part.id}`)).toBeUndefined();
});
