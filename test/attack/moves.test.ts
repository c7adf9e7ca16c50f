import { withHistory } from '../../src/domain/policy/with-history';
import { aSite, type ASite, type Made, openToAnyone, type Place } from '../support/a-site';
import { addApps, type Attacker, attackerNames, attackers, formerOwner, send, stateOf } from './attackers';

/**
 * Every path into Done × everybody × every state of a work item and of its settings. What has to come of an attempt is computed from the
 * three small tables here and in `attackers.ts`; `docs/security.md` shows them.
 */
let site: ASite;
let shop: Place;

/** Whom the gate lets through in a state. */
type Lets = 'accepters' | 'nobody' | 'everybody';

interface State {
  readonly lets: Lets;
  readonly policy?: (place: Place) => unknown;
  readonly make?: (story: Made) => Promise<unknown>;
  readonly isTicked?: boolean;
  readonly fields?: object;
}

const subtask = (story: Made): Promise<unknown> =>
  site.create(shop, { type: 'subtask', parent: { id: story.id }, summary: 'A part of it' });
const blocker = async (story: Made): Promise<unknown> => {
  const other = await site.create(shop);
  return site
    .as('jonas')
    .post('/rest/api/3/issueLink', { type: { name: 'Blocks' }, outwardIssue: story, inwardIssue: other });
};
const rejected = (story: Made): Promise<unknown> =>
  site.must('ana', story, 'reject', { reason: 'The receipt is missing', failed: ['reviewed'] });

const states: Readonly<Record<string, State>> = {
  'complete, under Block': { lets: 'accepters' },
  'without criteria': { lets: 'nobody', fields: { description: null } },
  'with a line unconfirmed': { lets: 'nobody', isTicked: false },
  'with an open sub-task': { lets: 'nobody', make: subtask },
  'with an open blocker': { lets: 'nobody', make: blocker },
  'rejected, its line open again': { lets: 'nobody', make: rejected },
  'under Warn': { lets: 'everybody', policy: ({ policy }) => ({ ...policy, mode: 'warn' }) },
  'under Off': { lets: 'everybody', policy: ({ policy }) => ({ ...policy, mode: 'off' }) },
  'under settings without a Product Owner': {
    lets: 'nobody',
    policy: ({ policy }) => ({ ...policy, productOwner: ' ' }),
  },
  'under settings whose mode is lost': { lets: 'nobody', policy: () => ({ version: 1, mode: 'block' }) },
};

/** One for each state. */
const stories = new Map<string, Made>();

type Path = (who: Attacker, story: Made) => Promise<unknown>;

interface Ways {
  readonly transitions?: readonly { readonly id: string; readonly to: { readonly id: string } }[];
}

const transition = (who: Attacker, { key }: Made, version: 2 | 3, more: object = {}): Promise<unknown> =>
  send(site, who, 'POST', `/rest/api/${version}/issue/${key}/transitions`, {
    transition: { id: shop.transitions.done },
    ...more,
  });

/** `never`: no state and nobody gets through there. */
const paths: Readonly<Record<string, { readonly go: Path; readonly never?: true }>> = {
  'the button or the board, which offer what Jira offers': {
    go: async (who, story) => {
      const { body } = await send<Ways | null>(site, who, 'GET', `/rest/api/3/issue/${story.key}/transitions`);
      const way = body?.transitions?.find(({ to }) => to.id === shop.statuses.done);
      if (way !== undefined) await transition(who, story, 3);
    },
  },
  'REST, version 3': { go: (who, story) => transition(who, story, 3) },
  'REST, version 2': { go: (who, story) => transition(who, story, 2) },
  'a transition with a comment': {
    go: (who, story) => transition(who, story, 2, { update: { comment: [{ add: { body: 'Accepted by all' } }] } }),
  },
  // Jira passes over fields that a transition has no screen for.
  'a transition that sends the app’s fields': {
    go: (who, story) => {
      const { ticks, acceptance } = shop.policy.fields;
      const fields = { [ticks ?? '']: { held: { reviewed: {} } }, [acceptance ?? '']: { state: 'accepted' } };
      return transition(who, story, 3, { fields });
    },
  },
  'a bulk change': {
    go: (who, { key }) =>
      send(site, who, 'POST', '/rest/api/3/bulk/issues/transition', {
        bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: shop.transitions.done }],
      }),
  },
  'an edit of the status': {
    never: true,
    go: (who, { key }) =>
      send(site, who, 'PUT', `/rest/api/3/issue/${key}`, { fields: { status: { id: shop.statuses.done } } }),
  },
};

/** Visitors may make no bulk changes, whatever the project lets them do. */
const mayTry = (who: Attacker, path: string): boolean =>
  path !== 'a bulk change' || who !== 'a visitor who has not signed in';

const passes = (who: Attacker, path: string, { lets }: State): boolean =>
  paths[path]?.never !== true &&
  mayTry(who, path) &&
  (lets === 'everybody' || (lets === 'accepters' && attackers[who].accepts));

const save = async (raw: unknown): Promise<void> => site.setPolicy(shop, raw);

/** A story in progress in a state, under settings that block. */
const inState = async ({ fields, make, isTicked = true }: State): Promise<Made> => {
  const story = await site.create(shop, { ...fields });
  await site.mustMove('jonas', shop, story, 'inProgress');
  if (isTicked) await site.tick('jonas', story);
  await make?.(story);
  await site.idle();
  return story;
};

beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  addApps(site);
  openToAnyone(site, shop.project);
  // Vera was the Product Owner until now.
  const at = new Date(site.clock.now()).toISOString();
  const former = { ...shop.policy, productOwner: formerOwner };
  const before = { ...former, history: withHistory(former, null, at) };
  const now = { ...shop.policy, revision: 4 };
  const policy = { ...now, history: withHistory(now, before, at) };
  shop = { ...shop, policy };
  await save(before);
  await save(policy);
  for (const [name, state] of Object.entries(states)) stories.set(name, await inState(state));
  // What the app makes of a move is tried elsewhere: here it hears of none, so that nothing but the attempt changes anything.
  site.forge.configure({ events: { delayMs: 1e9 } });
});
afterAll(() => site.close());

describe.each(Object.keys(states))('a story %s', (name) => {
  const state = states[name] ?? { lets: 'nobody' };
  beforeAll(() => save(state.policy?.(shop) ?? shop.policy));
  afterAll(() => save(shop.policy));

  const cases = Object.keys(paths).flatMap((path) => attackerNames.map((who) => [path, who] as const));

  test.each(cases)('by %s: %s gets as far as the tables say', async (path, who) => {
    const story = stories.get(name);
    if (story === undefined) throw new Error('There is no such story');
    const before = stateOf(site, story);
    await paths[path]?.go(who, story);
    // Jira takes a hundred writes of one work item in half a minute.
    site.clock.pass(60_000);
    const isDone = site.jira.store.collection('issues').get(story.id)?.statusId === shop.statuses.done;
    if (isDone) await site.mustMove('jonas', shop, story, 'inProgress');
    expect(isDone).toBe(passes(who, path, state));
    expect(stateOf(site, story)).toBe(before);
  });
});
