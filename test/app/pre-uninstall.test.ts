import { createPreUninstall } from '../../src/events/pre-uninstall';
import type { Request } from '../../src/jira/request';
import { installGate, removeGate } from '../../src/workflow-gate/install';
import { mostUsedFirst, siteWideGate } from '../../src/workflow-gate/site-wide';
import { aSite, type ASite, type Made, type Place } from '../support/a-site';
import { changeNeeds, gateProject, ownerOf, requestAs, workflowIdOf } from '../support/gate-site';

/** The app is uninstalled: rules of an app that is gone refuse every move that they stand on. */
let site: ASite;
beforeEach(async () => {
  site = await aSite();
});
afterEach(() => site.close());

const gated = () => siteWideGate({ request: requestAs(site, 'ines'), owner: ownerOf(site) })();

const aStory = async (place: Place): Promise<Made> => {
  const story = await site.create(place);
  await site.idle();
  return story;
};

const logs = (): readonly string[] =>
  site.forge.records
    .list()
    .filter(({ functionKey }) => functionKey === 'on-pre-uninstall')
    .flatMap((record) => record.logs.map(({ text }) => text));

test('the rules leave every workflow of the site, as the app, and work moves on', async () => {
  const [story, other] = [await aStory(site.shop), await aStory(site.team)];
  const { length } = await gated();
  expect(length).toBeGreaterThan(3);
  await site.forge.uninstall();
  expect(site.forge.installation.installed).toBe(false);
  expect(await gated()).toEqual([]);
  expect(logs()).toEqual([`preUninstall: the rules left ${length} of ${length} workflows`]);
  expect(await site.move('jonas', site.shop, story, 'done')).toMatchObject({ status: 204 });
  expect(await site.move('jonas', site.team, other, 'done')).toMatchObject({ status: 204 });
});

test('a workflow is afterwards what it is when an admin takes the rules out', async () => {
  const [id, needs] = [workflowIdOf(site.shop), changeNeeds(site, 'ines')];
  const read = async (): Promise<string> => {
    const text = JSON.stringify(await site.as('ines').post('/rest/api/3/workflows', { workflowIds: [id] }));
    // Every update gives the actions new ids, and the version a new number.
    return text.replace(/"id":"[0-9a-f-]{36}"|"version":\{[^}]*\}/g, '');
  };
  const withRules = await read();
  await removeGate(needs)(gateProject(site.shop), [id]);
  const byHand = await read();
  await installGate(needs)(gateProject(site.shop), [id]);
  await site.forge.uninstall();
  expect(await read()).toBe(byHand);
  expect(byHand).not.toBe(withRules);
});

describe('what cannot be done', () => {
  /** The function as the app has it, above a Jira that may refuse, with its own time and without waits. */
  const farewell = async (
    before: (method: string, path: string) => Response | undefined,
    now: () => number = () => 0,
  ): Promise<readonly string[]> => {
    const lines: string[] = [];
    const spies = (['info', 'warn'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void lines.push(said.join(' '))),
    );
    const asApp = requestAs(site, 'app');
    const request: Request = async (path, init = {}) => before(init.method ?? 'GET', path) ?? asApp(path, init);
    try {
      await createPreUninstall({ request, owner: () => ownerOf(site), now, sleep: () => Promise.resolve() })();
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return lines;
  };

  const refusal = (): Response => Response.json({ errorMessages: ['Forbidden'] }, { status: 403 });

  test('when Jira does not let the app read workflows, all rules stay, and the log says so', async () => {
    const before = await gated();
    const lines = await farewell((_, path) => (path.includes('/workflows/search') ? refusal() : undefined));
    expect(lines).toEqual(['preUninstall: the workflows could not be read, so all rules stay: forbidden']);
    expect(await gated()).toEqual(before);
  });

  test('when Jira refuses the change of one workflow, the others are done, and that one is named by its id', async () => {
    const { length } = await gated();
    let updates = 0;
    const lines = await farewell((method, path) =>
      method === 'POST' && path.endsWith('/workflows/update') && (updates += 1) === 2 ? refusal() : undefined,
    );
    const left = await gated();
    expect(left).toHaveLength(1);
    expect(lines).toEqual([
      `preUninstall: the rules left ${length - 1} of ${length} workflows`,
      `preUninstall: rules stay in workflow ${left[0]?.workflowId}: not-allowed`,
    ]);
  });

  test('when time is up no further workflow is begun, and those left are named', async () => {
    const { length } = await gated();
    let asked = 0;
    // The first look at the clock sets the deadline, the second lets one workflow begin; every later one is too late.
    const lines = await farewell(
      () => undefined,
      () => ((asked += 1) <= 2 ? 0 : 45_000),
    );
    expect(lines).toEqual([
      `preUninstall: the rules left 1 of ${length} workflows`,
      ...(await gated()).map(
        ({ workflowId }) => `preUninstall: rules stay in workflow ${workflowId}: no time was left`,
      ),
    ]);
  });
});

test('the workflow that most projects use comes first, and one whose use is unknown last', async () => {
  const plans = ['few', 'unknown', 'many', 'also few'].map((name) => ({ workflowId: name, name, changes: [] }));
  const uses: Readonly<Record<string, number>> = { few: 1, many: 201, 'also few': 1 };
  const request: Request = (path) => {
    const name = decodeURIComponent(/workflow\/([^/]+)\/projectUsages/.exec(path)?.[1] ?? '');
    const count = uses[name];
    if (count === undefined) return Promise.resolve(new Response('{}', { status: 403 }));
    return Promise.resolve(
      Response.json({ projects: { values: Array.from({ length: count }, (_, n) => ({ id: `${n}` })) } }),
    );
  };
  const ordered = await mostUsedFirst(request)(plans);
  expect(ordered.map(({ name, projects }) => [name, projects])).toEqual([
    ['many', 201],
    ['also few', 1],
    ['few', 1],
    ['unknown', null],
  ]);
});
