import { createFaultPlan } from '../../sandbox/faults';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';

/** Events that never come: the daily check finds what they would have told. */
let site: ASite;
let shop: Place;
const plan = createFaultPlan({ seed: 1, intensity: 1_000, only: (fault) => fault === 'event/lost', resting: true });
beforeAll(async () => {
  site = await aSite({}, { plan });
  ({ shop } = site);
  await site.setPolicy(shop, { ...shop.policy, since: new Date(site.clock.now()).toISOString() });
  await site.forge.runScheduled('watch');
  await site.forge.settle();
});
afterAll(() => site.close());

const lost = async (work: () => Promise<unknown>): Promise<void> => {
  site.clock.pass(120_000);
  plan.resume();
  await work();
  plan.rest();
  site.clock.pass(120_000);
};

const ready = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.forge.settle();
  return story;
};

/** Read past the app: its own call would look at the work item, and write what is missing. */
const recorded = (story: Made): readonly string[] =>
  [...site.jira.store.table('kvs:entity:ledger').values()]
    .map((row) => (row as { value: { entry: { issueId: string; kind: string; at: string } } }).value.entry)
    .filter(({ issueId }) => issueId === story.id)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ kind }) => kind);

const dailyLook = async (): Promise<void> => {
  await site.forge.runScheduled('watch');
  await site.forge.settle();
};

test('an acceptance that was reopened before anybody looked is recorded, and so is the reopening', async () => {
  const story = await ready();
  await lost(async () => {
    await site.mustMove('ana', shop, story, 'done');
    site.clock.pass(5_000);
    await site.mustMove('jonas', shop, story, 'inProgress');
  });
  expect(recorded(story)).toEqual(['ticked']);
  await dailyLook();
  expect(recorded(story)).toEqual(['ticked', 'accepted', 'reopened']);
});

test('an acceptance that was reopened and given again is recorded each time', async () => {
  const story = await ready();
  await site.mustMove('ana', shop, story, 'done');
  await site.forge.settle();
  await lost(async () => {
    await site.mustMove('jonas', shop, story, 'inProgress');
    site.clock.pass(5_000);
    await site.mustMove('dara', shop, story, 'done');
  });
  await dailyLook();
  expect(recorded(story)).toEqual(['ticked', 'accepted', 'reopened', 'accepted']);
});

test('a reason that was noted on the value since hides no move that was lost', async () => {
  const story = await ready();
  await lost(async () => {
    await site.mustMove('ana', shop, story, 'done');
    site.clock.pass(5_000);
    await site.mustMove('jonas', shop, story, 'inProgress');
  });
  await site.must('jonas', story, 'explainValue', { from: null, to: 8, why: 'Two customers asked' });
  await dailyLook();
  expect(recorded(story)).toEqual(['ticked', 'accepted', 'reopened', 'valued']);
});
