import type { Policy } from '../../src/domain/policy/policy';
import { accountOf, type Made, type Person } from '../support/a-site';
import { described } from '../support/a-work-item';
import { cancelled, policyIn, type Pressed, type Said, savePolicy, ways, type World } from './world';

/** What people do in a run. Each knows its world, picks what it is about by the seed, and never throws. */
type Act = (world: World) => Promise<void>;

const pick = <T>({ chance }: World, from: readonly T[]): T => {
  const one = from[chance(from.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
};

const issueOf = (world: World): Made => pick(world, world.issues);

/** A page's call of a function: sent again at once when no answer came, and, by some, once more after they read that it failed. */
const call = async (
  world: World,
  who: Person,
  issue: Made,
  name: Said['name'],
  payload: object = {},
): Promise<boolean> => {
  const { site, time, chance, said, trace } = world;
  const callId = `call-${world.seed}-${said.length}-of-soak`;
  const one: Said = { name, issueId: issue.id, callId, answer: null };
  said.push(one);
  const presses = 1 + chance(3);
  for (let attempt = 0; attempt < presses * 2; attempt += 1) {
    if (attempt > 0 && attempt % 2 === 0) await time.sleep(1_000 + chance(20_000));
    const reply = await site.forge.invokeResolver({
      ...{ moduleKey: 'issue-panel', functionKey: name, payload: { ...payload, issueId: issue.id, callId } },
      ...{ accountId: accountOf(who), extension: { type: 'jira:issuePanel', issue } },
    });
    const body = reply.ok ? (reply.body as { ok: boolean; failure?: { code: string; message: string } }) : null;
    trace.push(
      `${who} ${name} ${issue.key} ${callId} ${JSON.stringify(payload)}: ${JSON.stringify(body?.ok ?? reply)}`,
    );
    if (body === null) continue;
    one.answer = { ok: body.ok, code: body.failure?.code ?? '', message: body.failure?.message ?? '' };
    if (body.ok) return true;
    trace.push(`  ${one.answer.code}: ${one.answer.message}`);
    attempt += 1 - (attempt % 2);
  }
  return false;
};

const move = async (world: World, who: Person, { key }: Made, way: string): Promise<void> => {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const reply = await world.ask(who, 'POST', path, { transition: { id: way } });
  // Some look again, and press again.
  if ((reply === null || reply.status >= 429) && world.chance(2) === 0) {
    await world.time.sleep(2_000);
    await world.ask(who, 'POST', path, { transition: { id: way } });
  }
};

const team = ['jonas', 'dara', 'ines', 'ana'] as const;
const lines = ['reviewed', 'tested'] as const;

const tick: Act = async (world) => {
  const set = pick(world, [
    { to: 'done' },
    { to: 'done' },
    { to: 'open' },
    { to: 'not-applicable', reason: 'Not here' },
  ]);
  await call(world, pick(world, team), issueOf(world), 'tick', { item: pick(world, lines), set });
};

/** All that is asked for is confirmed, and the Product Owner accepts. */
const accept: Act = async (world) => {
  const [issue, who] = [issueOf(world), pick(world, ['ana', 'ana', 'dara'] as const)];
  const confirmed = lines.map((item) => call(world, who, issue, 'tick', { item, set: { to: 'done' } }));
  await Promise.all(confirmed);
  await move(world, who, issue, world.site.shop.transitions.done);
};

const reject: Act = async (world) => {
  const [issue, who] = [issueOf(world), pick(world, ['ana', 'dara', 'jonas'] as const)];
  const failed = world.chance(2) === 0 ? [pick(world, lines)] : [];
  if (!(await call(world, who, issue, 'reject', { reason: 'The receipt is missing', failed }))) return;
  await move(world, who, issue, world.site.shop.transitions.toDo);
};

const close: Act = async (world) => {
  const [issue, who] = [issueOf(world), pick(world, ['ana', 'jonas'] as const)];
  await call(world, who, issue, 'close', { reason: 'Nobody wants it' });
  await move(world, who, issue, ways.cancel);
};

const begin: Act = (world) => move(world, pick(world, team), issueOf(world), world.site.shop.transitions.inProgress);
const reopen: Act = (world) => move(world, pick(world, team), issueOf(world), world.site.shop.transitions.toDo);
const push: Act = (world) => move(world, pick(world, team), issueOf(world), world.site.shop.transitions.done);
/** Otto alone takes the way that no rule stands on. */
const bypass: Act = (world) => move(world, 'otto', issueOf(world), ways.bypass);
const look: Act = async (world) => void (await call(world, pick(world, team), issueOf(world), 'refresh'));

const edit: Act = async (world) => {
  const description = pick(world, [null, described('An expired card is refused'), described('A receipt is sent')]);
  const fields = { description: description === null ? null : { ...description, version: 1 } };
  await world.ask('jonas', 'PUT', `/rest/api/3/issue/${issueOf(world).key}`, { fields });
};

const subtask: Act = async (world) => {
  const { project, types, transitions: to } = world.site.shop;
  const parent = issueOf(world);
  const fields = {
    project: { id: project.id },
    issuetype: { id: types.subtask },
    summary: 'Part',
    parent: { id: parent.id },
  };
  const made = await world.ask('jonas', 'POST', '/rest/api/3/issue', { fields });
  const { id, key } = (made?.body ?? {}) as Partial<Made>;
  if (id === undefined || key === undefined) return;
  await world.time.sleep(world.chance(30_000));
  if (world.chance(3) === 0) await world.ask('jonas', 'DELETE', `/rest/api/3/issue/${key}`);
  else if (world.chance(2) === 0) await move(world, 'jonas', { id, key }, to.done);
};

/** Many at once, as the list's bulk change does. */
const bulk: Act = async (world) => {
  const { transitions: to } = world.site.shop;
  const [who, transitionId] = [pick(world, team), pick(world, [to.done, to.toDo])];
  const selectedIssueIdsOrKeys = world.issues.map(({ key }) => key);
  await world.ask(who, 'POST', '/rest/api/3/bulk/issues/transition', {
    bulkTransitionInputs: [{ selectedIssueIdsOrKeys, transitionId }],
    sendBulkNotification: false,
  });
};

const owners = ['ana', 'dara', 'ines'] as const;

/** Presses Save on the settings page: sent again at once when no answer came, and by some once more after that. */
const press = async ({ site, time, chance, pressed, trace, seed }: World, change: Partial<Policy>): Promise<void> => {
  const read = policyIn(site);
  if (read === null) return;
  const one: Pressed = { callId: `save-${seed}-${pressed.length}-of-soak`, answer: null };
  pressed.push(one);
  const { project } = site.shop;
  const payload = { policy: { ...read, ...change }, base: read.revision, callId: one.callId };
  for (let attempt = 0, most = 2 + chance(2); attempt < most; attempt += 1) {
    if (attempt > 1) await time.sleep(1_000 + chance(20_000));
    const reply = await site.forge.invokeResolver({
      ...{ moduleKey: 'project-settings', functionKey: 'savePolicy', payload, accountId: accountOf('pia') },
      extension: { type: 'jira:projectSettingsPage', project: { ...project, type: 'software' } },
    });
    const body = reply.ok
      ? (reply.body as { ok: boolean; value?: Pressed['answer']; failure?: { code: string } })
      : null;
    trace.push(`pia savePolicy ${one.callId} ${JSON.stringify(change)}: ${JSON.stringify(body?.failure ?? body?.value?.state ?? reply)}`); // prettier-ignore
    if (body?.ok === true) one.answer = body.value ?? null;
    if (body !== null) return;
  }
};

const govern: Act = async (world) => {
  const { chance } = world;
  const changes: readonly Partial<Policy>[] = [
    { productOwner: accountOf(pick(world, owners)), deputies: [] },
    { productOwner: accountOf('ana'), deputies: [{ accountId: accountOf('dara'), until: '2026-11-30' }] },
    { mode: pick(world, ['warn', 'block', 'block', 'off'] as const) },
    { breach: pick(world, ['record', 'flag', 'return', 'return'] as const) },
    { closing: pick(world, ['team', 'accepters'] as const) },
  ];
  // Sometimes in two tabs at once.
  const tabs = Array.from({ length: chance(3) === 0 ? 2 : 1 }, () => changes[chance(changes.length)] ?? {});
  await Promise.all(tabs.map((change) => press(world, change)));
};

const acts: readonly (readonly [number, string, Act])[] = [
  ...([[5, 'tick', tick], [4, 'accept', accept], [3, 'reject', reject], [2, 'close', close], [2, 'begin', begin]] as const),
  ...([[2, 'reopen', reopen], [2, 'push', push], [2, 'bypass', bypass], [1, 'look', look], [2, 'edit', edit]] as const),
  ...([[1, 'subtask', subtask], [1, 'bulk', bulk]] as const),
]; // prettier-ignore

const anAct = (world: World): readonly [string, Act] => {
  let left = world.chance(acts.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, name, act] of acts) if ((left -= weight) < 0) return [name, act];
  return ['tick', tick];
};

/** Some stories, under settings that differ from run to run. */
const furnish = async (world: World): Promise<void> => {
  const { site, time, chance, issues } = world;
  const [first] = site.shop.policy.definitions.feature.done;
  const done = [
    { ...first, id: 'reviewed', kind: 'tick' as const, text: 'Reviewed' },
    { id: 'tested', kind: 'tick' as const, text: 'Tested' },
    ...(chance(2) === 0 ? [{ id: 'sub-tasks', kind: 'subtasks' as const, text: 'All sub-tasks are done' }] : []),
  ];
  const feature = { ...site.shop.policy.definitions.feature, done };
  await savePolicy(world, {
    ...{ since: new Date(time.now()).toISOString(), statuses: { [cancelled]: 'closed' } },
    ...{ mode: pick(world, ['block', 'block', 'warn'] as const), breach: pick(world, ['flag', 'return'] as const) },
    definitions: { feature, enabler: feature, defect: feature, support: feature },
  });
  for (let n = 1 + chance(2); n > 0; n -= 1) issues.push(await site.create(site.shop));
  for (const issue of issues) await site.mustMove('jonas', site.shop, issue, 'inProgress');
};

/** Lives through a few minutes: some act alone, some at the very moment of another. */
export const live = async (world: World): Promise<void> => {
  const { time, chance, trace } = world;
  await furnish(world);
  world.plan.resume();
  const saving = async (): Promise<void> => {
    for (let saves = chance(3); saves > 0; saves -= 1) {
      await time.sleep(chance(90_000));
      await govern(world);
    }
  };
  const doing: Promise<void>[] = [saving()];
  for (let left = 4 + chance(7); left > 0; left -= 1) {
    const [name, act] = anAct(world);
    trace.push(`— ${name}`);
    doing.push(act(world));
    if (chance(3) > 0) await time.sleep(chance(3) === 0 ? chance(60_000) : chance(3_000));
  }
  await Promise.all(doing);
};

/**
 * Nothing goes wrong any more: what is on its way arrives, and the daily check runs twice. Where Assay was switched off it is switched on again:
 * while it is off, it has nothing to bring into line.
 */
export const comeToRest = async (world: World): Promise<void> => {
  const { site, time, plan } = world;
  plan.rest();
  await site.forge.idle();
  if (world.policies.at(-1)?.policy.mode === 'off') await savePolicy(world, { mode: 'block' });
  for (let day = 0; day < 2; day += 1) {
    await time.sleep(10 * 60_000);
    await site.forge.runScheduled('watch');
    await site.forge.idle();
  }
};
