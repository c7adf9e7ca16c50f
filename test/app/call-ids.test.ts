import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';

/** An answer can be lost on its way: the page calls again with the same id, and nothing is done twice. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(() => site.idle());

const callId = 'b2f1c9d4-0001-4000-8000-000000000001';
const aStory = async (): Promise<Made> => {
  const story = await site.create(shop);
  await site.mustMove('jonas', shop, story, 'inProgress');
  await site.idle();
  site.forge.records.clear();
  return story;
};
const kinds = async (story: Made): Promise<readonly string[]> => (await site.ledger(story)).map(({ kind }) => kind);

test('a tick that is sent again is one tick, and the answer is the same', async () => {
  const story = await aStory();
  const payload = { item: 'reviewed', set: { to: 'done' }, callId };
  const [first, second] = [
    await site.must('jonas', story, 'tick', payload),
    await site.must('jonas', story, 'tick', payload),
  ];
  expect(second).toEqual(first);
  expect(await kinds(story)).toEqual(['ticked']);
  expect(await site.must('jonas', story, 'tick', { ...payload, callId: 'another-call' })).toMatchObject({
    written: true,
  });
  expect(await kinds(story)).toEqual(['ticked', 'ticked']);
});

test('ten copies of one call that arrive at once are one tick', async () => {
  const story = await aStory();
  const payload = { item: 'reviewed', set: { to: 'done' }, callId };
  const answers = await Promise.all(Array.from({ length: 10 }, () => site.must('jonas', story, 'tick', payload)));
  for (const { ticks } of answers) expect(ticks.held).toMatchObject({ reviewed: { by: accountOf('jonas') } });
  expect(await kinds(story)).toEqual(['ticked']);
});

test('a rejection that is sent again rejects once and opens the failed lines once', async () => {
  const story = await aStory();
  await site.tick('jonas', story);
  const payload = { reason: 'The receipt never came', failed: ['reviewed'], callId };
  const first = await site.must('ana', story, 'reject', payload);
  expect(await site.must('ana', story, 'reject', payload)).toEqual(first);
  expect(await kinds(story)).toEqual(['ticked', 'rejected', 'unticked']);
});

test('the id of another person’s call, or of another kind of call, is refused', async () => {
  const story = await aStory();
  await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to: 'done' }, callId });
  const stolen = { item: 'reviewed', set: { to: 'open' }, callId };
  expect(await site.call('ana', story, 'tick', stolen)).toMatchObject({
    ok: false,
    failure: { code: 'invalid-input' },
  });
  expect(await kinds(story)).toEqual(['ticked']);
});

test.each([7, '', 'short', 'x'.repeat(65), 'not an id!', null])('%j is not the id of a call', async (bad) => {
  const story = await aStory();
  const result = await site.call('jonas', story, 'tick', { item: 'reviewed', set: { to: 'done' }, callId: bad });
  expect(result).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  expect(await kinds(story)).toEqual([]);
});

test('what is accepted and in Done cannot be rejected, and the record stays as it is', async () => {
  const story = await aStory();
  await site.tick('jonas', story);
  await site.mustMove('ana', shop, story, 'done');
  const result = await site.call('ana', story, 'reject', { reason: 'Too late', failed: [] });
  expect(result).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(!result.ok && result.failure.message).toMatch(/Reopen it/);
  expect(await kinds(story)).toEqual(['ticked', 'accepted']);
  expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'accepted' });
});

test('of an acceptance and a rejection at the same moment the acceptance stands, and whoever rejected is told', async () => {
  for (let round = 0; round < 6; round += 1) {
    const story = await aStory();
    await site.tick('jonas', story);
    const [moved, rejected] = await Promise.all([
      site.move('ana', shop, story, 'done'),
      site.call('ana', story, 'reject', { reason: 'The receipt never came', failed: [] }),
    ]);
    await site.idle();
    expect(moved.status).toBe(204);
    expect([round, rejected]).toMatchObject([round, { ok: false, failure: { code: 'conflict' } }]);
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'accepted', by: accountOf('ana') });
  }
});

test('the storage does not answer: an event comes again, and a page is told what is so', async () => {
  const story = await aStory();
  site.forge.faults.arm('kvs-rate-limit', 1_000);
  const result = await site.call('jonas', story, 'tick', { item: 'reviewed', set: { to: 'done' } });
  expect(result).toMatchObject({ ok: false, failure: { code: 'storage-unavailable' } });
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description: null } });
  const heard = site.forge.records.subscribe(({ outcome, subject }) => {
    if (subject === 'avi:jira:updated:issue' && outcome === 'ok') site.forge.faults.clear();
  });
  await site.forge.settle();
  heard();
  site.forge.faults.clear();
  expect((await site.stored(shop, story)).readiness).toBe('in-progress=2/4|no-criteria');
  expect(await kinds(story)).toEqual([]);
});

test('Jira does not take the fields after a tick: it is in the record, the answer says so, and the next look writes them', async () => {
  const story = await aStory();
  const stop = site.forge.records.subscribe(({ calls }) => {
    if (calls.some(({ kind, path }) => kind === 'kvs' && path.endsWith('/transaction')))
      site.forge.faults.arm('jira-429', 50);
  });
  const answer = await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to: 'done' } });
  stop();
  site.forge.faults.clear();
  expect(answer).toMatchObject({ written: false, ticks: { held: { reviewed: { by: accountOf('jonas') } } } });
  expect(await kinds(story)).toEqual(['ticked']);
  await site.must('vera', story, 'refresh');
  expect((await site.stored(shop, story)).ticks.held).toMatchObject({ reviewed: { by: accountOf('jonas') } });
});

test('a rejection that is sent again after its Product Owner was replaced is answered as it was, and stays one', async () => {
  const story = await aStory();
  const payload = { reason: 'The receipt never came', failed: [], callId };
  await site.must('ana', story, 'reject', payload);
  await site.setPolicy(shop, { ...shop.policy, productOwner: accountOf('dara'), deputies: [] });
  expect(await site.must('ana', story, 'reject', payload)).toMatchObject({ acceptance: { state: 'rejected' } });
  const other = await site.call('ana', story, 'reject', { ...payload, callId: 'another-call' });
  expect(other).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await site.call('otto', story, 'reject', payload)).toMatchObject({ failure: { code: 'forbidden' } });
  await site.setPolicy(shop);
  expect(await kinds(story)).toEqual(['rejected']);
});
