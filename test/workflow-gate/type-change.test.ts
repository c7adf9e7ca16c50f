import { measure } from '../../sandbox/expressions';
import { aSite, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { modules } from '../support/gate';

/** Who may change the type of work once it has begun: no workflow rule is asked then. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(() => site.setPolicy(shop));

const message = modules['jira:actionValidator'][0]?.errorMessage;

const retype = async (who: Person, { key }: Made, type: 'story' | 'task'): Promise<'changed' | 'refused'> => {
  const fields = { issuetype: { id: shop.types[type] } };
  const { status, body } = await site
    .as(who)
    .send<{ errors?: { issuetype?: string } } | null>('PUT', `/rest/api/3/issue/${key}`, { fields });
  if (status === 204) return 'changed';
  expect([status, body?.errors?.issuetype]).toEqual([400, message]);
  return 'refused';
};

const made = async (type: 'story' | 'task', to: 'toDo' | 'inProgress' | 'done'): Promise<Made> => {
  const issue = await site.create(shop, { type });
  if (to !== 'toDo') await site.mustMove('jonas', shop, issue, to);
  return issue;
};

test.each<['story' | 'task', 'toDo' | 'inProgress' | 'done', string, Readonly<Partial<Record<Person, string>>>]>([
  ['story', 'toDo', 'before it begins', { jonas: 'changed', ana: 'changed' }],
  ['story', 'inProgress', 'once it has begun', { jonas: 'refused', otto: 'refused', pia: 'refused', dara: 'changed' }],
  ['task', 'inProgress', 'once it has begun', { jonas: 'changed' }],
  ['task', 'done', 'in Done', { jonas: 'refused', ines: 'refused', ana: 'changed' }],
])('a %s in %s gets the other type %s from those who may: %j', async (type, to, _when, expected) => {
  for (const [who, outcome] of Object.entries(expected)) {
    const issue = await made(type, to);
    expect([who, await retype(who as Person, issue, type === 'story' ? 'task' : 'story')]).toEqual([who, outcome]);
  }
});

test('back in To Do, work that has begun gets a type that is not governed from those who may accept alone', async () => {
  const story = await site.create(shop);
  site.clock.pass(120_000);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.forge.settle();
  await site.mustMove('jonas', shop, story, 'toDo');
  await site.forge.settle();
  expect((await site.stored(shop, story)).ticks).toMatchObject({ begun: true });
  expect(await retype('jonas', story, 'task')).toBe('refused');
  expect(await retype('pia', story, 'task')).toBe('refused');
  expect(await retype('ana', story, 'task')).toBe('changed');
  expect(await retype('jonas', story, 'story')).toBe('changed');
});

test('it keeps within the limits of an expression', () => {
  const { length, leaves } = measure(modules['jira:actionValidator'][0]?.expression ?? '');
  expect(length).toBeLessThanOrEqual(1_000);
  expect(leaves).toBeLessThanOrEqual(100);
});

test.each<[string, (policy: Place['policy']) => unknown, string]>([
  ['without a policy', () => null, 'changed'],
  ['with mode off', (policy) => ({ ...policy, mode: 'off' }), 'changed'],
  ['with mode warn', (policy) => ({ ...policy, mode: 'warn' }), 'changed'],
  ['with a damaged policy', () => ({ version: 1, mode: 'block' }), 'refused'],
  [
    'where both types are governed',
    (policy) => ({ ...policy, types: { ...policy.types, [shop.types.task]: 'enabler' } }),
    'changed',
  ],
])('%s, a developer’s change of a story under way is as it should be', async (_how, policyOf, outcome) => {
  const story = await made('story', 'inProgress');
  await site.setPolicy(shop, policyOf(shop.policy));
  expect(await retype('jonas', story, 'task')).toBe(outcome);
});
