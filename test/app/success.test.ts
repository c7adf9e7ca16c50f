import { createVersion, updateVersion } from '../../sandbox/jira/versions';
import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** By what success is to be seen, when its time begins, and what was measured. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

const aim = { to: 'aim', measure: 'Calls a day', target: 40, due: null, days: 30 } as const;
const successIn = async ({ key }: Made): Promise<unknown> =>
  (await site.as('ana').get<{ value: unknown }>(`/rest/api/3/issue/${key}/properties/assay.success`)).value;

test('a criterion is said, said anew, measured and dropped, and lists can read how it stands', async () => {
  const story = await aStory(shop, { [`${shop.policy.fields.value}`]: 13 });
  await site.must('jonas', story, 'aimSuccess', { criterion: 'calls', set: aim });
  await site.must('jonas', story, 'aimSuccess', { criterion: 'calls', set: { ...aim, target: 30 } });
  await site.must('ana', story, 'measureSuccess', {
    criterion: 'calls',
    result: 35,
    realised: 6,
    callId: 'measured-01',
  });
  await site.must('ana', story, 'measureSuccess', {
    criterion: 'calls',
    result: 35,
    realised: 6,
    callId: 'measured-01',
  });
  expect(await successIn(story)).toMatchObject({
    version: 1,
    released: null,
    criteria: [{ id: 'calls', target: 30, measured: { result: 35, planned: 13, realised: 6 } }],
  });
  expect((await site.ledger(story)).map(({ kind, by }) => [kind, by])).toEqual([
    ['aimed', accountOf('jonas')],
    ['aimed', accountOf('jonas')],
    ['measured', accountOf('ana')],
  ]);
  await site.must('jonas', story, 'aimSuccess', { criterion: 'calls', set: { to: 'dropped' } });
  expect(await successIn(story)).toMatchObject({ criteria: [] });
  for (const name of ['aimSuccess', 'measureSuccess'] as const) {
    const input = name === 'aimSuccess' ? { set: { to: 'dropped' } } : { result: 1, realised: 1 };
    expect(await site.call('jonas', story, name, { criterion: 'calls', ...input })).toMatchObject({
      failure: { code: 'conflict', reason: { code: 'criterion-gone' } },
    });
  }
});

test('is for whoever may edit the work item, and a work item has ten of them', async () => {
  const story = await aStory();
  expect(await site.call('vera', story, 'aimSuccess', { criterion: 'calls', set: aim })).toMatchObject({
    failure: { code: 'forbidden', reason: { code: 'may-not-value' } },
  });
  for (const nth of Array.from({ length: 10 }, (_, at) => at))
    await site.must('jonas', story, 'aimSuccess', { criterion: `c-${nth}`, set: aim });
  expect(await site.call('jonas', story, 'aimSuccess', { criterion: 'one-more', set: aim })).toMatchObject({
    failure: { code: 'conflict', reason: { code: 'many-criteria' } },
  });
  await site.must('jonas', story, 'aimSuccess', { criterion: 'c-3', set: { ...aim, target: 5 } });
});

test('its time begins with the release of a version that holds the work item, once, and others are left alone', async () => {
  const pia = site.identityOf('pia');
  const version = createVersion(site.jira, pia, { projectId: shop.project.id, name: 'Spring' });
  const fields = { fixVersions: [{ id: version.id }] };
  const [story, other] = [await aStory(shop, fields), await aStory(shop, fields)];
  await site.must('jonas', story, 'aimSuccess', { criterion: 'calls', set: aim });
  site.forge.records.clear();
  const released = updateVersion(site.jira, pia, version, { released: true });
  await site.idle();
  const writes = site.writes();
  const back = updateVersion(site.jira, pia, released, { released: false });
  updateVersion(site.jira, pia, back, { released: true });
  await site.idle();
  const entries = (await site.ledger(story)).filter(({ kind }) => kind === 'released');
  expect(entries).toMatchObject([{ by: null, version: 'Spring' }]);
  expect(await successIn(story)).toMatchObject({ released: entries[0]?.at, criteria: [{ id: 'calls' }] });
  expect(await site.ledger(other)).toEqual([]);
  expect(writes.filter((one) => one.startsWith('PUT'))).toEqual([
    `PUT /rest/api/3/issue/${story.id}/properties/assay.success`,
  ]);
});
