import { bulkSize } from '../../src/domain/acceptance/breaches';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { Policy } from '../../src/domain/policy/policy';
import { aSite, accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** What the app does about work that is in Done and that nobody accepted. */
let site: ASite;
let shop: Place;
const { expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.forge.settle();
  await site.setPolicy(shop);
  site.forge.configure({ queryLagMs: 0, events: { delayMs: 0, shuffleMs: 0, duplicates: 0 } });
  // Longer than a quarrel.
  site.clock.pass(48 * 3_600_000);
  expectNoneBroken();
  site.forge.records.clear();
});

/** Events wait for `settle`, so that the policy can change before they are heard. */
const later = 3_600_000;

const returning = (): Policy => ({ ...shop.policy, breach: 'return' });

const started = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.forge.settle();
  site.forge.records.clear();
  return story;
};

/** Past the gate: a workflow without its rules, an automation rule, a scheme that was switched. */
const slip = async (who: Person, story: Made, policy: Policy = returning()): Promise<void> => {
  site.forge.configure({ events: { delayMs: later, shuffleMs: 0, duplicates: 0 } });
  await site.setPolicy(shop, { ...policy, mode: 'off' });
  await site.mustMove(who, shop, story, 'done');
  await site.setPolicy(shop, policy);
  await site.forge.settle();
};

const statusOf = async ({ key }: Made): Promise<string> =>
  (await site.as('ana').get<{ fields: { status: { name: string } } }>(`/rest/api/3/issue/${key}?fields=status`)).fields
    .status.name;

const commentsOn = async ({ key }: Made): Promise<readonly string[]> =>
  (await site.as('ana').get<{ comments: { body: unknown }[] }>(`/rest/api/3/issue/${key}/comment`)).comments.map(
    ({ body }) => JSON.stringify(body),
  );

const kinds = async (story: Made): Promise<readonly string[]> => (await site.ledger(story)).map(({ kind }) => kind);

describe('what is in Done unaccepted', () => {
  test('is recorded and nothing more, where the policy says so', async () => {
    const story = await started();
    await slip('jonas', story, { ...shop.policy, breach: 'record' });
    expect(await kinds(story)).toEqual(['breach']);
    expect(await site.stored(shop, story)).toMatchObject({ readiness: null, acceptance: { state: 'unaccepted' } });
    expect(await statusOf(story)).toBe('Done');
  });

  test('is marked on its card, where the policy says so', async () => {
    const story = await started();
    await slip('jonas', story, { ...shop.policy, breach: 'flag' });
    expect(await site.stored(shop, story)).toMatchObject({ readiness: 'unaccepted' });
    expect(await statusOf(story)).toBe('Done');
    expect(await commentsOn(story)).toEqual([]);
  });

  test('is sent back to where it came from, with a comment to whoever moved it', async () => {
    const story = await started();
    await slip('jonas', story);
    expect(await statusOf(story)).toBe('In Progress');
    const comments = await commentsOn(story);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(accountOf('jonas'));
    expect(comments[0]).toContain('moved it back to In Progress');
    expect(await site.ledger(story)).toMatchObject([
      { kind: 'breach', by: accountOf('jonas'), from: 'In Progress', to: 'Done' },
      { kind: 'returned', by: null, from: 'Done', to: 'In Progress' },
      { kind: 'reopened' },
    ] satisfies Partial<LedgerEntry>[]);
    expect(await site.stored(shop, story)).toMatchObject({ acceptance: null, readiness: 'in-progress=3/4' });
  });

  test('stays when a person moves it again within a day, and goes back when they do so later', async () => {
    const story = await started();
    await slip('jonas', story);
    site.clock.pass(3_600_000);
    await slip('jonas', story);
    expect(await statusOf(story)).toBe('Done');
    expect(await site.stored(shop, story)).toMatchObject({ readiness: 'unaccepted' });
    expect(await commentsOn(story)).toHaveLength(1);
    await site.mustMove('jonas', shop, story, 'inProgress');
    site.clock.pass(25 * 3_600_000);
    await slip('jonas', story);
    expect(await statusOf(story)).toBe('In Progress');
    expect(await kinds(story)).toEqual([
      ...['breach', 'returned', 'reopened', 'breach', 'reopened', 'breach', 'returned', 'reopened'],
    ]);
  });

  test('stays where the mode only warns, and where the Product Owner brought it', async () => {
    const [warned, accepted] = [await started(), await started()];
    await slip('jonas', warned, { ...returning(), mode: 'warn' });
    await slip('ana', accepted);
    expect([await statusOf(warned), await statusOf(accepted)]).toEqual(['Done', 'Done']);
    expect(await kinds(accepted)).toEqual(['accepted']);
  });

  test('stays when it is noticed long after, or was there before the policy wanted it back', async () => {
    const story = await started();
    await slip('jonas', story, { ...shop.policy, breach: 'flag' });
    site.clock.pass(2 * 3_600_000);
    await site.setPolicy(shop, returning());
    await site.must('vera', story, 'refresh');
    expect(await statusOf(story)).toBe('Done');
  });

  test('goes where rejected work goes when the way it came is closed, and else stays', async () => {
    const [story, other] = [await started(), await started()];
    const { store } = site.jira;
    const workflows = store.collection('workflows');
    const workflow = workflows.get(Object.values(shop.project.workflowIds)[0] ?? '');
    if (!workflow) throw new Error('The project has no workflow');
    const without = (statuses: readonly string[]) =>
      workflows.put(workflow.id, {
        ...workflow,
        transitions: workflow.transitions.filter(({ toStatusId }) => !statuses.includes(toStatusId ?? '')),
      });
    without([shop.statuses.inProgress]);
    await slip('jonas', story);
    expect(await statusOf(story)).toBe('To Do');
    without([shop.statuses.inProgress, shop.statuses.toDo]);
    await slip('jonas', other);
    expect(await statusOf(other)).toBe('Done');
    expect(await kinds(other)).toEqual(['breach']);
    expect(await commentsOn(other)).toEqual([]);
    workflows.put(workflow.id, workflow);
  });

  test('is sent back once, whatever events come twice, late and out of order', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const story = await site.create(shop);
      site.forge.configure({ events: { delayMs: later, shuffleMs: 60, duplicates: 0.7, seed } });
      await site.mustMove('jonas', shop, story, 'inProgress');
      await site.setPolicy(shop, { ...returning(), mode: 'off' });
      await site.mustMove('jonas', shop, story, 'done');
      await site.setPolicy(shop, returning());
      await site.forge.settle();
      expect([seed, await statusOf(story)]).toEqual([seed, 'In Progress']);
      expect(await commentsOn(story)).toHaveLength(1);
      expect(await kinds(story)).toEqual(['breach', 'returned', 'reopened']);
      site.clock.pass(60_000);
    }
  });
});

describe('own work', () => {
  test('is accepted by nobody where the policy says so, and by others as ever', async () => {
    await site.setPolicy(shop, {
      ...shop.policy,
      noSelfAcceptance: true,
      deputies: [{ accountId: accountOf('dara'), until: '2099-12-31' }],
    });
    const story = await started();
    await site.tick('jonas', story);
    await site.as('jonas').put(`/rest/api/3/issue/${story.key}/assignee`, { accountId: accountOf('ana') });
    const refused = await site.move('ana', shop, story, 'done');
    expect(refused).toMatchObject({ status: 400, body: { errorMessages: [gateMessages.ownWork] } });
    await site.mustMove('dara', shop, story, 'done');
    await site.idle();
    expect(await kinds(story)).toEqual(['ticked', 'accepted']);
  });
});

describe('an import', () => {
  test('is told from a breach where work is in Done from its first day', async () => {
    await site.setPolicy(shop, { ...returning(), since: new Date(site.clock.now()).toISOString() });
    site.forge.configure({ events: { delayMs: later } });
    const story = await site.create(shop);
    const issues = site.jira.store.collection('issues');
    const issue = issues.get(story.id);
    if (!issue) throw new Error('The story is gone');
    issues.put(story.id, { ...issue, statusId: shop.statuses.done });
    await site.forge.settle();
    expect(await site.ledger(story)).toMatchObject([{ kind: 'imported', by: accountOf('jonas'), from: null }]);
    expect(await statusOf(story)).toBe('Done');
    expect(await site.stored(shop, story)).toMatchObject({ acceptance: null, readiness: null });
    await site.must('vera', story, 'refresh');
    expect(await kinds(story)).toEqual(['imported']);
  });

  test('or a clean-up of many work items at once is neither sent back nor marked', async () => {
    const stories = await Promise.all(Array.from({ length: bulkSize }, () => started()));
    site.forge.configure({ events: { delayMs: later } });
    await site.setPolicy(shop, { ...returning(), mode: 'off' });
    for (const story of stories) await site.mustMove('jonas', shop, story, 'done');
    await site.setPolicy(shop, returning());
    await site.forge.settle();
    for (const story of stories) {
      expect(await kinds(story)).toEqual(['imported']);
      expect(await site.stored(shop, story)).toMatchObject({ acceptance: null, readiness: null });
      expect(await statusOf(story)).toBe('Done');
    }
  });
});
