import { accountOf, aSite, type ASite, type Made, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';
import { storiesOn } from '../support/stories';

/** What was accepted is kept in its own words, on whichever way the acceptance comes to be recorded. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.idle();
  expectNoneBroken();
});

const describeIt = (story: Made, ...criteria: readonly string[]) =>
  site
    .as('jonas')
    .put(`/rest/api/3/issue/${story.key}`, { fields: { description: { version: 1, ...described(...criteria) } } });

const delivered = async (): Promise<Made> => {
  const story = await aStory();
  await describeIt(story, 'A card that has expired is refused', 'A receipt is sent');
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  return story;
};

const deaf = async (work: () => Promise<void>): Promise<void> => {
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 3_600_000 } });
  try {
    await work();
  } finally {
    await site.forge.settle();
    site.forge.configure({ events: { delayMs: 0 } });
  }
};

const kept = async (story: Made, entry?: string) =>
  site.must('vera', story, 'asAccepted', entry === undefined ? {} : { entry });
const texts = ['A card that has expired is refused', 'A receipt is sent'];

test('by the event alone, and it stays when the description changes', async () => {
  const story = await delivered();
  await site.mustMove('ana', shop, story, 'done');
  await site.forge.settle();
  const first = await kept(story);
  expect(first.by).toBe(accountOf('ana'));
  expect(first.accepted?.criteria?.map(({ text }) => text)).toEqual(texts);
  expect(first.accepted?.done?.every(({ holds }) => holds === true)).toBe(true);
  await describeIt(story, 'Anything goes');
  await site.forge.settle();
  expect(await kept(story)).toEqual(first);
});

test('as the panel accepts, with a call right after the move; each acceptance has its own', async () => {
  const story = await delivered();
  await deaf(async () => {
    await site.mustMove('ana', shop, story, 'done');
    await site.must('ana', story, 'refresh');
    expect((await kept(story)).accepted?.criteria?.map(({ text }) => text)).toEqual(texts);
  });
  await site.mustMove('jonas', shop, story, 'inProgress');
  await describeIt(story, 'A card that has expired is refused at once');
  await site.mustMove('ana', shop, story, 'done');
  await site.forge.settle();
  expect((await kept(story)).accepted?.criteria?.map(({ text }) => text)).toEqual([
    'A card that has expired is refused at once',
  ]);
  const entries = (await site.ledger(story)).filter(({ kind }) => kind === 'accepted');
  expect(entries).toHaveLength(2);
  expect((await kept(story, entries[0]?.id)).accepted?.criteria?.map(({ text }) => text)).toEqual(texts);
});

test('noticed after the text had changed: said to be unknown', async () => {
  const story = await delivered();
  await deaf(async () => {
    await site.mustMove('ana', shop, story, 'done');
    await describeIt(story, 'Anything goes');
    await site.must('vera', story, 'refresh');
  });
  expect((await kept(story)).accepted).toMatchObject({ criteria: null });
});

test('nothing where nobody accepted, and nothing for another entry', async () => {
  const story = await delivered();
  expect(await kept(story)).toEqual({ by: null, accepted: null });
  const [ticked] = await site.ledger(story);
  expect(await kept(story, ticked?.id)).toEqual({ by: null, accepted: null });
});
