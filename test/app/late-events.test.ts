import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { DerivedFields } from '../../src/contract';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';
import { described } from '../support/a-work-item';
import { storiesOn } from '../support/stories';

/** Events that come late, twice, out of order or not at all, and a Jira that is busy. */
let site: ASite;
let shop: Place;
const { aStory, delivered, edit, expectNoneBroken } = storiesOn(() => site);
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
afterEach(async () => {
  await site.idle();
  site.forge.configure({ queryLagMs: 0, events: { delayMs: 0, shuffleMs: 0, duplicates: 0 } });
  site.clock.pass(60_000);
  expectNoneBroken();
  site.forge.records.clear();
});

describe('trouble', () => {
  /** Jira is busy as soon as the app has read what it needs: the write that follows is refused. */
  const busyAtTheWrite = (): (() => void) => {
    let struck = false;
    return site.forge.records.subscribe(({ calls }) => {
      if (struck || !calls.some(({ path }) => path.includes('/expression/evaluate'))) return;
      struck = true;
      site.forge.faults.arm('jira-429', 1);
    });
  };

  test('Jira is too busy: the event comes again, and nothing is lost', async () => {
    const story = await aStory();
    const stop = busyAtTheWrite();
    await site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description: null } });
    await site.forge.settle();
    stop();
    const writes = site.invocations().map(({ calls }) => calls.filter(({ path }) => path.includes('/app/field')));
    expect(writes.map((calls) => calls.map(({ status }) => status))).toEqual([[429], [204]]);
    expect((await site.stored(shop, story)).readiness).toBe('not-ready|no-criteria');
  });

  test('the work item is gone before its event comes', async () => {
    site.forge.configure({ events: { delayMs: 3_600_000 } });
    const story = await site.create(shop);
    await site.as('pia').remove(`/rest/api/3/issue/${story.key}`);
    await site.forge.settle();
    expect(site.invocations().length).toBeGreaterThan(0);
    expect(site.writes()).toEqual([]);
  });

  test('a look that came before the move writes after it: the acceptance stands again with the next one', async () => {
    const story = await delivered();
    await site.mustMove('ana', shop, story, 'done');
    await site.idle();
    const late = { state: 'awaiting', since: new Date(site.clock.now() + 1).toISOString() };
    await site.as('app').post('/rest/api/3/app/field/value', {
      updates: [{ customField: shop.policy.fields.acceptance, issueIds: [Number(story.id)], value: late }],
    });
    await site.must('vera', story, 'refresh');
    expect(await site.stored(shop, story)).toMatchObject({ acceptance: { state: 'accepted' }, readiness: 'accepted' });
  });

  test('an event comes before a query shows the rejection: the rejection stays', async () => {
    const story = await delivered();
    site.forge.configure({ queryLagMs: 60_000 });
    const { acceptance } = await site.must('ana', story, 'reject', { reason: 'The receipt never came', failed: [] });
    expect(acceptance).toMatchObject({ state: 'rejected' });
    await site.mustMove('ana', shop, story, 'toDo');
    await site.idle();
    expect((await site.stored(shop, story)).acceptance).toMatchObject({ state: 'rejected' });
  });

  test('an event comes before a query shows what was ticked and taken back: both stay as they are', async () => {
    const story = await aStory();
    site.forge.configure({ queryLagMs: 60_000 });
    const held = async () => Object.keys((await site.stored(shop, story)).ticks.held);
    await site.tick('jonas', story);
    await edit(story, { description: null });
    expect(await held()).toEqual(['reviewed']);
    site.clock.pass(60_000);
    await site.must('jonas', story, 'tick', { item: 'reviewed', set: { to: 'open' } });
    await edit(story, { description: { ...described('A receipt is sent'), version: 1 } });
    expect(await held()).toEqual([]);
  });

  /** A life with everything in it; the app may hear of it late, twice and out of order. */
  const live = async (): Promise<readonly Made[]> => {
    const story = await site.create(shop);
    const part = await site.create(shop, { type: 'subtask', parent: { key: story.key } });
    const { value, points } = shop.policy.fields;
    const fields = (of: Readonly<Record<string, unknown>>) =>
      site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: of });
    await fields({ [`${value}`]: 8, [`${points}`]: 2 });
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.setPolicy(shop, { ...shop.policy, mode: 'warn' });
    await site.mustMove('jonas', shop, story, 'done');
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.mustMove('jonas', shop, part, 'done');
    await site.tick('jonas', story);
    await fields({ [`${points}`]: 4 });
    await site.mustMove('ana', shop, story, 'done');
    await site.setPolicy(shop);
    await site.idle();
    return [story, part];
  };

  /** What is kept, without the times and ids that differ from one life to the next. */
  const outcome = async (issues: readonly Made[]) => {
    const timeless = ({ id: _id, issueId: _issueId, at: _at, ...entry }: LedgerEntry) =>
      // Sub-tasks are judged as they are when the entry is written.
      'evidence' in entry
        ? { ...entry, evidence: { ...entry.evidence, holds: null, open: entry.evidence.open.includes('reviewed') } }
        : entry;
    const still = ({ ticks, acceptance, ...kept }: Awaited<ReturnType<ASite['stored']>>) => ({
      ...kept,
      ticks: (ticks as DerivedFields['ticks'] | null) && { ...ticks, held: Object.keys(ticks.held) },
      acceptance: acceptance?.state,
    });
    return Promise.all(
      issues.map(async (issue) => ({
        kept: still(await site.stored(shop, issue)),
        entries: (await site.ledger(issue)).map(timeless),
      })),
    );
  };

  test('events that are late, repeated and out of order come to the same', async () => {
    const expected = await outcome(await live());
    expect(expected[0]?.entries.map(({ kind }) => kind)).toEqual(['breach', 'reopened', 'ticked', 'accepted']);
    expect(expected[0]?.kept).toMatchObject({ valuePerPoint: 2, acceptance: 'accepted', readiness: 'accepted' });
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      // Moves of the life before are no part of a bulk change.
      site.clock.pass(15 * 60_000);
      site.forge.configure({ events: { delayMs: 5, shuffleMs: 60, duplicates: 0.5, seed } });
      expect([seed, await outcome(await live())]).toEqual([seed, expected]);
    }
  });
});
