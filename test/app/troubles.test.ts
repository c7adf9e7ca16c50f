import type { Trouble } from '../../src/domain/shared/trouble';
import type { Result } from '../../src/domain/shared/result';
import { plainEvent } from '../../sandbox/jira/event-payloads';
import { accountOf, aSite, type ASite, type Made, type Person, type Place, start } from '../support/a-site';

/** What goes wrong where nobody is present is told to a Jira admin, who can have a project's fields made anew. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
beforeEach(async () => {
  site.forge.faults.clear();
  await site.forge.settle();
  await site.setPolicy(shop, { ...shop.policy, since: start });
  site.clock.pass(3_600_000);
});

const call = async <T>(who: Person | null, functionKey: string, payload: unknown): Promise<Result<T>> => {
  const reply = await site.forge.invokeResolver({
    ...{ moduleKey: 'admin-page', functionKey, payload },
    accountId: who === null ? null : accountOf(who),
    extension: { type: 'jira:adminPage' },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<T>;
};
const troubles = async (): Promise<readonly Trouble[]> => {
  const result = await call<{ troubles: readonly Trouble[] }>('ines', 'troubles', {});
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.troubles;
};
const repair = async (projectId: string | null): Promise<void> => {
  const result = await call('ines', 'repair', { projectId });
  if (!result.ok) throw new Error(result.failure.message);
  await site.forge.settle();
};
const forge = async (story: Made, field: string | null, value: unknown): Promise<void> =>
  void (await site.as('app').post('/rest/api/3/app/field/value', {
    updates: [{ customField: field, issueIds: [Number(story.id)], value }],
  }));

test('a rule that failed when Jira evaluated it is told with its workflow and Jira’s own words, once for all its failures', async () => {
  for (let times = 0; times < 3; times += 1)
    site.jira.events.emit(
      plainEvent(site.jira, 'avi:jira:failed:expression', null, {
        extensionId: 'ari:cloud:ecosystem::extension/a/b/static/done-holds',
        workflowId: 'w',
        workflowName: 'Shop workflow',
        errorMessages: ['Evaluation failed: "p.x" - no such property'],
        context: { project: { id: Number(shop.project.id), key: 'SHOP' } },
      }),
    );
  await site.forge.settle();
  expect(await troubles()).toMatchObject([
    {
      code: 'expression-failed',
      projectId: shop.project.id,
      rule: 'done-holds',
      workflow: 'Shop workflow',
      why: expect.stringContaining('no such property') as string,
    },
  ]);
  await repair(shop.project.id);
  expect(await troubles()).toEqual([]);
});

test('stored fields that differ from record and Jira are made anew by the daily check, and told', async () => {
  const story = await site.create(shop);
  await site.forge.settle();
  await site.forge.runScheduled('watch');
  await site.forge.settle();
  await repair(shop.project.id);
  site.clock.pass(60_000);
  await forge(story, shop.policy.fields.readiness, 'awaiting');
  await site.forge.runScheduled('watch');
  await site.forge.settle();
  expect((await site.stored(shop, story)).readiness).toBe('ready');
  expect(await troubles()).toMatchObject([{ code: 'fields-differed', projectId: shop.project.id, count: 1 }]);
});

test('a repair makes every field anew from record and Jira, whatever lies there', async () => {
  const story = await site.create(shop);
  await site.tick('jonas', story);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.forge.settle();
  const before = await site.stored(shop, story);
  const { fields } = shop.policy;
  await forge(story, fields.ticks, { held: {}, subtasks: 7, blockers: 7, found: { x: true }, criteria: 4 });
  await forge(story, fields.readiness, 'accepted');
  await forge(story, fields.valuePerPoint, 99);
  await repair(shop.project.id);
  expect(await site.stored(shop, story)).toEqual({
    ...before,
    acceptance: { state: 'awaiting', since: expect.any(String) as string },
  });
});

test.each<[Person | null]>([['jonas'], ['ana'], ['pia'], [null]])('is not for %s', async (who) => {
  for (const name of ['troubles', 'repair'])
    expect(await call(who, name, name === 'repair' ? { projectId: shop.project.id } : {})).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    });
});

test('asks for well-formed input', async () => {
  for (const payload of [{}, { projectId: 7 }, { projectId: '1', more: true }])
    expect(await call('ines', 'repair', payload)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
});
