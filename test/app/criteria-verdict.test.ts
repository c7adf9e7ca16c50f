import { accountOf, aSite, type ASite, type Made, type Place } from '../support/a-site';

/** The gate judges criteria by structure, as long as the text is the one that was read. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  site.forge.configure({ events: { delayMs: 0 } });
  site.clock.pass(3_600_000);
  await site.forge.settle();
});

const doc = (...lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** In a language that the pattern was not told of. */
const scenario = doc(
  'Als Bäckerin möchte ich die Bestellungen für morgen sehen',
  'Angenommen eine Bestellung für morgen liegt vor',
  'Wenn der Laden schließt',
  'Dann steht die Bestellung auf der Liste',
);
/** The pattern takes the mention for criteria. */
const mention = doc(
  'Als Bäckerin möchte ich die Bestellungen für morgen sehen',
  'Akzeptanzkriterien: Müssen noch mit dem Fachbereich abgestimmt werden',
);
const bare = doc('As a baker I want to see tomorrow’s orders');

const storyWith = async (description: object): Promise<Made> => {
  const story = await site.create(shop, { description });
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.idle();
  return story;
};
const missing = 'Acceptance criteria are missing';
const acceptedBy = async (story: Made) => JSON.stringify((await site.move('ana', shop, story, 'done')).body ?? '');
const edit = (story: Made, description: object) =>
  site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description } });

test('criteria that the pattern does not know are seen by the gate all the same', async () => {
  const story = await storyWith(scenario);
  expect((await site.stored(shop, story)).ticks).toMatchObject({ criteria: 1 });
  expect(await acceptedBy(story)).toBe('""');
  await site.idle();
  expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'accepted', by: accountOf('ana') });
});

test('a mention that the pattern takes for criteria is refused', async () => {
  const story = await storyWith(mention);
  expect(await acceptedBy(story)).toContain(missing);
});

test('where both agree nothing is kept, and the pattern decides', async () => {
  const story = await site.create(shop);
  await site.idle();
  expect(Object.keys((await site.stored(shop, story)).ticks)).toEqual(['held', 'subtasks', 'blockers']);
});

test('a verdict counts only for the text that it was made from, until the event is served', async () => {
  const story = await storyWith(scenario);
  site.forge.configure({ events: { delayMs: 1e9 } });
  await edit(story, bare);
  expect(await acceptedBy(story)).toContain(missing);
  // As long, and another end: nothing of the old verdict is left.
  const other = scenario.content.map((block, index) =>
    index < 3 ? block : doc('Dann steht sie vielleicht auf keiner Liste').content[0],
  );
  await edit(story, { ...scenario, content: other });
  expect(await acceptedBy(story)).toContain(missing);
});

test('a forged verdict in the issue property gains nothing', async () => {
  const story = await storyWith(bare);
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}/properties/assay.ticks`, {
    held: {},
    subtasks: 0,
    blockers: 0,
    found: { '43As a baker I want to see tomorrow’s orders': true },
    criteria: 1,
  });
  expect(await acceptedBy(story)).toContain(missing);
});
