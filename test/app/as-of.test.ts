import type { Policy } from '../../src/domain/policy/policy';
import { withHistory } from '../../src/domain/policy/with-history';
import { accountOf, aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';

/** What is recorded late is judged by what held at the moment of the move. */
let site: ASite;
let shop: Place;
let now: Policy;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());

const hour = 3_600_000;
/** As the settings page saves: what it was before stays in the history. */
const save = async (change: Partial<Policy>): Promise<void> => {
  site.clock.pass(1_000);
  const next = { ...now, ...change, revision: now.revision + 1 };
  const history = withHistory(next, now, new Date(site.clock.now()).toISOString());
  now = { ...next, history };
  await site.setPolicy(shop, now);
  site.clock.pass(1_000);
};

beforeEach(async () => {
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 0 } });
  const at = new Date(site.clock.now()).toISOString();
  now = { ...shop.policy, history: withHistory(shop.policy, null, at) };
  await site.setPolicy(shop, now);
  site.clock.pass(1_000);
});

/** Confirmed and in progress; from here on the app hears of nothing until `hear`. */
const delivered = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.tick('jonas', story);
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 1e9 } });
  return story;
};
const hear = async (): Promise<void> => {
  site.clock.pass(2 * hour);
  await site.forge.settle();
};
const last = async (story: Made) => (await site.ledger(story)).at(-1);

test('who could accept when they did has accepted, though somebody else is Product Owner when it is noticed', async () => {
  const story = await delivered();
  await site.mustMove('ana', shop, story, 'done');
  await save({ productOwner: accountOf('dara'), deputies: [], breach: 'return' });
  await hear();
  expect(await last(story)).toMatchObject({ kind: 'accepted', as: 'owner', by: accountOf('ana') });
  expect((await site.stored(shop, story)).acceptance).toMatchObject({
    state: 'accepted',
    by: accountOf('ana'),
    revision: shop.policy.revision,
  });
});

test('who could not accept when they moved it has not accepted, though they are Product Owner when it is noticed', async () => {
  await save({ mode: 'warn' });
  const story = await delivered();
  await site.mustMove('jonas', shop, story, 'done');
  await save({ mode: 'block', productOwner: accountOf('jonas'), breach: 'return' });
  site.clock.pass(60_000);
  await site.forge.settle();
  expect(await last(story)).toMatchObject({ kind: 'breach', by: accountOf('jonas') });
  expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'unaccepted' });
});

test('what passed while Assay was off is nobody’s breach when it blocks again, and is not sent back', async () => {
  const story = await delivered();
  await save({ mode: 'off' });
  await site.mustMove('jonas', shop, story, 'done');
  await save({ mode: 'block', breach: 'return' });
  site.clock.pass(60_000);
  await site.forge.settle();
  expect(await last(story)).toMatchObject({ kind: 'imported', by: accountOf('jonas') });
  expect(await site.stored(shop, story)).toMatchObject({ acceptance: null });
});

test.each<[string, Person, Partial<Policy>]>([
  ['a deputy in their term', 'dara', { deputies: [] }],
  ['the Product Owner', 'ana', { productOwner: accountOf('dara'), deputies: [] }],
])('%s accepts by the revision of the move, and with the evidence of it', async (_who, who, change) => {
  const story = await delivered();
  const { revision } = now;
  await site.mustMove(who, shop, story, 'done');
  await hear();
  expect(await last(story)).toMatchObject({ kind: 'accepted', evidence: { revision, criteriaCount: 1 } });
  await save(change);
  await site.must('vera', story, 'refresh');
  expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'accepted', revision });
});

test('criteria that were changed after the move are not known, and never those of today', async () => {
  const story = await delivered();
  await site.mustMove('ana', shop, story, 'done');
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, {
    fields: { description: { ...described('Something else', 'And more'), version: 1 } },
  });
  await hear();
  expect(await last(story)).toMatchObject({
    kind: 'accepted',
    evidence: {
      criteriaHash: null,
      criteriaCount: null,
      holds: null,
      open: [],
      unknown: expect.arrayContaining(['criteria']) as string[],
    },
  });
});

test('a Definition of Done that was changed after the move is not what the move is said to have met', async () => {
  const story = await delivered();
  const { revision } = now;
  await site.mustMove('ana', shop, story, 'done');
  await save({ noSelfAcceptance: true });
  await hear();
  expect(await last(story)).toMatchObject({
    kind: 'accepted',
    evidence: { revision, holds: null, unknown: expect.arrayContaining(['definition']) as string[] },
  });
});
