import { contract, type Name } from '../../src/contract';
import { everyClass } from '../support/a-policy';
import { aSite, accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';

/** The calls of the app's pages, answered by the bundle that would be deployed. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
}, 20_000);
afterAll(() => site.close());
afterEach(() => {
  const broken = site.invocations().filter(({ outcome }) => outcome !== 'ok');
  expect(broken.map(({ subject, error }) => `${subject}: ${error}`)).toEqual([]);
});

/** A story that the app has heard of. */
const aStory = async (place = shop): Promise<Made> => {
  const story = await site.create(place);
  await site.idle();
  site.forge.records.clear();
  return story;
};

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
};
/** Forge hands on whatever a page sends, and an empty object for nothing. */
const neverGood: readonly unknown[] = ['text', 42, [], { more: true }];

const nothingHappened = async (story: Made): Promise<void> => {
  expect(site.writes()).toEqual([]);
  expect(await site.ledger(story)).toEqual([]);
  expect((await site.stored(shop, story)).ticks).toEqual({ held: {}, subtasks: 0, blockers: 0 });
};

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
    const result = await site.call('ana', story, name, inputs[name].good);
    if (!result.ok) throw new Error(result.failure.message);
    expect(contract[name].output.parse(result.value)).toEqual(result.value);
  });

  test('says where no policy is in force, or the settings are damaged', async () => {
    const story = await aStory();
    for (const policy of [null, { ...shop.policy, mode: 'off' }, { version: 1, mode: 'block' }]) {
      await site.setPolicy(shop, policy);
      const result = await site.call('ana', story, name, inputs[name].good);
      // Reading the record asks for no policy.
      expect(result).toMatchObject(name === 'history' ? { ok: true } : { ok: false, failure: { code: 'conflict' } });
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
    expect(await onPage('ana', name, about(story, name))).toMatchObject({ ok: true });
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
    const result = await site.call('vera', story, 'tick', inputs.tick.good);
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

describe('refresh', () => {
  /** Until the test is over, the app hears of nothing. */
  const deaf = async (work: () => Promise<void>): Promise<void> => {
    site.forge.configure({ events: { delayMs: 3_600_000 } });
    try {
      await work();
    } finally {
      await site.forge.settle();
      site.forge.configure({ events: { delayMs: 0 } });
    }
  };

  /** The names of the fields that the app wrote last. */
  const lastWritten = async ({ key }: Made): Promise<readonly (string | undefined)[]> => {
    interface Log {
      readonly values: readonly { author: { accountId: string }; items: { field: string }[] }[];
    }
    const { values } = await site.as('ana').get<Log>(`/rest/api/3/issue/${key}/changelog?maxResults=100`);
    const own = values.filter(({ author }) => author.accountId === site.forge.installation.accountId);
    return own.at(-1)?.items.map(({ field }) => field) ?? [];
  };

  test('writes nothing when nothing differs, whoever asks', async () => {
    const story = await aStory();
    for (const who of ['ana', 'jonas', 'vera'] as const) await site.must(who, story, 'refresh');
    expect(site.writes()).toEqual([]);
  });

  test('writes only what differs, in one call', async () => {
    const { value, points } = shop.policy.fields;
    const story = await aStory();
    await deaf(async () => {
      await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { [`${value}`]: 21, [`${points}`]: 5 } });
      expect((await site.must('vera', story, 'refresh')).valuePerPoint).toBe(4.2);
      expect(site.writes()).toEqual(['POST /rest/api/3/app/field/value']);
      expect(await lastWritten(story)).toEqual(['Value per point']);
      site.forge.records.clear();
      await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description: null } });
      expect((await site.must('vera', story, 'refresh')).readiness).toEqual({
        state: 'not-ready',
        lacks: [{ code: 'no-criteria' }],
      });
      expect(site.writes()).toEqual(['POST /rest/api/3/app/field/value']);
      expect(await lastWritten(story)).toEqual(['Readiness']);
    });
  });

  test('records an acceptance that no event told of', async () => {
    const story = await aStory();
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.tick('jonas', story);
    await deaf(async () => {
      await site.mustMove('ana', shop, story, 'done');
      expect((await site.must('vera', story, 'refresh')).acceptance).toMatchObject({ state: 'accepted', as: 'owner' });
    });
    expect((await site.ledger(story)).map(({ kind }) => kind)).toEqual(['ticked', 'accepted']);
  });
});

describe('the ledger', () => {
  test('is read page by page, newest first, and counts whole', async () => {
    const story = await aStory();
    for (let round = 0; round < 51; round += 1)
      for (const to of ['done', 'open']) {
        await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to } });
        site.clock.pass(1_000);
      }
    const { ticks } = await site.tick('jonas', story);
    expect(Object.keys(ticks.held)).toEqual(['reviewed']);

    const first = await site.must('vera', story, 'history');
    expect(first.entries).toHaveLength(100);
    const second = await site.must('vera', story, 'history', { after: first.after });
    expect(second.entries).toHaveLength(3);
    expect(second.after).toBeNull();
    const all = [...first.entries, ...second.entries];
    expect(new Set(all.map(({ id }) => id)).size).toBe(103);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect((await site.must('vera', story, 'refresh')).ticks).toEqual(ticks);
  }, 60_000);

  test('keeps an entry as it was written, even while a query does not show it yet', async () => {
    const story = await aStory();
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.tick('jonas', story);
    site.forge.configure({ queryLagMs: 60_000 });
    await site.mustMove('ana', shop, story, 'done');
    await site.idle();
    await site.setPolicy(shop, { ...shop.policy, revision: shop.policy.revision + 1, productOwner: accountOf('dara') });
    await site.must('vera', story, 'refresh');
    site.clock.pass(60_000);
    site.forge.configure({ queryLagMs: 0 });
    const { acceptance } = await site.must('vera', story, 'refresh');
    await site.setPolicy(shop);
    const accepted = (await site.ledger(story)).filter(({ kind }) => kind !== 'ticked');
    expect(accepted).toMatchObject([{ kind: 'accepted', as: 'owner', evidence: { revision: shop.policy.revision } }]);
    expect(acceptance).toMatchObject({ state: 'accepted', as: 'owner', revision: shop.policy.revision });
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
      body: { errorMessages: [expect.stringMatching(/^Assay cannot read this project's Definition of Done/)] },
    });
    await site.tick('jonas', story);
    expect(await finish(story)).toMatchObject({ status: 204 });
  });
});
