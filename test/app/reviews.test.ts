import { plainEvent } from '../../sandbox/jira/event-payloads';
import type { PlanningName, PlanningOutput } from '../../src/contract/planning';
import type { Result } from '../../src/domain/shared/result';
import { accountOf, aSite, type ASite, type Made, type Person } from '../support/a-site';

/** What a sprint came to is kept when it is closed, with what people say and tick at its review. */
let site: ASite;
let sprint: string;
let accepted: Made;
let open: Made;
let late: Made;
let left: Made;

const agile = <T>(path: string, body: unknown): Promise<T> => site.as('pia').post<T>(`/rest/agile/1.0/${path}`, body);
const put = (path: string, ...made: readonly Made[]): Promise<unknown> =>
  agile(path, { issues: made.map(({ key }) => key) });

const aSprint = async (name: string): Promise<string> => {
  const board = [...site.jira.store.collection('boards').values()].find(
    ({ projectId }) => projectId === site.shop.project.id,
  );
  return String((await agile<{ id: number }>('sprint', { name, originBoardId: Number(board?.id) })).id);
};

const begin = (id: string): Promise<unknown> => {
  const [startDate, endDate] = [0, 14].map((days) => new Date(site.clock.now() + days * 86_400_000).toISOString());
  return agile(`sprint/${id}`, { state: 'active', startDate, endDate });
};

const aStory = (value: number, points: number): Promise<Made> => {
  const { fields } = site.shop.policy;
  return site.create(site.shop, { [fields.value ?? '']: value, [fields.points ?? '']: points });
};

const deliver = async (made: Made): Promise<void> => {
  await site.mustMove('jonas', site.shop, made, 'inProgress');
  await site.tick('jonas', made);
  await site.idle();
};

const ask = async <N extends PlanningName>(
  who: Person | 'nobody',
  name: N,
  payload: Readonly<Record<string, unknown>>,
): Promise<Result<PlanningOutput<N>>> => {
  const reply = await site.forge.invokeResolver({
    moduleKey: 'project-page',
    functionKey: name,
    payload: { projectId: site.shop.project.id, sprintId: sprint, ...payload },
    accountId: who === 'nobody' ? null : accountOf(who),
    extension: { type: 'jira:projectPage', project: { id: site.shop.project.id } },
  });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.body as Result<PlanningOutput<N>>;
};

const review = async (who: Person = 'ana') => {
  const reply = await ask(who, 'review', {});
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value;
};

const standings = async (): Promise<Readonly<Record<string, string>>> => {
  const { frozen } = await review();
  return Object.fromEntries(frozen.at(-1)?.items.map(({ id, standing }) => [id, standing]) ?? []);
};

beforeAll(async () => {
  site = await aSite();
  sprint = await aSprint('Tide 1');
  [accepted, open, left] = [await aStory(8, 3), await aStory(5, 2), await aStory(4, 1)];
  await put(`sprint/${sprint}/issue`, accepted, open, left);
  await begin(sprint);
  await site.idle();
  site.clock.pass(3_600_000);
  await deliver(accepted);
  site.clock.pass(3_600_000);
  await site.mustMove('ana', site.shop, accepted, 'done');
  late = await aStory(2, 1);
  await put(`sprint/${sprint}/issue`, late);
  await put('backlog/issue', left);
  await deliver(late);
  site.clock.pass(3_600_000);
});
afterAll(() => site.close());

test('while it runs nothing is kept; closed, it is kept with each standing, what was planned and what it was worth', async () => {
  expect((await review()).frozen).toEqual([]);
  await agile(`sprint/${sprint}`, { state: 'closed' });
  await site.idle();
  const { frozen } = await review('vera');
  expect(frozen).toMatchObject([{ sprintId: sprint, name: 'Tide 1', basis: 'start', beyond: 0, hidden: 0 }]);
  expect(frozen[0]?.items).toEqual(
    [
      { id: accepted.id, standing: 'accepted', value: 8, points: 3, planned: { value: 8, points: 3 } },
      { id: open.id, standing: 'carried', value: 5, points: 2, planned: { value: 5, points: 2 } },
      { id: left.id, standing: 'removed', value: 4, points: 1, planned: { value: 4, points: 1 } },
      { id: late.id, standing: 'waiting', value: 2, points: 1, planned: null },
    ].sort((a, b) => Number(a.id) - Number(b.id)),
  );
});

test('what happens later changes nothing, and an event that comes again keeps nothing twice', async () => {
  const before = (await review()).frozen;
  site.clock.pass(3_600_000);
  await site.mustMove('ana', site.shop, late, 'done');
  await site
    .as('pia')
    .put(`/rest/api/3/issue/${accepted.key}`, { fields: { [`${site.shop.policy.fields.value}`]: 99 } });
  for (let times = 0; times < 2; times += 1)
    site.jira.events.emit(plainEvent(site.jira, 'avi:jira-software:closed:sprint', null, { sprint: { id: sprint } }));
  await site.forge.settle();
  expect((await review()).frozen).toEqual(before);
  expect(before).toHaveLength(1);
});

test('a sprint that is opened again and closed again has another review beside the first', async () => {
  const [before] = (await review()).frozen;
  const known = site.jira.store.collection('sprints');
  const closed = known.get(sprint);
  if (closed === undefined) throw new Error('The sprint is gone');
  known.put(sprint, { ...closed, state: 'active', completeDate: null });
  site.clock.pass(86_400_000);
  await agile(`sprint/${sprint}`, { state: 'closed' });
  await site.idle();
  const { frozen } = await review();
  expect(frozen).toHaveLength(2);
  expect(frozen[0]).toEqual(before);
  expect((await standings())[late.id]).toBe('accepted');
});

test('where the event of a closing is lost, the first look keeps it', async () => {
  const other = await aSprint('Tide 2');
  const story = await aStory(1, 1);
  await put(`sprint/${other}/issue`, story);
  await begin(other);
  const known = site.jira.store.collection('sprints');
  const running = known.get(other);
  if (running === undefined) throw new Error('The sprint is gone');
  site.clock.pass(86_400_000);
  // Past what sends events.
  known.put(other, { ...running, state: 'closed', completeDate: site.clock.now() });
  const reply = await ask('vera', 'review', { sprintId: other });
  expect(reply).toMatchObject({
    ok: true,
    value: { frozen: [{ sprintId: other, items: [{ id: story.id, standing: 'carried' }] }] },
  });
});

test('a sprint in which nothing was has no review', async () => {
  const empty = await aSprint('Tide 3');
  await begin(empty);
  await agile(`sprint/${empty}`, { state: 'closed' });
  await site.idle();
  expect(await ask('ana', 'review', { sprintId: empty })).toMatchObject({ ok: true, value: { frozen: [] } });
  expect(await ask('ana', 'review', { sprintId: '999999' })).toMatchObject({ ok: true, value: { frozen: [] } });
});

test('whoever may accept writes the goal, the order, who is there and what is touched; others may not', async () => {
  const notes = [
    { kind: 'goal', met: false, sentence: 'One port is missing' },
    { kind: 'order', order: [late.id, accepted.id] },
    { kind: 'present', areas: ['Desk'] },
    { kind: 'touched', issueId: accepted.id, areas: ['Desk', 'Harbour'] },
  ] as const;
  for (const note of notes) {
    expect(await ask('jonas', 'noteReview', { note })).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await ask('ana', 'noteReview', { note })).toMatchObject({ ok: true });
  }
  expect((await review('vera')).notes).toMatchObject({
    goal: { met: false, sentence: 'One port is missing', by: accountOf('ana') },
    order: [late.id, accepted.id],
    present: ['Desk'],
    touched: [{ issueId: accepted.id, areas: ['Desk', 'Harbour'] }],
    feedback: [],
  });
});

test('feedback is kept once for each press, and ends once: as a work item or with a reason', async () => {
  const said = { issueId: accepted.id, area: 'Desk', text: 'The receipt is too small' };
  const press = { callId: 'a-press-of-a-button' };
  const first = await ask('vera', 'giveFeedback', { ...said, ...press });
  expect(await ask('vera', 'giveFeedback', { ...said, ...press })).toEqual(first);
  const other = await ask('jonas', 'giveFeedback', { ...said, area: null, text: 'Who prints?' });
  if (!first.ok || !other.ok) throw new Error('The feedback was refused');
  const end = (of: Result<PlanningOutput<'giveFeedback'>>, what: unknown) =>
    ask('ana', 'noteReview', { note: { kind: 'end', feedbackId: of.ok ? of.value.feedback.id : '', end: what } });
  await end(first, { kind: 'item', issueId: open.id, key: open.key });
  await end(first, { kind: 'dropped', why: 'A second press' });
  await end(other, { kind: 'dropped', why: 'Nobody prints' });
  expect((await review()).notes.feedback.map(({ by, area, end: ended }) => [by, area, ended])).toEqual([
    [accountOf('vera'), 'Desk', { kind: 'item', issueId: open.id, key: open.key }],
    [accountOf('jonas'), null, { kind: 'dropped', why: 'Nobody prints' }],
  ]);
});

test.each([
  ['giveFeedback', { issueId: '999999', area: null, text: 'Of nothing' }, 'not-found'],
  ['giveFeedback', { sprintId: '999999', issueId: '1', area: null, text: 'Of no sprint' }, 'not-found'],
  ['giveFeedback', { issueId: '1', area: null, text: ' ' }, 'invalid-input'],
  ['noteReview', { note: { kind: 'touched', issueId: '999999', areas: [] } }, 'not-found'],
  ['noteReview', { note: { kind: 'end', feedbackId: 'unknown', end: { kind: 'dropped', why: 'x' } } }, 'not-found'],
  ['noteReview', { note: { kind: 'goal', met: true, sentence: '' } }, 'invalid-input'],
] as const)('%s of %j is refused', async (name, payload, code) => {
  expect(await ask('ana', name, payload)).toMatchObject({ ok: false, failure: { code } });
});

test('who may not see a work item finds neither it nor what was said of it, and hears that something is hidden', async () => {
  const before = await review();
  await site.as('pia').remove(`/rest/api/3/issue/${accepted.key}`);
  const { frozen, notes } = await review();
  expect(frozen.map(({ items, hidden }) => [items.length, hidden])).toEqual(
    before.frozen.map(({ items }) => [items.length - 1, 1]),
  );
  expect(JSON.stringify([frozen.map(({ items }) => items), notes])).not.toContain(`"${accepted.id}"`);
  expect(notes.feedback).toEqual([]);
});
