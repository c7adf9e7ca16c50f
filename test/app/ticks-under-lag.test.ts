import { everyClass } from '../support/a-policy';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';

/** Queries of Forge's storage show a write only after a while; what people confirm meanwhile is there all the same. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite({ queryLagMs: 500 });
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.idle();
  await site.setPolicy(shop);
});

const withLines = async (lines: readonly string[]): Promise<Made> => {
  const done = lines.map((id) => ({ id, kind: 'tick' as const, text: id }));
  await site.setPolicy(shop, { ...shop.policy, definitions: everyClass({ ...shop.policy.definitions.feature, done }) });
  const story = await site.create(shop);
  await site.idle();
  return story;
};

const held = async (story: Made): Promise<readonly string[]> =>
  Object.keys((await site.stored(shop, story)).ticks.held).sort();

test('two lines that are confirmed at once are both in the field, in every one of eight rounds', async () => {
  for (let round = 0; round < 8; round += 1) {
    const story = await withLines(['reviewed', 'tested']);
    await Promise.all(['reviewed', 'tested'].map((line) => site.tick('jonas', story, line)));
    await site.idle();
    expect([round, await held(story)]).toEqual([round, ['reviewed', 'tested']]);
  }
});

test('twenty lines that five people confirm side by side are all in the field and in the record', async () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line-${String(at).padStart(2, '0')}`);
  const story = await withLines(lines);
  for (let from = 0; from < lines.length; from += 5)
    await Promise.all(lines.slice(from, from + 5).map((line) => site.tick('jonas', story, line)));
  expect(await held(story)).toEqual(lines);
  expect((await site.ledger(story)).map((entry) => entry.kind)).toEqual(lines.map(() => 'ticked'));
});

test('more entries than a query shows for a long time are all counted, and the record shows the newest at once', async () => {
  const story = await withLines(['reviewed', 'tested']);
  site.forge.configure({ queryLagMs: 600_000 });
  await site.tick('jonas', story, 'tested');
  for (let round = 0; round < 30; round += 1) {
    const to = round % 2 === 0 ? 'done' : 'open';
    await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to } });
    site.clock.pass(1_000);
  }
  const last = await site.must('vera', story, 'refresh');
  expect(Object.keys(last.ticks.held)).toEqual(['tested']);
  expect(await held(story)).toEqual(['tested']);
  expect(await site.ledger(story)).toHaveLength(31);
  site.forge.configure({ queryLagMs: 500 });
});

test('the answer to whoever confirms a line is what the field then holds', async () => {
  const story = await withLines(['reviewed', 'tested']);
  const answers = await Promise.all(['reviewed', 'tested'].map((line) => site.tick('jonas', story, line)));
  for (const { written } of answers) expect(written).toBe(true);
  const { ticks } = await site.must('vera', story, 'refresh');
  expect((await site.stored(shop, story)).ticks).toEqual(ticks);
});
