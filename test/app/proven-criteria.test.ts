import { gateMessages } from '../../src/domain/readiness/gate-messages';
import { aPipeline, type Outcomes, type Pipeline } from '../support/a-pipeline';
import { everyClass } from '../support/a-policy';
import { aSite, type ASite, type Made } from '../support/a-site';

/** Criteria that have to be proven by tests before a work item is Done. */
let site: ASite;
let pipeline: Pipeline;
beforeAll(async () => {
  site = await aSite();
  pipeline = await aPipeline(site, site.shop);
  const { feature } = site.shop.policy.definitions;
  const done = [{ id: 'tests', kind: 'tests', text: 'Every criterion has a passing test' } as const];
  await site.setPolicy(site.shop, { ...site.shop.policy, definitions: everyClass({ ...feature, done }) });
  await site.idle();
});
afterAll(() => site.close());

const criteria = (...texts: readonly string[]) => ({
  ...{ type: 'doc', version: 1 },
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
    {
      type: 'bulletList',
      content: texts.map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ],
});

const aStory = async (): Promise<Made> => {
  const story = await site.create(site.shop, {
    description: criteria('An expired card is refused', 'A refund takes a day'),
  });
  await site.mustMove('jonas', site.shop, story, 'inProgress');
  await site.idle();
  return story;
};
const describeAs = async (story: Made, ...texts: readonly string[]): Promise<void> => {
  await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description: criteria(...texts) } });
  await site.idle();
};
const run = (
  story: Made,
  first: Outcomes[string] | null,
  second: Outcomes[string] | null,
  at?: string,
): Promise<void> =>
  pipeline.report(
    {
      ...(first !== null && { [`${story.key}#1 refuses`]: first }),
      ...(second !== null && { [`@${story.key}-ac2 refunds`]: second }),
    },
    at === undefined ? {} : { at },
  );
const refusal = async (story: Made): Promise<string | null> => {
  const { status, body } = await site.move('ana', site.shop, story, 'done');
  return status === 204 ? null : ((body as { readonly errorMessages: readonly string[] }).errorMessages[0] ?? '');
};
const states = async (story: Made): Promise<readonly string[]> => {
  const { ticks } = await site.stored(site.shop, story);
  return (ticks as unknown as { tests: { criteria: readonly { state: string }[] } }).tests.criteria.map(
    ({ state }) => state,
  );
};
const said = (open: string): string => gateMessages.unproven + open;

test('red, stale and missing tests refuse Done with the criterion’s number; green and flaky ones let it pass', async () => {
  const story = await aStory();
  expect(await refusal(story)).toBe(said('AC1 has no test, AC2 has no test'));
  await run(story, 'passed', 'failed');
  expect(await states(story)).toEqual(['passed', 'failed']);
  expect(await refusal(story)).toBe(said('AC2 failed'));
  await run(story, 'passed', 'skipped');
  expect(await refusal(story)).toBe(said('AC2 has no test'));
  await run(story, 'passed', 'flaky');
  expect(await states(story)).toEqual(['passed', 'flaky']);

  await describeAs(story, 'An expired card is refused', 'A refund takes an hour');
  expect(await refusal(story)).toBe(said('AC2 changed since its test'));
  await run(story, 'passed', 'passed');
  expect(await refusal(story)).toBeNull();
});

test('an edit that no event told of is noticed by the gate itself', async () => {
  const story = await aStory();
  await run(story, 'passed', 'passed');
  // What the app writes itself, no event tells it of.
  const description = criteria('An expired card is refused', 'A refund takes no time at all');
  await site.as('app').put(`/rest/api/3/issue/${story.key}`, { fields: { description } });
  await site.idle();
  expect(await refusal(story)).toBe(gateMessages.noResults);
});

test('a build that began before the criterion was changed proves nothing of it, and an older one overwrites no newer one', async () => {
  const story = await aStory();
  const before = new Date(site.clock.now()).toISOString();
  site.clock.pass(60_000);
  await describeAs(story, 'An expired card is refused', 'A refund takes an hour');
  await run(story, 'passed', 'passed', before);
  // Nobody knows which of the two was changed then: no report came before.
  expect(await states(story)).toEqual(['stale', 'stale']);
  site.clock.pass(60_000);
  await run(story, 'passed', 'passed');
  expect(await states(story)).toEqual(['passed', 'passed']);
  await run(story, 'failed', 'failed', before);
  expect(await states(story)).toEqual(['passed', 'passed']);
  site.clock.pass(60_000);
  await run(story, null, 'failed');
  expect(await states(story)).toEqual(['passed', 'failed']);
});

test('what was accepted and fails now shows so, and a green build that changes nothing writes nothing', async () => {
  const story = await aStory();
  await run(story, 'passed', 'passed');
  expect(await refusal(story)).toBeNull();
  await site.idle();
  site.clock.pass(60_000);
  site.forge.records.clear();
  await run(story, 'passed', 'passed');
  expect(site.writes().filter((call) => !call.includes('bulkfetch'))).toEqual([]);
  await run(story, 'failed', 'passed');
  expect(await states(story)).toEqual(['failed', 'passed']);
  expect((await site.stored(site.shop, story)).acceptance).toMatchObject({ state: 'accepted' });
});

interface StoredCriterion {
  readonly state: string;
  readonly from?: number;
  readonly moved?: true;
  readonly elsewhere?: { readonly state: string };
}
const criteriaOf = async (story: Made): Promise<readonly StoredCriterion[]> => {
  const { ticks } = await site.stored(site.shop, story);
  return (ticks as unknown as { tests: { criteria: readonly StoredCriterion[] } }).tests.criteria;
};

/** As the settings page does after a save. */
const recompute = async (): Promise<void> => {
  expect(await site.callProject('pia', site.shop, 'recompute', { force: false })).toMatchObject({ ok: true });
  await site.forge.settle();
};

test('a branch that does not count makes Done neither red nor green, and is shown apart; the settings say which ones count', async () => {
  const story = await aStory();
  const both = (outcome: Outcomes[string]): Outcomes => ({ [`${story.key}#1 refuses`]: outcome, [`${story.key}#2 refunds`]: outcome }); // prettier-ignore
  await pipeline.report(both('passed'), { branch: 'feature/refunds' });
  expect(await refusal(story)).toBe(said('AC1 has no test, AC2 has no test'));
  expect(await criteriaOf(story)).toMatchObject([
    { state: 'none', elsewhere: { state: 'passed' } },
    { state: 'none', elsewhere: { state: 'passed' } },
  ]);
  site.clock.pass(60_000);
  await pipeline.report(both('passed'), { branch: 'main' });
  site.clock.pass(60_000);
  await pipeline.report(both('failed'), { branch: 'feature/refunds' });
  expect(await criteriaOf(story)).toMatchObject([
    { state: 'passed', elsewhere: { state: 'failed' } },
    { state: 'passed', elsewhere: { state: 'failed' } },
  ]);

  const { policy } = site.shop;
  const done = [{ id: 'tests', kind: 'tests', text: 'Every criterion has a passing test' } as const];
  const withTests = { ...policy, definitions: everyClass({ ...policy.definitions.feature, done }) };
  await site.setPolicy(site.shop, { ...withTests, testBranches: ['feature/*'] });
  await recompute();
  expect(await criteriaOf(story)).toMatchObject([
    { state: 'failed', elsewhere: { state: 'passed' } },
    { state: 'failed', elsewhere: { state: 'passed' } },
  ]);
  expect(await refusal(story)).toBe(said('AC1 failed, AC2 failed'));
  await site.setPolicy(site.shop, withTests);
  await recompute();
  expect(await refusal(story)).toBeNull();
});

test('a result stays with its criterion when criteria are reordered, and a tag that does not follow proves nothing', async () => {
  const story = await aStory();
  await run(story, 'passed', 'failed');
  site.clock.pass(60_000);
  await describeAs(story, 'A refund takes a day', 'An expired card is refused');
  expect(await criteriaOf(story)).toMatchObject([{ state: 'failed' }, { state: 'passed', from: 1 }]);
  expect(await refusal(story)).toBe(said('AC1 failed'));
  site.clock.pass(60_000);
  await run(story, 'passed', 'passed');
  expect(await criteriaOf(story)).toMatchObject([
    { state: 'stale', moved: true },
    { state: 'stale', moved: true },
  ]);
  expect(await refusal(story)).toBe(
    said('AC1 has a test whose tag did not follow it, AC2 has a test whose tag did not follow it'),
  );
  site.clock.pass(60_000);
  await pipeline.report({ [`${story.key}#2 refuses`]: 'passed', [`@${story.key}-ac1 refunds`]: 'passed' });
  expect(await states(story)).toEqual(['passed', 'passed']);
  expect(await refusal(story)).toBeNull();
});
