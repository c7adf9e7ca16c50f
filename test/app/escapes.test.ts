import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { createFaultPlan } from '../../sandbox/faults';
import { accountOf, aSite, type ASite, type Made, type Person, type Place, start } from '../support/a-site';

/** Work that has begun gets a type that needs no acceptance, so soon that the gate does not know yet that it has begun: it is recorded and marked. */
let site: ASite;
let shop: Place;
const plan = createFaultPlan({ seed: 1, intensity: 1_000, only: (fault) => fault === 'event/lost', resting: true });
beforeAll(async () => {
  site = await aSite({}, { plan });
  ({ shop } = site);
  site.clock.pass(60_000);
  await site.setPolicy(shop, { ...shop.policy, since: start });
  await site.forge.runScheduled('watch');
  await site.forge.settle();
});
afterEach(async () => {
  plan.rest();
  await site.forge.settle();
  site.clock.pass(3_600_000);
  await site.setPolicy(shop, { ...shop.policy, since: start });
});
afterAll(() => site.close());

const retype = async (who: Person, { key }: Made, type: 'story' | 'task'): Promise<void> =>
  site.as(who).put(`/rest/api/3/issue/${key}`, { fields: { issuetype: { id: shop.types[type] } } });

/** In To Do; with `begun`, it was under way before. */
const aStory = async (begun = true): Promise<Made> => {
  const made = await site.create(shop);
  if (begun) {
    await site.mustMove('jonas', shop, made, 'inProgress');
    await site.mustMove('jonas', shop, made, 'toDo');
  }
  await site.forge.settle();
  return made;
};

const mark = async (made: Made) => {
  const { acceptance, readiness } = await site.stored(shop, made);
  return { acceptance, readiness };
};
const escaped = { acceptance: { state: 'escaped', by: accountOf('jonas') }, readiness: 'escaped' };
const none = { acceptance: null, readiness: null };

test('is recorded as an escape and marked, and brought back it is as before', async () => {
  const made = await aStory();
  const before = await mark(made);
  await retype('jonas', made, 'task');
  await site.forge.settle();
  expect(await mark(made)).toMatchObject(escaped);
  expect(await site.ledger(made)).toMatchObject([
    { kind: 'left', as: null, by: accountOf('jonas'), from: 'Story', to: 'Task' },
  ] satisfies Partial<LedgerEntry>[]);
  await retype('jonas', made, 'story');
  await site.forge.settle();
  expect(await mark(made)).toEqual(before);
});

test('the mark stays whatever else is done to it, into Done too', async () => {
  const made = await aStory();
  await retype('jonas', made, 'task');
  await site.forge.settle();
  await site.as('jonas').put(`/rest/api/3/issue/${made.key}`, { fields: { description: null } });
  await site.mustMove('jonas', shop, made, 'done');
  await site.forge.settle();
  expect(await mark(made)).toMatchObject(escaped);
  expect((await site.ledger(made)).map(({ kind }) => kind)).toEqual(['left']);
});

test('the Product Owner may take it out, and lets go what escaped', async () => {
  const made = await aStory();
  await retype('ana', made, 'task');
  await site.forge.settle();
  expect(await mark(made)).toEqual(none);
  expect(await site.ledger(made)).toMatchObject([{ kind: 'left', as: 'owner' }]);

  const other = await aStory();
  await retype('jonas', other, 'task');
  await site.forge.settle();
  await retype('ana', other, 'story');
  await retype('ana', other, 'task');
  await site.forge.settle();
  expect(await mark(other)).toEqual(none);
});

test('before work begins anybody changes the type, and nothing is recorded', async () => {
  const made = await aStory(false);
  await retype('jonas', made, 'task');
  await site.forge.settle();
  expect(await mark(made)).toEqual(none);
  expect(await site.ledger(made)).toEqual([]);
});

test('where the settings only record, the badge says nothing', async () => {
  await site.setPolicy(shop, { ...shop.policy, since: start, breach: 'record' });
  const made = await aStory();
  await retype('jonas', made, 'task');
  await site.forge.settle();
  expect(await mark(made)).toMatchObject({ ...escaped, readiness: null });
});

test('what no event announced is found by the daily check', async () => {
  const made = await aStory();
  plan.resume();
  await retype('jonas', made, 'task');
  plan.rest();
  site.clock.pass(120_000);
  expect((await mark(made)).acceptance).toBeNull();
  await site.forge.runScheduled('watch');
  await site.forge.settle();
  expect(await mark(made)).toMatchObject(escaped);
});

test('so is each of many that are changed at once', async () => {
  const many: Made[] = [];
  for (let n = 0; n < 30; n += 1) many.push(await aStory());
  site.clock.pass(60_000);
  for (const made of many) await retype('jonas', made, 'task');
  await site.forge.settle();
  for (const made of many) expect(await mark(made)).toMatchObject(escaped);
});
