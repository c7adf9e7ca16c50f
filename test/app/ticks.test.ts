import { everyClass } from '../support/a-policy';
import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** Lines of the Definition of Done that people confirm, and where that is kept. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

const nothingHappened = async (story: Made): Promise<void> => {
  expect(site.writes()).toEqual([]);
  expect(await site.ledger(story)).toEqual([]);
  expect((await site.stored(shop, story)).ticks).toEqual({ held: {}, subtasks: 0, blockers: 0 });
};

describe('ticks', () => {
  test.each(['a company-managed', 'a team-managed'])(
    'are set, explained and taken back in %s project',
    async (style) => {
      const place = style === 'a company-managed' ? shop : site.team;
      const story = await aStory(place);
      const by = accountOf('jonas');
      const at = expect.any(String) as string;

      expect((await site.tick('jonas', story)).ticks.held).toEqual({ reviewed: { by, at } });
      expect((await site.stored(place, story)).ticks).toEqual({
        held: { reviewed: { by, at } },
        subtasks: 0,
        blockers: 0,
      });
      const because = { to: 'not-applicable', reason: 'Only a text was changed' };
      const explained = await site.must('dara', story, 'tick', { item: 'reviewed', set: because });
      expect(explained.ticks.held).toEqual({ reviewed: { by: accountOf('dara'), at, reason: because.reason } });
      const back = await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to: 'open' } });
      expect(back.ticks.held).toEqual({});
      expect((await site.stored(place, story)).ticks).toEqual({ held: {}, subtasks: 0, blockers: 0 });

      expect(await site.ledger(story)).toMatchObject([
        { kind: 'ticked', item: 'reviewed', by },
        { kind: 'ticked', item: 'reviewed', by: accountOf('dara'), reason: because.reason },
        { kind: 'unticked', item: 'reviewed', by },
      ]);
    },
  );

  test('are for those who may edit the work item', async () => {
    const story = await aStory();
    const result = await site.call('vera', story, 'tick', { item: 'reviewed', set: { to: 'done' } });
    expect(result).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(!result.ok && result.failure.message).toMatch(/may not edit/);
    await nothingHappened(story);
  });

  test('exist for lines of the definition that a person confirms', async () => {
    const story = await aStory();
    for (const item of ['sub-tasks', 'criteria', 'never-heard-of', 'constructor'])
      expect(await site.call('jonas', story, 'tick', { item, set: { to: 'done' } })).toMatchObject({
        ok: false,
        failure: { code: 'conflict' },
      });
    await nothingHappened(story);
  });

  test('of a line for those who accept are theirs, and some lines are never not applicable', async () => {
    const line = { id: 'reviewed', kind: 'tick', text: 'Reviewed by someone else' } as const;
    const { feature } = shop.policy.definitions;
    const strict = { ...feature, done: [{ ...line, by: 'accepters', waivable: false } as const] };
    await site.setPolicy(shop, { ...shop.policy, definitions: everyClass(strict) });
    const story = await aStory();
    for (const who of ['jonas', 'otto', 'pia'] as const)
      for (const set of [{ to: 'done' }, { to: 'open' }, { to: 'not-applicable', reason: 'Texts only' }]) {
        const result = await site.call(who, story, 'tick', { item: 'reviewed', set });
        expect(result).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
        expect(!result.ok && result.failure.message).toMatch(/Only the Product Owner, or a deputy in their term/);
      }
    const because = { to: 'not-applicable', reason: 'Texts only' };
    const waived = await site.call('ana', story, 'tick', { item: 'reviewed', set: because });
    expect(waived).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    await nothingHappened(story);

    for (const who of ['ana', 'dara'] as const)
      expect((await site.tick(who, story)).ticks.held).toMatchObject({ reviewed: { by: accountOf(who) } });
    const opened = await site.must('ana', story, 'tick', { item: 'reviewed', set: { to: 'open' } });
    expect(opened.ticks.held).toEqual({});
    await site.setPolicy(shop);
  });

  test('of two people at the same moment are both kept', async () => {
    const lines = ['reviewed', 'tests-pass', 'help'];
    const done = lines.map((id) => ({ id, kind: 'tick' as const, text: id }));
    const definitions = everyClass({ ...shop.policy.definitions.feature, done });
    await site.setPolicy(shop, { ...shop.policy, definitions });
    const story = await aStory();
    await Promise.all(lines.map((item) => site.tick('jonas', story, item)));
    expect(Object.keys((await site.stored(shop, story)).ticks.held).sort()).toEqual([...lines].sort());
    await site.setPolicy(shop);
  });
});

describe('in a project whose ticks live in the issue property', () => {
  let home: Place['policy'];
  beforeAll(async () => {
    home = { ...shop.policy, fields: { ...shop.policy.fields, ticks: null } };
    await site.setPolicy(shop, home);
  });
  afterAll(() => site.setPolicy(shop));

  const property = ({ key }: Made): string => `/rest/api/3/issue/${key}/properties/assay.ticks`;
  const forged = { held: { reviewed: { by: 'nobody', at: '2026-01-01T00:00:00.000Z' } }, subtasks: 0, blockers: 0 };
  const finish = async (story: Made) => site.move('ana', shop, story, 'done');

  test('the whole road is open: refused, ticked, accepted', async () => {
    const story = await aStory();
    await site.mustMove('jonas', shop, story, 'inProgress');
    expect(await finish(story)).toMatchObject({
      status: 400,
      body: { errorMessages: ['The Definition of Done is not met yet: Reviewed by someone else'] },
    });
    await site.tick('jonas', story);
    expect(await site.as('vera').get(property(story))).toMatchObject({
      value: { held: { reviewed: { by: accountOf('jonas') } }, subtasks: 0, blockers: 0 },
    });
    expect((await site.stored(shop, story)).ticks).toBeNull();
    expect(await finish(story)).toMatchObject({ status: 204 });
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'accepted' });
  });

  test('ticks that nobody set are put right by a refresh', async () => {
    const story = await aStory();
    await site.as('jonas').put(property(story), forged);
    expect((await site.must('vera', story, 'refresh')).ticks.held).toEqual({});
    expect(await site.as('vera').get(property(story))).toMatchObject({ value: { held: {} } });
    expect(await finish(story)).toMatchObject({ status: 400 });
  });

  test('ticks that cannot be read are put right by the next tick', async () => {
    const story = await aStory();
    await site.as('jonas').put(property(story), 'gone');
    expect(await finish(story)).toMatchObject({
      status: 400,
      body: {
        errorMessages: [
          'The Definition of Done is not met yet: Reviewed by someone else',
          'The Definition of Done is not met yet: All sub-tasks are done; Nothing that blocks it is open',
        ],
      },
    });
    await site.tick('jonas', story);
    expect(await finish(story)).toMatchObject({ status: 204 });
  });
});
