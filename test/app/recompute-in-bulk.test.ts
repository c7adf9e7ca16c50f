import { aSite, type ASite, type Made, type Place, start } from '../support/a-site';
import { expectSoon } from '../support/soon';

/** Recomputing a project asks Jira about many work items in one call, and looks at none by itself. */
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
  site.clock.pass(60_000);
  site.forge.records.clear();
});

const run = async (force = true): Promise<void> => {
  const result = await site.callProject('pia', shop, 'recompute', { force });
  if (!result.ok) throw new Error(result.failure.message);
  await site.forge.settle();
};

const calls = (part: string): number =>
  site
    .invocations()
    .flatMap((one) => one.calls)
    .filter(({ kind, path }) => kind === 'jira' && path.includes(part)).length;

/** Takes the app's values away, as in a project that was there before the app. */
const forget = ({ id }: Made): void => {
  const issues = site.jira.store.collection('issues');
  const issue = issues.get(id);
  if (issue === undefined) throw new Error('The work item is not there');
  const own = new Set<string>(Object.values(shop.policy.fields).filter((field): field is string => field !== null));
  const fields = Object.fromEntries(Object.entries(issue.fields).filter(([field]) => !own.has(field)));
  issues.put(id, { ...issue, fields });
};

const doc = (...lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
/** Steps in a language that the pattern was not told of. */
const steps = (what: string) =>
  doc('Angenommen ein Brot liegt im Korb', 'Wenn der Kunde bezahlt', `Dann ${what} der Korb leer`);
/** The pattern takes the heading for criteria, though nothing but an intention follows. */
const intention = doc('Brot kaufen', 'Akzeptanzkriterien: Müssen noch mit dem Fachbereich abgestimmt werden');

test('the verdicts on the criteria of all work items are stored as the gate reads them, asked for in one call', async () => {
  const stories = [
    await site.create(shop, { description: steps('ist') }),
    await site.create(shop, { description: intention }),
    await site.create(shop),
    await site.create(shop, { description: null }),
  ];
  await site.forge.settle();
  const before = await Promise.all(stories.map((story) => site.stored(shop, story)));
  expect(before.map(({ ticks }) => Object.values(ticks.found ?? {}))).toEqual([[true], [false], [], []]);
  stories.forEach(forget);
  site.forge.records.clear();
  await site.setPolicy(shop, { ...shop.policy, noSelfAcceptance: true });
  await run(false);
  expect(calls('/expression/evaluate')).toBe(1);
  expect(await Promise.all(stories.map((story) => site.stored(shop, story)))).toEqual(before);
});

test('a text that is edited while its project is computed keeps the verdict of the newest text', async () => {
  const story = await site.create(shop, { description: steps('ist') });
  await site.forge.settle();
  const before = (await site.stored(shop, story)).ticks.found;
  forget(story);
  let meanwhile: Promise<unknown> | null = null;
  const stop = site.forge.records.subscribe(({ subject, calls: made }) => {
    // Between the question about the text and the writing of the answer.
    if (meanwhile !== null || subject !== 'work' || !made.some(({ path }) => path.includes('/expression/evaluate')))
      return;
    meanwhile = site.as('jonas').put(`/rest/api/3/issue/${story.key}`, { fields: { description: steps('bleibt') } });
  });
  await run();
  stop();
  await Promise.resolve(meanwhile);
  await site.forge.settle();
  const { found } = (await site.stored(shop, story)).ticks;
  expect(Object.values(found ?? {})).toEqual([true]);
  expect(found).not.toEqual(before);
});

test('what was rejected needs no look by itself: whether it moved on is read from histories in bulk', async () => {
  const stories = [await site.create(shop), await site.create(shop), await site.create(shop)];
  for (const story of stories) {
    await site.tick('jonas', story);
    await site.mustMove('jonas', shop, story, 'inProgress');
    await site.must('ana', story, 'reject', { reason: 'The receipt never came', failed: [] });
  }
  const [moved] = stories;
  if (moved === undefined) throw new Error('no story');
  // What is read in bulk may have whole seconds: within one of them, entries of a later reading may not be told apart.
  site.clock.pass(1_000);
  await site.mustMove('jonas', shop, moved, 'toDo');
  await site.mustMove('jonas', shop, moved, 'inProgress');
  await site.forge.settle();
  const before = await Promise.all(stories.map((story) => site.stored(shop, story)));
  expect(before.map(({ acceptance }) => acceptance?.state)).toEqual(['awaiting', 'rejected', 'rejected']);
  stories.slice(1).forEach(forget);
  site.forge.records.clear();
  await run();
  expect(calls('/changelog/bulkfetch')).toBe(1);
  expect(calls('/changelog?')).toBe(0);
  const after = await Promise.all(stories.map((story) => site.stored(shop, story)));
  expect(after.map(({ acceptance }) => acceptance?.state)).toEqual(['awaiting', 'rejected', 'rejected']);
  expect(after.map(({ readiness }) => readiness)).toEqual(before.map(({ readiness }) => readiness));
});

test('an arrival whose resolution closes is recorded as closed, also in bulk', async () => {
  const { store } = site.jira;
  store.collection('resolutions').put('90003', { id: '90003', name: 'Won’t do', description: '' });
  const workflow = store.collection('workflows').get(Object.values(shop.project.workflowIds)[0] ?? '');
  if (workflow === undefined) throw new Error('The project has no workflow');
  const transitions = workflow.transitions.map((way) => ({
    ...way,
    actions: way.actions.map((action) => ({ ...action, parameters: { ...action.parameters, value: '90003' } })),
  }));
  store.collection('workflows').put(workflow.id, { ...workflow, transitions });
  await site.setPolicy(shop, { ...shop.policy, mode: 'warn', since: start, closingResolutions: ['90003'] });
  const story = await site.create(shop);
  await site.forge.settle();
  site.forge.configure({ events: { delayMs: 1e9 } });
  await site.mustMove('jonas', shop, story, 'done');
  // Jobs come, the event does not.
  site.forge.configure({ events: { delayMs: 0 } });
  const { fields } = await site
    .as('ana')
    .get<{ fields: { resolution: { id: string } } }>(`/rest/api/3/issue/${story.key}`);
  expect(fields.resolution.id).toBe('90003');
  const result = await site.callProject('pia', shop, 'recompute', { force: true });
  expect(result).toMatchObject({ ok: true });
  await expectSoon(async () => (await site.ledger(story)).at(-1)?.kind, 'closed');
});
