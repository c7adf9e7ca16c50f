import { aSite, accountOf, type ASite, type Made, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** What is kept is brought up to date when a page asks, and the record shows it page by page. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

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
  });

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
