import type { Policy } from '../../src/domain/policy/policy';
import { aSite, accountOf, type ASite, type Made, type Person, type Place } from '../support/a-site';
import { storiesOn } from '../support/stories';

/** What the record says of a value, who may say it, and who may see what others propose. */
let site: ASite;
let shop: Place;
const { aStory, expectNoneBroken } = storiesOn(() => site);

const stakeholders = [
  { accountId: accountOf('vera'), area: 'Sales', weight: 3 },
  { accountId: accountOf('ines'), area: 'Operations', weight: 1 },
  { accountId: accountOf('dara'), area: 'Sponsor', weight: 1 },
];
const withPeople = (people: Policy['stakeholders']): Promise<void> =>
  site.setPolicy(shop, { ...shop.policy, stakeholders: people });

beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
  await withPeople(stakeholders);
  await site.idle();
});
afterAll(() => site.close());
afterEach(() => expectNoneBroken());

const setValue = async (who: Person, { key }: Made, value: number | null): Promise<void> => {
  await site.as(who).put(`/rest/api/3/issue/${key}`, { fields: { [`${shop.policy.fields.value}`]: value } });
  await site.idle();
};
const propose = (who: Person, story: Made, value: number) =>
  site.must(who, story, 'proposeValue', { value, why: `${who} needs it` });
const proposedTo = async (who: Person, story: Made) => {
  const { entries, ...rest } = await site.must(who, story, 'valueRecord');
  const by = entries.flatMap((entry) => (entry.kind === 'proposed' ? [entry.value] : []));
  return { ...rest, by: by.sort((a, b) => a - b) };
};
/** Of the record as the panel shows it. */
const proposedIn = async (who: Person, story: Made): Promise<readonly number[]> =>
  (await site.must(who, story, 'history')).entries.flatMap((entry) => (entry.kind === 'proposed' ? [entry.value] : []));

describe('why a value was changed', () => {
  test('is kept, once for each call, by whoever may edit the work item', async () => {
    const story = await aStory();
    await setValue('jonas', story, 8);
    const said = { from: null, to: 8, why: '  Two customers asked  ', callId: 'call-0001' };
    for (const _ of [1, 2]) await site.must('jonas', story, 'explainValue', said);
    const by = accountOf('jonas');
    expect(await site.ledger(story)).toMatchObject([
      { kind: 'valued', by, from: null, to: 8, why: 'Two customers asked' },
    ]);
    expect(await site.call('vera', story, 'explainValue', { ...said, callId: 'call-0002' })).toMatchObject({
      failure: { code: 'forbidden', reason: { code: 'may-not-value' } },
    });
  });

  test('is confirmed as it stands, and not as a page saw it before somebody changed it', async () => {
    const story = await aStory();
    await setValue('jonas', story, 8);
    const confirm = { from: 8, to: 8, why: null };
    await site.must('jonas', story, 'explainValue', confirm);
    const property = await site.as('ana').get(`/rest/api/3/issue/${story.key}/properties/assay.confirmed`);
    expect(property).toMatchObject({ value: { version: 1, value: 8, at: expect.any(String) as string } });
    await setValue('dara', story, 13);
    expect(await site.call('jonas', story, 'explainValue', confirm)).toMatchObject({
      failure: { code: 'conflict', reason: { code: 'changed-meanwhile' } },
    });
    expect(await site.ledger(story)).toMatchObject([{ kind: 'valued', from: 8, to: 8, why: null }]);
  });

  test('names whom it followed only when the Product Owner or a deputy says so', async () => {
    const story = await aStory();
    const followed = [accountOf('vera')];
    const decide = { from: null, to: 20, why: null, followed };
    expect(await site.call('jonas', story, 'explainValue', decide)).toMatchObject({
      failure: { code: 'forbidden', reason: { code: 'may-not-answer' } },
    });
    await site.must('ana', story, 'explainValue', decide);
    expect(await site.ledger(story)).toMatchObject([{ kind: 'valued', by: accountOf('ana'), followed }]);
  });
});

describe('proposals of value', () => {
  test('are for stakeholders alone, and write no value', async () => {
    const story = await aStory();
    for (const who of ['ana', 'jonas', 'pia'] as const)
      expect(await site.call(who, story, 'proposeValue', { value: 40, why: 'I want it' })).toMatchObject({
        failure: { code: 'forbidden', reason: { code: 'may-not-propose' } },
      });
    await propose('vera', story, 40);
    expect(await site.ledger(story)).toMatchObject([
      { kind: 'proposed', by: accountOf('vera'), area: 'Sales', value: 40 },
    ]);
    const { fields } = await site.as('ana').get<{ fields: Record<string, unknown> }>(`/rest/api/3/issue/${story.key}`);
    expect(fields[`${shop.policy.fields.value}`]).toBeNull();
    expect(site.writes()).toEqual([]);
  });

  test('are blind until one’s own is in, in every answer of the app', async () => {
    const story = await aStory();
    await propose('vera', story, 40);
    expect(await proposedTo('ines', story)).toEqual({
      by: [],
      sees: false,
      hidden: 1,
      silent: [accountOf('ines'), accountOf('dara')],
    });
    expect(await proposedIn('ines', story)).toEqual([]);
    // A deputy who proposes is blind as well; who neither decides nor proposes sees none at all.
    for (const who of ['dara', 'jonas', 'pia'] as const)
      expect([await proposedIn(who, story), (await proposedTo(who, story)).by]).toEqual([[], []]);
    expect([await proposedIn('ana', story), (await proposedTo('ana', story)).by]).toEqual([[40], [40]]);

    await propose('ines', story, 5);
    expect(await proposedTo('ines', story)).toEqual({
      by: [5, 40],
      sees: true,
      hidden: 0,
      silent: [accountOf('dara')],
    });
    expect(await proposedIn('ines', story)).toEqual([5, 40]);
    expect(await proposedIn('jonas', story)).toEqual([]);
  });

  test('stay in the record when somebody leaves, who then sees no others', async () => {
    const story = await aStory();
    await propose('vera', story, 40);
    await propose('ines', story, 5);
    await withPeople(stakeholders.filter(({ area }) => area !== 'Sales'));
    expect(await proposedIn('ana', story)).toEqual([5, 40]);
    expect((await proposedTo('vera', story)).by).toEqual([40]);
    expect(await site.call('vera', story, 'proposeValue', { value: 1, why: 'Again' })).toMatchObject({ ok: false });
    await withPeople(stakeholders);
  });

  test('are shown to nobody else where no settings say who decides', async () => {
    const story = await aStory();
    await propose('vera', story, 40);
    await site.setPolicy(shop, null);
    expect([await proposedIn('ana', story), await proposedIn('vera', story)]).toEqual([[], [40]]);
    await withPeople(stakeholders);
  });
});
