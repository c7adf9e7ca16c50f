import type { PlanningName, PlanningOutput } from '../../src/contract/planning';
import type { Result } from '../../src/domain/shared/result';
import { accountOf, aSite, type ASite, type Made, type Person } from '../support/a-site';

/** The plan of a sprint, accepted by who may accept, and kept as it was. */
let site: ASite;
let sprint: string;
let stories: readonly Made[];

const agile = <T>(path: string, body: unknown): Promise<T> => site.as('pia').post<T>(`/rest/agile/1.0/${path}`, body);

const put = (into: string, made: readonly Made[]): Promise<unknown> =>
  agile(`sprint/${into}/issue`, { issues: made.map(({ key }) => key) });

const aSprint = async (name: string): Promise<string> => {
  const board = [...site.jira.store.collection('boards').values()].find(
    ({ projectId }) => projectId === site.shop.project.id,
  );
  return String((await agile<{ id: number }>('sprint', { name, originBoardId: Number(board?.id) })).id);
};

const aStory = (value: number, points: number): Promise<Made> => {
  const { fields } = site.shop.policy;
  return site.create(site.shop, { [fields.value ?? '']: value, [fields.points ?? '']: points });
};

interface Asking {
  readonly type?: string;
  /** The project of the place; null: it has none. */
  readonly here?: string | null;
}

const ask = async <N extends PlanningName>(
  who: Person | 'nobody',
  name: N,
  payload: Readonly<Record<string, unknown>>,
  { type = 'jira:projectPage', here = site.shop.project.id }: Asking = {},
): Promise<Result<PlanningOutput<N>>> => {
  const reply = await site.forge.invokeResolver({
    moduleKey: type === 'jira:sprintAction' ? 'sprint-action' : 'project-page',
    functionKey: name,
    payload: { projectId: site.shop.project.id, ...payload },
    accountId: who === 'nobody' ? null : accountOf(who),
    extension: { type, ...(here !== null && { project: { id: here } }) },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<PlanningOutput<N>>;
};

const idsOf = (made: readonly Made[]): readonly string[] => made.map(({ id }) => id);

const accept = (who: Person, seen: readonly Made[], more: Readonly<Record<string, unknown>> = {}) =>
  ask(who, 'acceptPlan', { sprintId: sprint, seen: idsOf(seen), ...more });

const plansFor = async (who: Person) => {
  const reply = await ask(who, 'plans', { sprintIds: [sprint] });
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value.plans;
};

beforeAll(async () => {
  site = await aSite();
  sprint = await aSprint('Tide 1');
  stories = [await aStory(8, 3), await aStory(5, 2)];
  await put(sprint, stories);
  await site.idle();
});
afterAll(() => site.close());

test('whoever may accept does, and the plan is kept with values and points as they were', async () => {
  const reply = await accept('ana', stories);
  expect(reply).toMatchObject({ ok: true, value: { plan: { sprintId: sprint, by: accountOf('ana'), hidden: 0 } } });
  const [first] = stories;
  await site.as('pia').put(`/rest/api/3/issue/${first?.key}`, { fields: { [`${site.shop.policy.fields.value}`]: 99 } });
  const [plan, ...others] = await plansFor('jonas');
  expect(others).toEqual([]);
  expect(plan?.items.map(({ value, points }) => [value, points]).sort()).toEqual([
    [5, 2],
    [8, 3],
  ]);
});

test('it can be accepted again, earlier ones stay, and the same press is kept once', async () => {
  const late = await aStory(1, 1);
  await put(sprint, [late]);
  site.clock.pass(60_000);
  const once = { callId: 'a-press-of-a-button' };
  await accept('dara', [...stories, late], once);
  await accept('dara', [...stories, late], once);
  const plans = await plansFor('ana');
  expect(plans.map(({ by, items }) => [by, items.length])).toEqual([
    [accountOf('ana'), 2],
    [accountOf('dara'), 3],
  ]);
  const { value } = await site
    .as('ana')
    .get<{ value: unknown }>(`/rest/api/3/project/${site.shop.project.id}/properties/assay.plans`);
  expect(value).toEqual({ [sprint]: plans[1]?.at });
  stories = [...stories, late];
});

test('a sprint that is another than the one on screen is not accepted', async () => {
  const before = await plansFor('ana');
  for (const seen of [stories.slice(1), [...stories, await aStory(1, 1)]])
    expect(await accept('ana', seen)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(await plansFor('ana')).toEqual(before);
});

test.each(['jonas', 'pia', 'vera', 'nobody'] as const)('%s cannot accept a plan', async (who) => {
  const reply = await ask(who, 'acceptPlan', { sprintId: sprint, seen: idsOf(stories) });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
});

test('the project is the place’s own; in Jira’s dialog of a sprint, which may have none, it is the one that the page names', async () => {
  const other = site.team.project.id;
  for (const [type, here, ok] of [
    ['jira:projectPage', other, false],
    ['jira:projectPage', null, false],
    ['jira:sprintAction', other, false],
    ['jira:sprintAction', null, true],
  ] as const)
    expect([type, here, (await ask('ana', 'plans', { sprintIds: [sprint] }, { type, here })).ok]).toEqual([
      type,
      here,
      ok,
    ]);
});

test('what is not well formed is refused', async () => {
  for (const payload of [
    { sprintId: sprint, seen: [] },
    { sprintId: 'Tide 1', seen: idsOf(stories) },
    { sprintId: sprint, seen: Array.from({ length: 301 }, (_, index) => String(index + 1)) },
    { sprintId: sprint, seen: idsOf(stories), by: accountOf('jonas') },
    { sprintId: sprint, seen: idsOf(stories), projectId: 'SHOP' },
  ])
    expect(await ask('ana', 'acceptPlan', payload)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
});

test('who may not see a work item does not see it in a plan, and hears that something is hidden', async () => {
  const [first] = stories;
  await site.as('pia').remove(`/rest/api/3/issue/${first?.key}`);
  const plans = await plansFor('ana');
  expect(plans.map(({ items, hidden }) => [items.length, hidden])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(plans.flatMap(({ items }) => items.map(({ id }) => id))).not.toContain(first?.id);
  stories = stories.slice(1);
});

test('sub-tasks are in their parents, and a sprint that is over has no plan to accept', async () => {
  await site.as('jonas').post('/rest/api/3/issue', {
    fields: {
      project: { id: site.shop.project.id },
      issuetype: { id: site.shop.types.subtask },
      parent: { id: stories[0]?.id },
      summary: 'A part of it',
    },
  });
  expect(await accept('ana', stories)).toMatchObject({ ok: true });
  const now = site.clock.now();
  const dates = { startDate: new Date(now).toISOString(), endDate: new Date(now + 86_400_000).toISOString() };
  await agile(`sprint/${sprint}`, { state: 'active', ...dates });
  await agile(`sprint/${sprint}`, { state: 'closed' });
  expect(await accept('ana', stories)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
});

test('somebody whose account was closed is forgotten in plans, too', async () => {
  site.forge.configure({ closedAccounts: [accountOf('dara')] });
  expect(await site.forge.runScheduled('personal-data')).toMatchObject([{ ok: true }]);
  await site.idle();
  site.forge.configure({ closedAccounts: [] });
  const plans = await plansFor('ana');
  expect(plans.map(({ by }) => by)).toEqual([accountOf('ana'), 'erased', accountOf('ana')]);
});
