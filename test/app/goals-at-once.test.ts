import { createFaultPlan, type FaultPlan } from '../../sandbox/faults';
import type { PlanningOutput } from '../../src/contract/planning';
import type { Goals } from '../../src/domain/goal/goals';
import type { Result } from '../../src/domain/shared/result';
import { accountOf, aSite, type ASite, type Person } from '../support/a-site';

/** Vision and goal, saved by the bundle that would be deployed: a project property takes whatever comes last, and two may press Save at once. */
const killing = createFaultPlan({
  ...{ seed: 3, intensity: 1_000, resting: true },
  only: (fault) => fault === 'after-write/killed-crash',
});
/** What is pushed to the queue before is let be. */
const plan: FaultPlan = {
  ...killing,
  strike: (point, subject) => (subject.endsWith('/transaction') ? killing.strike(point, subject) : null),
};
let site: ASite;
beforeAll(async () => {
  site = await aSite({ queryLagMs: 500 }, { plan });
});
afterAll(() => site.close());

const inJira = async (): Promise<Goals | null> => {
  const address = `/rest/api/3/project/${site.shop.project.id}/properties/assay.goal`;
  return site
    .as('vera')
    .get<{ value: Goals }>(address)
    .then(({ value }) => value)
    .catch(() => null);
};

const press = async (who: Person, vision: string, revision: number): Promise<Result<PlanningOutput<'saveGoals'>>> => {
  const { id } = site.shop.project;
  const reply = await site.forge.invokeResolver({
    moduleKey: 'project-page',
    functionKey: 'saveGoals',
    payload: { projectId: id, revision, vision, goal: null, isNew: false, brought: null },
    accountId: accountOf(who),
    extension: { type: 'jira:projectPage', project: { id } },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<PlanningOutput<'saveGoals'>>;
};

const rest = async (): Promise<void> => {
  site.clock.pass(120_000);
  await site.idle();
};

const revisionNow = async (): Promise<number> => (await inJira())?.revision ?? 0;

test('of two who save at once one is let in, and the other hears of it', async () => {
  for (let round = 0; round < 8; round += 1) {
    const before = await revisionNow();
    const answers = await Promise.all([
      press('ana', `Nobody waits, ${round}`, before),
      press('dara', `Nobody calls, ${round}`, before),
    ]);
    const saved = answers.filter(({ ok }) => ok);
    expect(saved).toEqual([{ ok: true, value: { goals: await inJira() } }]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'conflict', reason: { code: 'jira-conflict' } },
    });
    expect(await revisionNow()).toBe(before + 1);
    await rest();
  }
});

test('two who save the same at once both hear that it is saved, and it is saved once', async () => {
  const before = await revisionNow();
  const answers = await Promise.all([press('ana', 'The same', before), press('dara', 'The same', before)]);
  const kept = { ok: true, value: { goals: await inJira() } };
  expect(answers).toEqual([kept, kept]);
  expect(await revisionNow()).toBe(before + 1);
});

const killed = async (vision: string, revision: number): Promise<void> => {
  killing.resume();
  await expect(press('ana', vision, revision)).rejects.toThrow();
  killing.rest();
};

test('killed after it was let in and before Jira has it, a save is in force within a minute', async () => {
  const before = await revisionNow();
  await killed('Cut off', before);
  expect(await revisionNow()).toBe(before);
  site.clock.pass(61_000);
  await site.idle();
  expect(await inJira()).toMatchObject({ revision: before + 1, vision: 'Cut off' });
  expect(await press('dara', 'Too late', before)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
});

test('killed there, it is done once by pressing Save again, and whoever else saves is told', async () => {
  const before = await revisionNow();
  await killed('Cut off again', before);
  expect(await press('dara', 'Too late', before)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(await press('ana', 'Cut off again', before)).toEqual({ ok: true, value: { goals: await inJira() } });
  expect(await inJira()).toMatchObject({ revision: before + 1, vision: 'Cut off again' });
});

test('nothing of a save stays beside the project once it is in force', async () => {
  await press('ana', 'Forgotten', await revisionNow());
  await rest();
  const rows = [...site.jira.store.table('kvs:entity:saves').values()];
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(accountOf('ana'));
});

test('what cannot be read in its place is replaced, whatever it counts', async () => {
  await site
    .as('pia')
    .put(`/rest/api/3/project/${site.shop.project.id}/properties/assay.goal`, { version: 0, revision: 70 });
  expect(await press('ana', 'In its place', 70)).toMatchObject({ ok: true, value: { goals: { revision: 71 } } });
  expect(await inJira()).toMatchObject({ revision: 71, vision: 'In its place' });
});
