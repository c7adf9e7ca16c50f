import type { PlanningOutput } from '../../src/contract/planning';
import type { Result } from '../../src/domain/shared/result';
import { accountOf, aSite, type ASite, type Person } from '../support/a-site';

/** Vision and goal of a product, set by who may accept, in a property that everybody may read. */
let site: ASite;
beforeAll(async () => {
  site = await aSite();
});
afterAll(() => site.close());

const words = {
  text: 'Fewer calls',
  measure: 'calls a day',
  target: 20,
  due: '2027-03-31',
  epics: [],
  versions: ['10000'],
};
const change = { revision: 0, vision: 'Nobody waits at the quay', goal: words, isNew: false, brought: null };

const save = async (
  who: Person | 'nobody',
  payload: Readonly<Record<string, unknown>>,
): Promise<Result<PlanningOutput<'saveGoals'>>> => {
  const { id } = site.shop.project;
  const reply = await site.forge.invokeResolver({
    moduleKey: 'project-page',
    functionKey: 'saveGoals',
    payload: { projectId: id, ...payload },
    accountId: who === 'nobody' ? null : accountOf(who),
    extension: { type: 'jira:projectPage', project: { id } },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<PlanningOutput<'saveGoals'>>;
};

const stored = async (): Promise<unknown> =>
  (await site.as('vera').get<{ value: unknown }>(`/rest/api/3/project/${site.shop.project.id}/properties/assay.goal`))
    .value;

test.each(['jonas', 'pia', 'vera', 'nobody'] as const)('%s cannot set it', async (who) => {
  expect(await save(who, change)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
});

test('the Product Owner sets it, everybody may read it, and the same change sent twice is done once', async () => {
  const first = await save('ana', change);
  expect(first).toMatchObject({ ok: true, value: { goals: { revision: 1, goal: words } } });
  expect(await save('ana', change)).toEqual(first);
  expect(await stored()).toEqual(first.ok ? first.value.goals : null);
});

test('who has not seen the last change changes nothing', async () => {
  const before = await stored();
  const other = { ...change, vision: 'Something else' };
  expect(await save('dara', other)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(await stored()).toEqual(before);
});

test('another goal keeps the one before, with its period and what it brought', async () => {
  site.clock.pass(86_400_000);
  const brought = { items: 2, value: 13, all: 21 };
  const goal = { ...words, text: 'A new quay' };
  await save('dara', { ...change, revision: 1, goal, isNew: true, brought });
  expect(await stored()).toMatchObject({
    revision: 2,
    goal: { text: 'A new quay' },
    earlier: [{ text: 'Fewer calls', brought }],
  });
});

test.each([
  ['no text', { goal: { ...words, text: ' ' } }],
  ['a text that is too long', { goal: { ...words, text: 'x'.repeat(301) } }],
  ['a vision that is too long', { vision: 'x'.repeat(301) }],
  ['a day that is none', { goal: { ...words, due: 'soon' } }],
  ['more epics than fit', { goal: { ...words, epics: Array.from({ length: 51 }, (_, index) => String(index)) } }],
  ['what nobody asked for', { by: 'somebody' }],
])('%s is refused', async (_, wrong) => {
  expect(await save('ana', { ...change, revision: 2, ...wrong })).toMatchObject({
    ok: false,
    failure: { code: 'invalid-input' },
  });
});
