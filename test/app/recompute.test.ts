import type { Result } from '../../src/domain/shared/result';
import { readRecomputeState, recomputeKey } from '../../src/domain/acceptance/recompute-state';
import { accountOf, aSite, type ASite, type Made, type Place } from '../support/a-site';

/** Stored fields of work items that were there before: after an import, after a change of the settings, when events were lost. */
let site: ASite;
let shop: Place;
beforeAll(async () => {
  site = await aSite();
  ({ shop } = site);
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.forge.settle();
  await site.setPolicy(shop);
  site.forge.configure({ events: { delayMs: 0 } });
  site.forge.records.clear();
});

const deaf = 1e9;
/** What no event told of: the app hears nothing of it. */
const unheard = async <T>(work: () => Promise<T>): Promise<T> => {
  site.forge.configure({ events: { delayMs: deaf } });
  const done = await work();
  return done;
};

const state = async () =>
  readRecomputeState(
    (
      await site
        .as('pia')
        .send<{ value: unknown }>('GET', `/rest/api/3/project/${shop.project.id}/properties/${recomputeKey}`)
    ).body.value,
  );

const run = async (force = false): Promise<void> => {
  const result = await site.callProject('pia', shop, 'recompute', { force });
  if (!result.ok) throw new Error(result.failure.message);
  await site.forge.settle();
};

/** As an import writes it: no event, no field of the app's. */
const withoutFields = async (fields: Readonly<Record<string, unknown>> = {}): Promise<Made> => {
  const made = await site.create(shop, fields);
  await site.forge.settle();
  const issues = site.jira.store.collection('issues');
  const issue = issues.get(made.id)!;
  const own = new Set(
    ['ticks', 'acceptance', 'readiness', 'valuePerPoint'].map((name) => shop.policy.fields[name as 'ticks']),
  );
  issues.put(made.id, {
    ...issue,
    fields: Object.fromEntries(Object.entries(issue.fields).filter(([id]) => !own.has(id))),
  });
  return made;
};

describe('a project whose work items were there before', () => {
  test('has readiness, value per point and counts once it was computed, and says by which settings', async () => {
    const { value, points } = shop.policy.fields;
    const ready = await withoutFields({ [`${value}`]: 9, [`${points}`]: 3 });
    const poor = await withoutFields({ description: null });
    expect(await site.stored(shop, ready)).toMatchObject({ readiness: null, valuePerPoint: null });
    await run();
    expect(await site.stored(shop, ready)).toMatchObject({
      readiness: 'ready',
      valuePerPoint: 3,
      ticks: { held: {}, subtasks: 0, blockers: 0 },
    });
    expect(await site.stored(shop, poor)).toMatchObject({ readiness: 'not-ready|no-criteria' });
    expect(await state()).toMatchObject({
      state: 'done',
      revision: shop.policy.revision,
      read: expect.any(Number) as number,
    });
  });

  test('is computed anew when the settings change what is derived, and not when they do not', async () => {
    const story = await withoutFields();
    await run();
    await site.setPolicy(shop, {
      ...shop.policy,
      revision: 8,
      definitions: {
        ...shop.policy.definitions,
        feature: { ...shop.policy.definitions.feature, ready: [{ id: 'agreed', kind: 'tick', text: 'Agreed' }] },
      },
    });
    await run();
    expect((await site.stored(shop, story)).readiness).toBe('not-ready|line=Agreed');
    expect(await state()).toMatchObject({ state: 'done', revision: 8 });
    const before = await state();
    await site.setPolicy(shop, {
      ...shop.policy,
      revision: 9,
      definitions: {
        ...shop.policy.definitions,
        feature: { ...shop.policy.definitions.feature, ready: [{ id: 'agreed', kind: 'tick', text: 'Agreed' }] },
      },
    });
    await run();
    expect(await state()).toMatchObject({ run: before?.run, revision: 9 });
  });

  test('keeps what was ticked and answered', async () => {
    const [ticked, accepted] = [await site.create(shop), await site.create(shop)];
    for (const story of [ticked, accepted]) await site.tick('jonas', story);
    await site.mustMove('jonas', shop, accepted, 'inProgress');
    await site.mustMove('ana', shop, accepted, 'done');
    await site.forge.settle();
    const before = [await site.stored(shop, ticked), await site.stored(shop, accepted)];
    site.forge.records.clear();
    await run(true);
    expect([await site.stored(shop, ticked), await site.stored(shop, accepted)]).toEqual(before);
    expect(before[1]).toMatchObject({ acceptance: { state: 'accepted' } });
  });

  test('gets lost events put right: a lost tick in the field, an arrival in Done that nobody recorded', async () => {
    const [ticked, accepted] = [await site.create(shop), await site.create(shop)];
    for (const story of [ticked, accepted]) await site.tick('jonas', story);
    await site.mustMove('jonas', shop, accepted, 'inProgress');
    await site.forge.settle();
    await site.as('app').post('/rest/api/3/app/field/value', {
      updates: [
        {
          customField: shop.policy.fields.ticks,
          issueIds: [Number(ticked.id)],
          value: { held: {}, subtasks: 3, blockers: 0 },
        },
      ],
    });
    await unheard(() => site.mustMove('ana', shop, accepted, 'done'));
    await site.forge.runScheduled('watch');
    // Jobs come, events never do.
    site.forge.configure({ events: { delayMs: 0 } });
    await site.forge.settle();
    expect(await site.stored(shop, ticked)).toMatchObject({
      ticks: { held: { reviewed: { by: accountOf('jonas') } }, subtasks: 0 },
    });
    expect((await site.ledger(accepted)).map(({ kind }) => kind)).toEqual(['ticked', 'accepted']);
  });

  test('never ends with an older reading where somebody edits, ticks or moves meanwhile', async () => {
    const stories = [await withoutFields(), await withoutFields(), await withoutFields()] as const;
    const { value, points } = shop.policy.fields;
    let meanwhile: Promise<unknown> | null = null;
    const stop = site.forge.records.subscribe(({ calls, subject }) => {
      // Between the reading in bulk and the writing in bulk.
      if (meanwhile !== null || subject !== 'work' || !calls.some(({ path }) => path.includes('/issue/bulkfetch')))
        return;
      meanwhile = Promise.all([
        site.as('jonas').put(`/rest/api/3/issue/${stories[0].key}`, { fields: { [`${value}`]: 8, [`${points}`]: 2 } }),
        site.tick('jonas', stories[1]),
        site.mustMove('jonas', shop, stories[2], 'inProgress'),
      ]);
    });
    await run(true);
    stop();
    expect(meanwhile).not.toBeNull();
    await Promise.resolve(meanwhile);
    await site.forge.settle();
    expect(await site.stored(shop, stories[0])).toMatchObject({ valuePerPoint: 4 });
    expect(await site.stored(shop, stories[1])).toMatchObject({
      ticks: { held: { reviewed: { by: accountOf('jonas') } } },
    });
    expect(await site.stored(shop, stories[2])).toMatchObject({ ticks: { held: {}, subtasks: 0 } });
  });
});

describe('computing it anew', () => {
  test.each(['jonas', 'ana', 'vera', 'sam', 'nobody'] as const)('is not for %s', async (who) => {
    const result: Result<unknown> = await site.callProject(who, shop, 'recompute', { force: true });
    expect(result).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    await site.forge.settle();
    expect(site.invocations('work')).toEqual([]);
  });

  test('asks for well-formed input', async () => {
    for (const payload of [{}, { force: 'yes' }, { force: true, more: 1 }, 'text', null])
      expect(await site.callProject('pia', shop, 'recompute', payload)).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input' },
      });
  });

  test('does nothing where no policy is in force', async () => {
    await site.setPolicy(shop, null);
    expect(await site.callProject('pia', shop, 'recompute', { force: true })).toEqual({
      ok: true,
      value: { state: null },
    });
  });

  test('goes on after Jira was busy, and after a job that came twice', async () => {
    const story = await withoutFields();
    site.forge.faults.arm('duplicate-delivery', 1);
    await site.callProject('pia', shop, 'recompute', { force: true });
    const stop = site.forge.records.subscribe(({ calls, subject }) => {
      if (subject === 'work' && calls.length === 3) site.forge.faults.arm('jira-429', 1);
    });
    await site.forge.settle();
    stop();
    site.forge.faults.clear();
    await site.forge.settle();
    expect((await site.stored(shop, story)).readiness).toBe('ready');
    expect(await state()).toMatchObject({ state: 'done' });
  });

  test('writes nothing where nothing differs', async () => {
    await run(true);
    site.forge.records.clear();
    await run(true);
    expect(site.writes().filter((one) => one.includes('/app/field'))).toEqual([]);
  });
});
