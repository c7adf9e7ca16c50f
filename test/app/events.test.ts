import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';
import { storiesOn } from '../support/stories';

/** What the app does when Jira says that something happened. */
let site: ASite;
let shop: Place;
const { aStory, delivered, edit, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.idle();
  site.forge.configure({ queryLagMs: 0, events: { delayMs: 0, shuffleMs: 0, duplicates: 0 } });
  site.clock.pass(60_000);
  expectNoneBroken();
  site.forge.records.clear();
});

const counts = async (story: Made, place = shop): Promise<readonly unknown[]> => {
  const { ticks } = await site.stored(place, story);
  return [ticks.subtasks, ticks.blockers];
};
const kinds = async (story: Made): Promise<readonly string[]> => (await site.ledger(story)).map(({ kind }) => kind);
const refusal = async (story: Made): Promise<unknown> => (await site.move('ana', shop, story, 'done')).body;
const notMet = (what: string) => ({ errorMessages: [`The Definition of Done is not met yet: ${what}`], errors: {} });

describe.each(['company-managed', 'team-managed'])('in a %s project', (style) => {
  const place = (): Place => (style === 'company-managed' ? shop : site.team);

  test('a new work item gets its counts and its readiness', async () => {
    expect(await site.stored(place(), await aStory(place()))).toEqual({
      ticks: { held: {}, subtasks: 0, blockers: 0 },
      acceptance: null,
      readiness: 'ready',
      valuePerPoint: null,
    });
    const poor = await aStory(place(), { description: null });
    expect(await site.stored(place(), poor)).toMatchObject({ readiness: 'not-ready|no-criteria' });
  });

  test('value and points make value per point, and without points there is none', async () => {
    const { value, points } = place().policy.fields;
    const story = await aStory(place());
    await edit(story, { [`${value}`]: 21, [`${points}`]: 5 });
    expect((await site.stored(place(), story)).valuePerPoint).toBe(4.2);
    await edit(story, { [`${points}`]: 0 });
    expect((await site.stored(place(), story)).valuePerPoint).toBeNull();
    await edit(story, { [`${points}`]: 3, [`${value}`]: 0 });
    expect((await site.stored(place(), story)).valuePerPoint).toBe(0);
  });

  test('the description makes it ready, or not', async () => {
    const story = await aStory(place());
    await edit(story, { description: null });
    expect((await site.stored(place(), story)).readiness).toBe('not-ready|no-criteria');
    await edit(story, { description: { ...described('A receipt is sent'), version: 1 } });
    expect((await site.stored(place(), story)).readiness).toBe('ready');
  });

  test('from waiting to acceptance and back, as it moves', async () => {
    const story = await delivered(place());
    expect((await site.stored(place(), story)).acceptance).toMatchObject({ state: 'awaiting' });
    await site.mustMove('ana', place(), story, 'done');
    await site.idle();
    expect(await site.stored(place(), story)).toMatchObject({
      readiness: 'accepted',
      acceptance: { state: 'accepted', as: 'owner', by: accountOf('ana'), revision: place().policy.revision },
    });
    await site.mustMove('jonas', place(), story, 'toDo');
    await site.idle();
    expect(await site.stored(place(), story)).toMatchObject({ readiness: 'ready', acceptance: null });
    expect(await site.ledger(story)).toMatchObject([
      { kind: 'ticked', item: 'reviewed' },
      { kind: 'accepted', by: accountOf('ana'), from: 'In Progress', to: 'Done', evidence: { holds: true, open: [] } },
      { kind: 'reopened', by: accountOf('jonas'), from: 'Done', to: 'To Do' },
    ]);
  });
});

describe('invocations', () => {
  test('are one for each change that matters, and none for what the app writes itself', async () => {
    const { value, points } = shop.policy.fields;
    const story = await aStory(shop);
    await edit(story, { [`${value}`]: 8, [`${points}`]: 2 });
    await edit(story, { description: null });
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.idle();
    expect(site.invocations().map(({ subject }) => subject)).toEqual(Array(3).fill('avi:jira:updated:issue'));
    // Value per point, then what Ready lacks, then the stage of work that has begun.
    expect(site.writes()).toEqual(Array(3).fill('POST /rest/api/3/app/field/value'));
  });

  test('are none for changes that no rule reads', async () => {
    const story = await aStory();
    await edit(story, { summary: 'Pay by card or voucher' });
    await edit(story, { labels: ['checkout'], priority: { id: '1' } });
    await edit(story, { duedate: '2026-12-24' });
    await site.as('jonas').post(`/rest/api/3/issue/${story.key}/comment`, {
      body: { ...described('A comment'), version: 1 },
    });
    await site.idle();
    expect(site.invocations()).toEqual([]);
  });

  test('are without effect in a project that has no policy, or on a work type that it does not govern', async () => {
    const task = await aStory(shop, { type: 'task' });
    await site.mustMove('jonas', shop, task, 'done');
    await site.idle();
    expect(await site.stored(shop, task)).toEqual({
      ticks: null,
      acceptance: null,
      readiness: null,
      valuePerPoint: null,
    });
    expect(await site.ledger(task)).toEqual([]);
    await site.setPolicy(site.team, null);
    const story = await aStory(site.team);
    await site.mustMove('jonas', site.team, story, 'done');
    await site.idle();
    expect(site.writes()).toEqual([]);
    await site.setPolicy(site.team);
    expect(await site.ledger(story)).toEqual([]);
  });
});

describe('arrivals in Done', () => {
  test('by anyone who may not, while the mode only warns, are breaches', async () => {
    const story = await aStory();
    await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
    await site.mustMove('jonas', shop, story, 'done');
    await site.idle();
    await site.setPolicy(shop);
    expect(await site.ledger(story)).toMatchObject([
      { kind: 'breach', by: accountOf('jonas'), evidence: { holds: false, open: ['reviewed'], criteriaCount: 1 } },
    ]);
    expect(await site.stored(shop, story)).toMatchObject({
      readiness: 'unaccepted',
      acceptance: { state: 'unaccepted', by: accountOf('jonas') },
    });
  });

  test('while the mode is off leave no trace, and those before the policy began are nobody’s breach', async () => {
    const story = await aStory();
    await site.setPolicy(shop, { ...shop.policy, mode: 'off' });
    await site.mustMove('jonas', shop, story, 'done');
    await site.idle();
    expect(site.writes()).toEqual([]);
    site.clock.pass(1_000);
    const since = new Date(site.clock.now()).toISOString();
    await site.setPolicy(shop, { ...shop.policy, since });
    await site.must('ana', story, 'refresh');
    expect(await site.ledger(story)).toEqual([]);
    expect(await site.stored(shop, story)).toMatchObject({ acceptance: null, readiness: null });
    await site.setPolicy(shop);
  });

  test('by a deputy are acceptances as long as the term lasts, and stay so afterwards', async () => {
    const [story, late] = [await delivered(), await delivered()];
    const began = site.clock.now();
    site.clock.set('2026-11-30T23:59:00.000Z');
    await site.mustMove('dara', shop, story, 'done');
    await site.idle();
    site.clock.set('2026-12-01T00:00:01.000Z');
    expect(await site.move('dara', shop, late, 'done')).toMatchObject({ status: 400 });
    const { acceptance } = await site.must('ana', story, 'refresh');
    expect(acceptance).toMatchObject({ state: 'accepted', as: 'deputy', by: accountOf('dara') });
    expect(await kinds(story)).toEqual(['ticked', 'accepted']);
    site.clock.set(new Date(began).toISOString());
  });

  test('are asked for again when what was rejected has moved on', async () => {
    const story = await delivered();
    await site.must('ana', story, 'reject', { reason: 'The receipt never came', failed: [] });
    const state = async () => (await site.stored(shop, story)).acceptance?.state;
    expect(await state()).toBe('rejected');
    await site.must('vera', story, 'refresh');
    expect(await state()).toBe('rejected');
    await site.mustMove('ana', shop, story, 'toDo');
    await site.idle();
    expect(await state()).toBe('rejected');
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.idle();
    expect(await state()).toBe('awaiting');
  });

  test('more than once are each recorded', async () => {
    const story = await delivered();
    for (const who of ['ana', 'dara'] as const) {
      await site.mustMove(who, shop, story, 'done');
      await site.mustMove('jonas', shop, story, 'inProgress');
    }
    await site.idle();
    expect(await kinds(story)).toEqual(['ticked', 'accepted', 'reopened', 'accepted', 'reopened']);
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'awaiting' });
  });
});

describe('sub-tasks', () => {
  const subtask = async (parent: Made): Promise<Made> => {
    const made = await site.create(shop, { type: 'subtask', parent: { key: parent.key } });
    await site.idle();
    return made;
  };

  test('that are open keep their parent from Done, until they are done', async () => {
    const story = await delivered();
    const part = await subtask(story);
    expect(await counts(story)).toEqual([1, 0]);
    expect(await refusal(story)).toEqual(notMet('All sub-tasks are done'));
    await site.mustMove('jonas', shop, part, 'done');
    await site.idle();
    expect(await counts(story)).toEqual([0, 0]);
    await site.mustMove('jonas', shop, part, 'inProgress');
    await site.idle();
    expect(await counts(story)).toEqual([1, 0]);
  });

  test('that are deleted count no more', async () => {
    const story = await delivered();
    const [one] = [await subtask(story), await subtask(story)];
    expect(await counts(story)).toEqual([2, 0]);
    await site.as('pia').remove(`/rest/api/3/issue/${one.key}`);
    await site.idle();
    expect(await counts(story)).toEqual([1, 0]);
  });
});

describe('blockers', () => {
  const block = async (blocker: Made, blocked: Made): Promise<void> => {
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: blocker.key }, outwardIssue: { key: blocked.key } };
    await site.as('jonas').post('/rest/api/3/issueLink', link);
    await site.idle();
  };

  test('keep what they block from Done, until they are done', async () => {
    const [story, task] = [await delivered(), await aStory(shop, { type: 'task' })];
    await block(task, story);
    expect(await counts(story)).toEqual([0, 1]);
    expect(await refusal(story)).toEqual(notMet('Nothing that blocks it is open'));
    await site.mustMove('jonas', shop, task, 'done');
    await site.idle();
    expect(await counts(story)).toEqual([0, 0]);
    await site.mustMove('jonas', shop, task, 'toDo');
    await site.idle();
    expect(await counts(story)).toEqual([0, 1]);
  });

  test('count across projects, in one without a policy too', async () => {
    await site.setPolicy(site.team, null);
    const [story, task] = [await delivered(), await aStory(site.team, { type: 'task' })];
    await block(task, story);
    expect(await counts(story)).toEqual([0, 1]);
    await site.mustMove('jonas', site.team, task, 'done');
    await site.idle();
    expect(await counts(story)).toEqual([0, 0]);
    await site.setPolicy(site.team);
  });

  test('count no more when the link or the blocker is deleted', async () => {
    const [story, first, second] = [
      await delivered(),
      await aStory(shop, { type: 'task' }),
      await aStory(shop, { type: 'task' }),
    ];
    await block(first, story);
    await block(second, story);
    expect(await counts(story)).toEqual([0, 2]);
    const { fields } = await site
      .as('ana')
      .get<{ fields: { issuelinks: { id: string }[] } }>(`/rest/api/3/issue/${story.key}?fields=issuelinks`);
    await site.as('jonas').remove(`/rest/api/3/issueLink/${fields.issuelinks[0]?.id}`);
    await site.idle();
    expect(await counts(story)).toEqual([0, 1]);
    await site.as('pia').remove(`/rest/api/3/issue/${second.key}`);
    await site.idle();
    expect(await counts(story)).toEqual([0, 0]);
  });
});
