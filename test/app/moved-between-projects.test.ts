import { bulkSize } from '../../src/domain/acceptance/breaches';
import type { Policy } from '../../src/domain/policy/policy';
import { accountOf, aSite, type ASite, type Made, type Place, start } from '../support/a-site';
import { addClosingStatuses, closingIds, closingMeanings, closingTransitions } from '../support/closing-statuses';

/** A work item that moves between projects is judged, move by move, by the policy and the statuses of the project that it was in then. */
let site: ASite;
let shop: Place;
let team: Place;
let other: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop, team } = site);
  addClosingStatuses(site, shop);
  other = team;
});
beforeEach(async () => {
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 0, shuffleMs: 0, duplicates: 0 } });
  await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, mode: 'warn', since: start });
  await site.setPolicy(other, { ...other.policy, mode: 'warn', since: start });
  site.clock.pass(3_600_000);
});
afterAll(() => site.close());

const go = async (who: 'ana' | 'jonas', { key }: Made, id: string): Promise<void> =>
  void (await site.as(who).post(`/rest/api/3/issue/${key}/transitions`, { transition: { id } }));

/** To the other project, as Jira's bulk move does it. */
const moveOver = async (
  story: Made,
  to: Place,
  statuses: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  await site.as('ines').post('/rest/api/3/bulk/issues/move', {
    sendBulkNotification: false,
    targetToSourcesMapping: {
      [`${to.project.key},${to.types.story}`]: {
        issueIdsOrKeys: [story.id],
        inferFieldDefaults: true,
        inferStatusDefaults: false,
        inferSubtaskTypeDefault: true,
        targetStatus: [{ statuses }],
      },
    },
  });
};

/** What the record says, read in the project that it is in now. */
const entries = async (story: Made) => (await site.ledger(story)).filter(({ kind }) => kind !== 'ticked');
const unheard = (): void => site.forge.configure({ events: { delayMs: 1e9 } });

test('what was closed where it was, and moved over before anybody heard of it, was closed and not delivered', async () => {
  const story = await site.create(shop);
  await site.forge.settle();
  unheard();
  await go('ana', story, closingTransitions.cancel);
  await moveOver(story, other, { [other.statuses.done]: [closingIds.cancelled] });
  await site.forge.settle();
  expect((await entries(story)).map(({ kind }) => kind)).toEqual(['closed', 'breach']);
});

test('who accepts there is asked of the policy there, and who accepted here of the policy here', async () => {
  const policy: Policy = { ...other.policy, mode: 'warn', since: start, productOwner: accountOf('dara'), deputies: [] };
  await site.setPolicy(other, policy);
  const story = await site.create(shop);
  await site.forge.settle();
  unheard();
  await site.mustMove('ana', shop, story, 'done');
  await site.mustMove('jonas', shop, story, 'inProgress');
  await moveOver(story, other, { [other.statuses.inProgress]: [shop.statuses.inProgress] });
  await site.mustMove('ana', other, story, 'done');
  await site.mustMove('jonas', other, story, 'inProgress');
  await site.mustMove('dara', other, story, 'done');
  await site.forge.settle();
  expect((await entries(story)).map(({ kind, by }) => [kind, by])).toEqual([
    ['accepted', accountOf('ana')],
    ['reopened', accountOf('jonas')],
    ['breach', accountOf('ana')],
    ['reopened', accountOf('jonas')],
    ['accepted', accountOf('dara')],
  ]);
  expect((await site.stored(other, story)).acceptance).toMatchObject({ state: 'accepted', by: accountOf('dara') });
});

test('the old key answers still, and what is pressed there is done to the work item where it is now', async () => {
  const story = await site.create(shop);
  await site.forge.settle();
  await moveOver(story, other, { [other.statuses.toDo]: [shop.statuses.toDo] });
  await site.forge.settle();
  await site.tick('jonas', story);
  await site.forge.settle();
  expect(Object.keys((await site.stored(other, story)).ticks.held)).toEqual(['reviewed']);
});

test('what moved to a project without settings keeps what was answered, and nothing is judged there', async () => {
  await site.setPolicy(other, null);
  const story = await site.create(shop);
  await site.mustMove('ana', shop, story, 'done');
  await site.forge.settle();
  const before = await entries(story);
  await moveOver(story, other, { [other.statuses.done]: [shop.statuses.done] });
  await site.mustMove('jonas', other, story, 'inProgress');
  await site.forge.settle();
  await site.setPolicy(other, { ...other.policy, mode: 'warn', since: start });
  expect(await entries(story)).toEqual(before);
});

test('of many that somebody closes and one that they deliver, that one is a breach and no part of a bulk change', async () => {
  await site.setPolicy(shop, { ...shop.policy, ...closingMeanings, mode: 'warn', since: start, closing: 'team' });
  const stories: Made[] = [];
  for (let at = 0; at <= bulkSize; at += 1) stories.push(await site.create(shop));
  await site.forge.settle();
  const [delivered, ...closed] = stories;
  if (delivered === undefined) throw new Error('no story');
  for (const story of closed) await go('jonas', story, closingTransitions.cancel);
  await site.mustMove('jonas', shop, delivered, 'done');
  await site.forge.settle();
  expect((await entries(delivered)).map(({ kind }) => kind)).toEqual(['breach']);
});

test.each([1, 2, 3])('comes to the same with events late, twice and in any order (seed %i)', async (seed) => {
  const story = await site.create(shop);
  const part = await site.create(shop, { type: 'subtask', parent: { key: story.key } });
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 1, shuffleMs: 50, duplicates: 0.5, seed } });
  await site.mustMove('ana', shop, story, 'done');
  await moveOver(story, other, { [other.statuses.done]: [shop.statuses.done] });
  await site.mustMove('jonas', other, story, 'inProgress');
  await site.idle();
  expect((await entries(story)).map(({ kind }) => kind)).toEqual(['accepted', 'reopened']);
  expect((await site.stored(other, story)).acceptance?.state ?? null).toBeNull();
  expect(part.id).not.toBe('');
});
