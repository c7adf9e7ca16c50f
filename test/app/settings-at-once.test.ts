import { createFaultPlan, type FaultPlan } from '../../sandbox/faults';
import type { Policy } from '../../src/domain/policy/policy';
import { accountOf, aSite, type ASite, type Person, type Place } from '../support/a-site';

/** The settings of a project, saved by the bundle that would be deployed: a project property takes whatever comes last, and two may press Save at once. */
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
let shop: Place;

/** Ines administers the project too. */
const letAdminister = (): void => {
  const projects = site.jira.store.collection('projects');
  const project = projects.get(shop.project.id);
  if (project === undefined) throw new Error('The project is gone.');
  const held = project.permissions.ADMINISTER_PROJECTS ?? [];
  const ADMINISTER_PROJECTS = [...held, { type: 'user' as const, accountId: accountOf('ines') }];
  projects.put(project.id, { ...project, permissions: { ...project.permissions, ADMINISTER_PROJECTS } });
};

beforeAll(async () => {
  site = await aSite({ queryLagMs: 500 }, { plan });
  ({ shop } = site);
  letAdminister();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.setPolicy(shop);
  site.clock.pass(120_000);
  await site.idle();
});

const inJira = async (): Promise<Policy> =>
  (await site.as('pia').get<{ value: Policy }>(`/rest/api/3/project/${shop.project.id}/properties/assay.policy`)).value;

let presses = 0;
const nextCall = (): string => `call-${String((presses += 1)).padStart(8, '0')}`;

const press = (who: Person, change: Partial<Policy>, { base = shop.policy.revision, callId = nextCall() } = {}) =>
  site.callProject(who, shop, 'savePolicy', { policy: { ...shop.policy, ...change }, base, callId });

const stateOf = (answer: Awaited<ReturnType<typeof press>>): string =>
  answer.ok ? answer.value.state : answer.failure.code;

test('of two admins who save at once one is let in, and the other is told and given what was saved', async () => {
  for (let round = 0; round < 8; round += 1) {
    await site.setPolicy(shop);
    const answers = await Promise.all([
      press('pia', { productOwner: accountOf('dara'), deputies: [] }),
      press('ines', { breach: 'return' }),
    ]);
    expect(answers.map(stateOf).sort()).toEqual(['overtaken', 'saved']);
    const [saved, told] = ['saved', 'overtaken'].map((state) => answers.find((answer) => stateOf(answer) === state));
    const now = await inJira();
    expect(now.revision).toBe(shop.policy.revision + 1);
    expect(saved?.ok === true && saved.value.state === 'saved' ? saved.value.policy : null).toEqual(now);
    expect(told?.ok === true && told.value.state === 'overtaken' ? told.value.stored : null).toEqual(now);
    site.clock.pass(120_000);
    await site.idle();
  }
});

test('who saved is noted by the app, whatever the page says', async () => {
  const forged = [{ revision: 1, at: '2020-01-01T00:00:00.000Z', by: accountOf('jonas'), what: ['mode'] }];
  expect(stateOf(await press('pia', { mode: 'warn', changes: forged as Policy['changes'] }))).toBe('saved');
  const { changes, history } = await inJira();
  expect(changes.at(-1)).toMatchObject({ by: accountOf('pia'), revision: shop.policy.revision + 1, what: ['mode'] });
  expect(changes.some(({ by }) => by === accountOf('jonas'))).toBe(false);
  expect(history.modes.at(-1)?.mode).toBe('warn');
});

test('the same press, sent again, saves once and is answered the same', async () => {
  const callId = nextCall();
  const first = await press('pia', { mode: 'warn' }, { callId });
  expect(stateOf(first)).toBe('saved');
  expect(await press('pia', { mode: 'warn' }, { callId })).toEqual(first);
  expect((await inJira()).revision).toBe(shop.policy.revision + 1);
});

test('killed after it was let in and before Jira has it, a save is in force within a minute', async () => {
  killing.resume();
  await expect(press('pia', { mode: 'off' })).rejects.toThrow();
  killing.rest();
  expect((await inJira()).revision).toBe(shop.policy.revision);
  site.clock.pass(61_000);
  await site.idle();
  const now = await inJira();
  expect([now.revision, now.mode, now.changes.at(-1)?.by]).toEqual([shop.policy.revision + 1, 'off', accountOf('pia')]);
  expect(stateOf(await press('ines', { mode: 'warn' }))).toBe('overtaken');
});

test('nothing of a save stays beside the project once it is in force', async () => {
  await press('pia', { mode: 'warn' });
  site.clock.pass(61_000);
  await site.idle();
  const rows = [...site.jira.store.table('kvs:entity:saves').values()];
  expect(JSON.stringify(rows)).not.toContain(accountOf('pia'));
  expect(rows).toHaveLength(1);
});

test('nobody else saves, and nothing that is no policy is saved', async () => {
  for (const who of ['jonas', 'ana', 'vera'] as const)
    expect(stateOf(await press(who, { mode: 'off' }))).toBe('forbidden');
  expect(stateOf(await press('pia', { mode: 'sometimes' as Policy['mode'] }))).toBe('invalid-input');
  expect(stateOf(await press('pia', {}, { base: -1 }))).toBe('invalid-input');
  expect((await inJira()).revision).toBe(shop.policy.revision);
});
