import { aSite, type ASite, type Made, openToAnyone, type Place } from '../support/a-site';
import { askForReady, type Lack, makeStory } from '../support/ready-site';
import { addApps, type Attacker, attackerNames, send, stateOf } from './attackers';

/** Every path from To Do to In Progress × everybody × everything that can be missing, where only ready work is started. */
let site: ASite;
let shop: Place;

const states: Readonly<Record<string, { readonly lacks: readonly Lack[]; readonly isLet: boolean }>> = {
  'that is ready': { lacks: [], isLet: true },
  'without criteria': { lacks: ['criteria'], isLet: false },
  'with a line unconfirmed': { lacks: ['tick'], isLet: false },
  'with an open blocker': { lacks: ['free'], isLet: false },
  'without an estimate': { lacks: ['points'], isLet: false },
  'without a version': { lacks: ['version'], isLet: false },
};
const stories = new Map<string, Made>();

const forged = { held: { talked: { by: 'x', at: '2026-11-21T12:00:00.000Z' } }, subtasks: 0, blockers: 0 };

const transition = (who: Attacker, { key }: Made, version: 2 | 3, more: object = {}): Promise<unknown> =>
  send(site, who, 'POST', `/rest/api/${version}/issue/${key}/transitions`, {
    transition: { id: shop.transitions.inProgress },
    ...more,
  });

/** `never`: nobody gets through there, whatever the state. */
const paths: Readonly<
  Record<string, { readonly go: (who: Attacker, story: Made) => Promise<unknown>; readonly never?: true }>
> = {
  'REST, version 3': { go: (who, story) => transition(who, story, 3) },
  'REST, version 2': { go: (who, story) => transition(who, story, 2) },
  'a transition that sends the app’s fields': {
    go: (who, story) => transition(who, story, 3, { fields: { [shop.policy.fields.ticks ?? '']: forged } }),
  },
  'a forged issue property first': {
    go: async (who, story) => {
      await send(site, who, 'PUT', `/rest/api/3/issue/${story.key}/properties/assay.ticks`, forged);
      await transition(who, story, 3);
    },
  },
  'a bulk change': {
    go: (who, { key }) =>
      send(site, who, 'POST', '/rest/api/3/bulk/issues/transition', {
        bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: shop.transitions.inProgress }],
      }),
  },
  'an edit of the status': {
    never: true,
    go: (who, { key }) =>
      send(site, who, 'PUT', `/rest/api/3/issue/${key}`, { fields: { status: { id: shop.statuses.inProgress } } }),
  },
};

/** Visitors may make no bulk changes, whatever the project lets them do. */
const mayTry = (who: Attacker, path: string): boolean =>
  path !== 'a bulk change' || who !== 'a visitor who has not signed in';

beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  addApps(site);
  openToAnyone(site, shop.project);
  await askForReady(site, shop);
  for (const [name, { lacks }] of Object.entries(states)) stories.set(name, await makeStory(site, shop, lacks));
  // What the app makes of a move is tried elsewhere: here it hears of none, so that nothing but the attempt changes anything.
  site.forge.configure({ events: { delayMs: 1e9 } });
});
afterAll(() => site.close());

const statusOf = ({ id }: Made): string | undefined => site.jira.store.collection('issues').get(id)?.statusId;

describe.each(Object.entries(states))('a story %s', (name, { isLet }) => {
  const cases = Object.keys(paths).flatMap((path) => attackerNames.map((who) => [path, who] as const));

  test.each(cases)('by %s: %s starts it only when it is ready', async (path, who) => {
    const story = stories.get(name);
    if (story === undefined) throw new Error('There is no such story');
    const before = stateOf(site, story);
    await paths[path]?.go(who, story);
    site.clock.pass(60_000);
    const isStarted = statusOf(story) === shop.statuses.inProgress;
    if (isStarted) await site.mustMove('jonas', shop, story, 'toDo');
    expect(isStarted).toBe(isLet && paths[path]?.never !== true && mayTry(who, path));
    expect(stateOf(site, story)).toBe(before);
  });
});

test.each(attackerNames)('created on its way into work, a bare story stays in To Do: %s', async (who) => {
  const { body } = await send<{ id: string; key: string } | null>(site, who, 'POST', '/rest/api/3/issue', {
    fields: { project: { id: shop.project.id }, issuetype: { id: shop.types.story }, summary: 'Pay by card' },
    transition: { id: shop.transitions.inProgress },
  });
  site.clock.pass(60_000);
  if (body?.id === undefined) throw new Error(`Nothing was created: ${JSON.stringify(body)}`);
  expect(statusOf(body)).toBe(shop.statuses.toDo);
});
