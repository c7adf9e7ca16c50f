import { contract, type Name } from '../../src/contract';
import { aSite, accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** The calls of the app's pages, answered by the bundle that would be deployed. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  const speaks = { accountId: accountOf('ana'), area: 'Sales', weight: 1 };
  shop = { ...site.shop, policy: { ...site.shop.policy, stakeholders: [speaks] } };
  await site.setPolicy(shop);
  await site.idle();
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

const names = Object.keys(contract) as Name[];

/** For each call one input that is good, and those that are not. */
const inputs: { readonly [N in Name]: { readonly good: unknown; readonly bad: readonly unknown[] } } = {
  tick: {
    good: { item: 'reviewed', set: { to: 'done' } },
    bad: [
      { item: 'reviewed' },
      { item: 'Not An Id', set: { to: 'done' } },
      { item: 'reviewed', set: { to: 'perhaps' } },
      { item: 'reviewed', set: { to: 'done', by: 'somebody else' } },
      { item: 'reviewed', set: { to: 'not-applicable' } },
      { item: 'reviewed', set: { to: 'not-applicable', reason: '   ' } },
      { item: 'reviewed', set: { to: 'not-applicable', reason: 'x'.repeat(501) } },
    ],
  },
  reject: {
    good: { reason: 'The receipt never came', failed: ['reviewed'] },
    bad: [
      { reason: 'The receipt never came' },
      { reason: '  ', failed: [] },
      { reason: 'x'.repeat(2_001), failed: [] },
      { reason: 'No', failed: Array.from({ length: 51 }, () => 'a') },
      { reason: 'No', failed: [7] },
    ],
  },
  close: {
    good: { reason: 'It will not be done' },
    bad: [{}, { reason: '  ' }, { reason: 'x'.repeat(2_001) }, { reason: 'No', failed: [] }],
  },
  refresh: { good: {}, bad: [{ issueId: '1' }, { issueId: 'SHOP-1' }] },
  history: { good: {}, bad: [{ after: 5 }] },
  asAccepted: { good: {}, bad: [{ entry: 5 }, { issueId: '1' }] },
  explainValue: {
    good: { from: null, to: 8, why: 'Two customers asked for it' },
    bad: [
      { from: null, to: 8 },
      { from: null, to: '8', why: 'No number' },
      { from: null, to: 8, why: ' ' },
      { from: null, to: 8, why: null },
      { from: null, to: 8, why: 'x'.repeat(301) },
      { from: null, to: 8, why: 'Yes', followed: [''] },
    ],
  },
  proposeValue: {
    good: { value: 8, why: 'Two customers asked for it' },
    bad: [{ value: 8 }, { value: null, why: 'None' }, { value: 8, why: '' }, { value: 8, why: 'Yes', area: 'Sponsor' }],
  },
  aimSuccess: {
    good: { criterion: 'calls', set: { to: 'aim', measure: 'Calls a day', target: 40, due: null, days: 30 } },
    bad: [
      { criterion: 'Not An Id', set: { to: 'dropped' } },
      { criterion: 'calls', set: { to: 'aim', measure: ' ', target: 40, due: null, days: 30 } },
      { criterion: 'calls', set: { to: 'aim', measure: 'Calls a day', target: 40, due: '24.12.', days: null } },
      { criterion: 'calls', set: { to: 'aim', measure: 'Calls a day', target: 40, due: null, days: -1 } },
      { criterion: 'calls', set: { to: 'perhaps' } },
    ],
  },
  measureSuccess: {
    good: { criterion: 'calls', result: 35, realised: 8 },
    bad: [
      { criterion: 'calls', result: 35 },
      { criterion: 'calls', result: '35', realised: 8 },
    ],
  },
  valueRecord: { good: {}, bad: [{ after: 'x' }] },
};
/** Forge hands on whatever a page sends, and an empty object for nothing. */
const neverGood: readonly unknown[] = ['text', 42, [], { more: true }];

const nothingHappened = async (story: Made): Promise<void> => {
  expect(site.writes()).toEqual([]);
  expect(await site.ledger(story)).toEqual([]);
  expect((await site.stored(shop, story)).ticks).toEqual({ held: {}, subtasks: 0, blockers: 0 });
};

/** Reading the record asks for no policy. */
const isOfRecord = (name: Name): boolean => name === 'history' || name === 'asAccepted';

describe.each(names)('%s', (name) => {
  test('refuses whoever may not see the work item, and changes nothing', async () => {
    const story = await aStory();
    for (const stranger of ['sam', 'nobody'] as const)
      expect(await site.call(stranger, story, name, inputs[name].good)).toMatchObject({
        ok: false,
        failure: { code: 'forbidden' },
      });
    await nothingHappened(story);
  });

  test('answers the same to a stranger whether or not the work item exists', async () => {
    const story = await aStory();
    const missing = await site.call('sam', { id: '99999', key: 'SHOP-999' }, name, inputs[name].good);
    expect(missing).toEqual(await site.call('sam', story, name, inputs[name].good));
  });

  test('refuses bad input, and changes nothing', async () => {
    const story = await aStory();
    for (const payload of [...neverGood, ...inputs[name].bad])
      expect([payload, await site.call('ana', story, name, payload)]).toMatchObject([
        payload,
        { ok: false, failure: { code: 'invalid-input' } },
      ]);
    await nothingHappened(story);
  });

  test.each([{}, { issue: { id: 'SHOP-1' } }, { issue: null }, null])(
    'works on a work item only, not on %j',
    async (place) => {
      const reply = await site.forge.invokeResolver({
        moduleKey: 'issue-panel',
        functionKey: name,
        payload: inputs[name].good,
        accountId: accountOf('ana'),
        extension: place as Record<string, unknown>,
      });
      expect(reply).toMatchObject({ ok: true, body: { ok: false, failure: { code: 'invalid-input' } } });
    },
  );

  test('gives what the contract says', async () => {
    const story = await aStory();
    await site.tick('jonas', story);
    await site.must('jonas', story, 'aimSuccess', inputs.aimSuccess.good);
    const result = await site.call('ana', story, name, inputs[name].good);
    if (!result.ok) throw new Error(result.failure.message);
    expect(contract[name].output.parse(result.value)).toEqual(result.value);
  });

  test('says where no policy is in force, or the settings are damaged', async () => {
    const story = await aStory();
    for (const policy of [null, { ...shop.policy, mode: 'off' }, { version: 1, mode: 'block' }]) {
      await site.setPolicy(shop, policy);
      const result = await site.call('ana', story, name, inputs[name].good);
      expect(result).toMatchObject(isOfRecord(name) ? { ok: true } : { ok: false, failure: { code: 'conflict' } });
    }
    await site.setPolicy(shop);
    await nothingHappened(story);
  });
});

describe('on the project page, which says which work item it means,', () => {
  const onPage = async (who: Person | 'nobody', name: Name, payload: unknown, extension: object = {}) => {
    const { id, key } = shop.project;
    const reply = await site.forge.invokeResolver({
      moduleKey: 'project-page',
      functionKey: name,
      payload,
      accountId: who === 'nobody' ? null : accountOf(who),
      extension: { type: 'jira:projectPage', project: { id, key, type: 'software' }, ...extension },
    });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.body as { readonly ok: boolean; readonly failure?: { readonly code: string } };
  };
  const about = (story: Made, name: Name): object => ({ ...(inputs[name].good as object), issueId: story.id });

  test.each(names)('%s is answered as on the work item itself', async (name) => {
    const story = await aStory();
    await site.tick('jonas', story);
    await site.must('jonas', story, 'aimSuccess', inputs.aimSuccess.good);
    expect(await onPage('ana', name, about(story, name))).toMatchObject({ ok: true });
  });

  test.each(['jira:globalPage', 'jira:command'])('so does a page of %s, within the same bounds', async (type) => {
    const story = await aStory();
    const extension = { type, project: undefined };
    expect(await onPage('sam', 'reject', about(story, 'reject'), extension)).toMatchObject({ ok: false });
    expect(await onPage('jonas', 'reject', about(story, 'reject'), extension)).toMatchObject({ ok: false });
    expect(await site.ledger(story)).toEqual([]);
    expect(await onPage('ana', 'reject', about(story, 'reject'), extension)).toMatchObject({ ok: true });
    expect(await site.ledger(story)).toMatchObject([{ kind: 'rejected', by: accountOf('ana') }]);
  });

  test.each(names)('%s is refused to whoever may not see that work item', async (name) => {
    const story = await aStory();
    for (const stranger of ['sam', 'nobody'] as const) {
      const failure = { code: 'forbidden' };
      expect(await onPage(stranger, name, about(story, name))).toMatchObject({ ok: false, failure });
      expect(await onPage(stranger, name, { ...about(story, name), issueId: '999999' })).toMatchObject({ failure });
    }
    await nothingHappened(story);
  });

  test('only those who may answer can reject, and only those who may edit can tick', async () => {
    const story = await aStory();
    for (const who of ['otto', 'jonas', 'pia', 'vera'] as const)
      expect(await onPage(who, 'reject', about(story, 'reject'))).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await onPage('vera', 'tick', about(story, 'tick'))).toMatchObject({ failure: { code: 'forbidden' } });
    await nothingHappened(story);
  });

  test('a rejection is recorded for that work item, and for no other', async () => {
    const [story, other] = [await aStory(), await aStory()];
    expect(await onPage('ana', 'reject', about(story, 'reject'))).toMatchObject({ ok: true });
    expect(await site.ledger(story)).toMatchObject([{ kind: 'rejected', by: accountOf('ana') }]);
    expect(await site.ledger(other)).toEqual([]);
  });

  test.each([[undefined], [''], ['SHOP-1'], [10_000], [null], [['1']]])('%j names none', async (issueId) => {
    for (const name of names)
      expect(await onPage('ana', name, { ...(inputs[name].good as object), issueId })).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input' },
      });
  });

  test('a page on a work item can name that one only, and the settings none', async () => {
    const [story, other] = [await aStory(), await aStory()];
    const issue = { type: 'jira:issuePanel', issue: { id: story.id, key: story.key } };
    const failure = { code: 'invalid-input' };
    for (const name of names) {
      expect(await onPage('ana', name, about(other, name), issue)).toMatchObject({ ok: false, failure });
      const settings = { type: 'jira:projectSettingsPage' };
      expect(await onPage('ana', name, about(story, name), settings)).toMatchObject({ ok: false, failure });
    }
    await nothingHappened(other);
    expect(await onPage('ana', 'refresh', about(story, 'refresh'), issue)).toMatchObject({ ok: true });
  });
});

describe('a rejection', () => {
  test.each(['ana', 'dara'] as const)(
    'is recorded for %s, who may answer, and opens the lines that failed',
    async (who) => {
      const story = await aStory();
      await site.mustMove('jonas', shop, story, 'inProgress');
      await site.tick('jonas', story);
      await site.idle();
      const answer = { reason: '  The receipt never came  ', failed: ['reviewed', 'A receipt is sent'] };
      const kept = await site.must(who, story, 'reject', answer);
      const acceptance = {
        state: 'rejected',
        by: accountOf(who),
        at: expect.any(String) as string,
        why: 'The receipt never came',
        failed: answer.failed,
      };
      expect(kept.acceptance).toEqual(acceptance);
      expect(kept.ticks.held).toEqual({});
      await site.idle();
      expect(await site.stored(shop, story)).toMatchObject({ acceptance, ticks: { held: {} } });
      expect(await site.ledger(story)).toMatchObject([
        { kind: 'ticked' },
        {
          kind: 'rejected',
          by: accountOf(who),
          why: 'The receipt never came',
          evidence: { criteriaCount: 1, holds: true },
        },
        { kind: 'unticked', item: 'reviewed', by: accountOf(who) },
      ]);
      // What was opened has to be confirmed again before anybody can accept.
      expect(await site.move('ana', shop, story, 'done')).toMatchObject({ status: 400 });
    },
  );

  test.each<Person>(['otto', 'jonas', 'pia', 'ines', 'vera'])('is not for %s', async (who) => {
    const story = await aStory();
    const result = await site.call(who, story, 'reject', inputs.reject.good);
    expect(result).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(!result.ok && result.failure.message).toMatch(/Product Owner/);
    await nothingHappened(story);
  });
});
