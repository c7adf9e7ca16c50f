import fc from 'fast-check';

import { JiraError } from '../../sandbox/jira/errors';
import type { Issue, Workflow } from '../../sandbox/jira/model';
import { transition } from '../../sandbox/jira/workflow/transition';
import { siteWideGate } from '../../src/workflow-gate/site-wide';
import { putOnScreens, readScreens } from '../../src/workflow-gate/fields-on-screens';
import { installGate, removeGate } from '../../src/workflow-gate/install';
import { gateState, type ScannedWorkflow, type WorkflowOutcome } from '../../src/workflow-gate/model';
import { validatorKeys } from '../../src/workflow-gate/rules';
import { scanGate } from '../../src/workflow-gate/scan';
import type { Reply, Request } from '../../src/jira/request';
import { type AnyWorkflow, anyWorkflow, transitionsOf } from '../support/any-workflow';
import type { Made, Who } from '../support/a-site';
import {
  aSite,
  type ASite,
  changeNeeds,
  gateProject,
  ownerOf,
  type Place,
  requestAs,
  workflowIdOf,
} from '../support/gate-site';

let site: ASite;
beforeAll(async () => {
  site = await aSite();
}, 60_000);
afterAll(() => site.close());

type Shape = Record<string, unknown>;

/** Without what Jira writes anew at each update and each read. */
const lasting = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  const isRule = 'ruleKey' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'version' && !(isRule && key === 'id'))
      .map(([key, inner]) => [key, lasting(inner)]),
  );
};

const readWorkflow = async (id: string): Promise<Shape> => {
  const { workflows } = await site.as('ines').post<{ workflows: Shape[] }>('/rest/api/3/workflows', {
    workflowIds: [id],
  });
  return workflows[0] ?? {};
};

const stored = (id: string): Workflow => {
  const workflow = site.jira.store.collection('workflows').get(id);
  if (!workflow) throw new Error(`No workflow ${id}`);
  return workflow;
};

const scanned = async (place: Place, who: Who = 'ines'): Promise<ScannedWorkflow> => {
  const types = [{ id: place.types.story, name: 'Story' }];
  const result = await scanGate({ request: requestAs(site, who), owner: ownerOf(site) })({
    project: gateProject(place),
    types,
  });
  const [workflow] = result.state === 'scanned' ? result.scan.workflows : [];
  if (!workflow) throw new Error(`Not scanned: ${JSON.stringify(result)}`);
  return workflow;
};

const isWhole = ({ transitions: ways }: ScannedWorkflow): boolean => ways.every(({ missing }) => missing.length === 0);

const install = (place: Place, who: Who = 'ines', more: Parameters<typeof changeNeeds>[2] = {}) =>
  installGate(changeNeeds(site, who, more))(gateProject(place), [workflowIdOf(place)]);
const remove = (place: Place, who: Who = 'ines', more: Parameters<typeof changeNeeds>[2] = {}) =>
  removeGate(changeNeeds(site, who, more))(gateProject(place), [workflowIdOf(place)]);
const statesOf = (outcomes: readonly WorkflowOutcome[]): readonly string[] => outcomes.map(({ state }) => state);

/** Puts a workflow of any shape in the place of the stories' own. */
const useWorkflow = (place: Place, shape: AnyWorkflow): void => {
  const { store } = site.jira;
  const id = workflowIdOf(place);
  const statusIds = shape.categories.map((category, index) => {
    const statusId = store.nextId('statuses');
    store
      .collection('statuses')
      .put(statusId, { id: statusId, name: `S${index}`, description: '', category, projectId: null });
    return statusId;
  });
  store.collection('workflows').put(id, {
    ...stored(id),
    statusIds,
    transitions: transitionsOf(shape, statusIds),
    statusRest: Object.fromEntries(
      statusIds.map((one, index) => [one, { layout: { x: index * 7.5, y: -3 }, properties: { mark: `m${index}` } }]),
    ),
    rest: {
      startPointLayout: { x: 1.25, y: 2 },
      loopedTransitionContainerLayout: { x: 9, y: 9 },
      notYetKnown: [1, { a: null }],
    },
  });
};

const putIn = ({ id }: Made, statusId: string): Issue => {
  const issues = site.jira.store.collection('issues');
  const issue = issues.get(id);
  if (!issue) throw new Error(`No issue ${id}`);
  const there = { ...issue, statusId };
  issues.put(id, there);
  return there;
};

/** Everything that a developer can do to bring the item into done, tried for real. */
const waysThatWork = (place: Place, issue: Made): readonly string[] => {
  const { statusIds, transitions } = stored(workflowIdOf(place));
  const category = (id: string | null): string | undefined =>
    site.jira.store.collection('statuses').get(id ?? '')?.category;
  const worked: string[] = [];
  for (const from of statusIds)
    for (const { id, type, toStatusId } of transitions) {
      if (type === 'INITIAL' || category(toStatusId ?? from) !== 'done') continue;
      // A loop that also serves work that goes on brings nothing into done.
      if (toStatusId === null && category(from) === 'done') continue;
      putIn(issue, from);
      try {
        transition(site.jira, site.identityOf('jonas'), putIn(issue, from), { id });
        worked.push(`${id} from ${from}`);
      } catch (error) {
        if (!(error instanceof JiraError) || error.status !== 400) throw error;
      }
    }
  return worked;
};

describe('workflows of any shape', () => {
  let issue: Made;
  beforeAll(async () => {
    issue = await site.create(site.shop);
  });

  test('after an installation no way into done is open to a developer, and after a removal the workflow is the one before', async () => {
    let open = 0;
    await fc.assert(
      fc.asyncProperty(anyWorkflow, async (shape) => {
        site.clock.pass(60_000);
        useWorkflow(site.shop, shape);
        const id = workflowIdOf(site.shop);
        const before = lasting(await readWorkflow(id));
        open += waysThatWork(site.shop, issue).length;

        const [done] = await install(site.shop);
        const { transitions: ways } = await scanned(site.shop);
        expect(done?.state).toBe(ways.length === 0 ? 'unchanged' : 'changed');
        expect(isWhole(await scanned(site.shop))).toBe(true);
        expect(waysThatWork(site.shop, issue)).toEqual([]);

        const version = stored(id).version;
        expect(statesOf(await install(site.shop))).toEqual(['unchanged']);
        expect(stored(id).version).toEqual(version);

        await remove(site.shop);
        expect(lasting(await readWorkflow(id))).toEqual(before);
        expect(statesOf(await remove(site.shop))).toEqual(['unchanged']);
      }),
      { numRuns: 60, seed: 20261121, endOnFailure: true },
    );
    // Otherwise nothing was proved: the ways were open before.
    expect(open).toBeGreaterThan(100);
  }, 120_000);

  test('a crash at any step leaves the workflow as it was or whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkflow, async (shape) => {
        for (let crash = 0; crash < 8; crash += 1) {
          site.clock.pass(60_000);
          useWorkflow(site.shop, shape);
          const id = workflowIdOf(site.shop);
          const before = lasting(await readWorkflow(id));
          let calls = 0;
          const request: Request = requestAs(site, 'ines', () => {
            calls += 1;
            if (calls > crash) throw new TypeError('The page was closed');
          });
          await install(site.shop, 'ines', { request });
          const whole = isWhole(await scanned(site.shop));
          if (!whole) expect(lasting(await readWorkflow(id))).toEqual(before);
          await install(site.shop);
          expect(isWhole(await scanned(site.shop))).toBe(true);
        }
      }),
      { numRuns: 8, seed: 20261121, endOnFailure: true },
    );
  }, 120_000);
});

test('an answer that gets lost after the change was made does no harm: the next attempt finds nothing to do', async () => {
  useWorkflow(site.shop, simple);
  const honest = requestAs(site, 'ines');
  const request: Request = async (path, init) => {
    const reply = await honest(path, init);
    if (path.endsWith('/workflows/update')) throw new TypeError('The network is gone');
    return reply;
  };
  expect(await install(site.shop, 'ines', { request })).toMatchObject([{ state: 'busy' }]);
  expect(isWhole(await scanned(site.shop))).toBe(true);
  expect(statesOf(await install(site.shop))).toEqual(['unchanged']);
});

const simple: AnyWorkflow = {
  categories: ['new', 'indeterminate', 'done'],
  initial: 0,
  drafts: [
    { shape: 'global', from: [0], to: 2, conditions: null, validators: [], actions: [], rest: {} },
    { shape: 'directed', from: [2], to: 0, conditions: null, validators: [], actions: [], rest: {} },
  ],
};

describe('one workflow and other people', () => {
  beforeEach(() => useWorkflow(site.shop, simple));

  /** Does something once, just before the first call to a path. */
  const meanwhile = (path: string, act: () => void): Request => {
    let acted = false;
    return requestAs(site, 'ines', (_method, called) => {
      if (acted || !called.endsWith(path)) return;
      acted = true;
      act();
    });
  };

  const describeIt = (text: string): void => {
    const id = workflowIdOf(site.shop);
    const { version, ...workflow } = stored(id);
    site.jira.store.collection('workflows').put(id, {
      ...workflow,
      description: text,
      version: { id: version.id, versionNumber: version.versionNumber + 1 },
    });
  };

  test('somebody else saves the workflow at the same moment: both changes stay', async () => {
    const request = meanwhile('/workflows/update', () => describeIt('Changed by somebody else'));
    expect(statesOf(await install(site.shop, 'ines', { request }))).toEqual(['changed']);
    expect(stored(workflowIdOf(site.shop)).description).toBe('Changed by somebody else');
    expect(isWhole(await scanned(site.shop))).toBe(true);
  });

  test('a stale version may come as 400 with a word about the version', async () => {
    let refused = 0;
    const honest = requestAs(site, 'ines');
    const request: Request = async (path, init) => {
      if (path.endsWith('/workflows/update') && refused++ === 0) {
        const body = JSON.stringify({ errorMessages: ['The workflow version is out of date.'], errors: {} });
        return new Response(body, { status: 400 }) satisfies Reply;
      }
      return honest(path, init);
    };
    expect(statesOf(await install(site.shop, 'ines', { request }))).toEqual(['changed']);
    expect(refused).toBe(2);
  });

  test('whoever is always quicker wins, and nothing is half done', async () => {
    let times = 0;
    const request = requestAs(site, 'ines', (_method, path) => {
      if (path.endsWith('/workflows/update')) describeIt(`Changed ${(times += 1)} times`);
    });
    expect(await install(site.shop, 'ines', { request })).toMatchObject([{ state: 'busy' }]);
    expect((await scanned(site.shop)).transitions.flatMap(({ has }) => has)).toEqual([]);
  });

  const runningTask = (): string => {
    const { store } = site.jira;
    const id = store.nextId('tasks');
    store.collection('tasks').put(id, {
      id,
      description: 'Update workflows',
      status: 'RUNNING',
      progress: 10,
      submittedBy: '',
      submitted: 0,
      started: 0,
      finished: null,
      result: null,
    });
    const workflowId = workflowIdOf(site.shop);
    store.collection('workflows').put(workflowId, { ...stored(workflowId), taskId: id });
    return id;
  };

  test('a task that changes workflows is waited for', async () => {
    const taskId = runningTask();
    const tasks = site.jira.store.collection('tasks');
    let waits = 0;
    const sleep = (): Promise<void> => {
      const task = tasks.get(taskId);
      if ((waits += 1) === 3 && task) tasks.put(taskId, { ...task, status: 'COMPLETE' });
      return Promise.resolve();
    };
    expect(statesOf(await install(site.shop, 'ines', { sleep }))).toEqual(['changed']);
    expect(waits).toBe(3);
  });

  test('a task that does not end is not waited for without end', async () => {
    runningTask();
    const before = lasting(await readWorkflow(workflowIdOf(site.shop)));
    expect(await install(site.shop)).toMatchObject([{ state: 'busy' }]);
    expect(lasting(await readWorkflow(workflowIdOf(site.shop)))).toEqual(before);
    const { taskId: _taskId, ...free } = stored(workflowIdOf(site.shop));
    site.jira.store.collection('workflows').put(free.id, free);
  });

  test('a workflow of Jira itself is not touched, and the text says what to do', async () => {
    const id = workflowIdOf(site.shop);
    site.jira.store.collection('workflows').put(id, { ...stored(id), isEditable: false });
    const [outcome] = await install(site.shop);
    expect(outcome).toMatchObject({ state: 'not-editable', help: { who: 'A Jira administrator' } });
    expect(outcome?.state === 'not-editable' ? outcome.help.text : '').toContain('copy it');
    site.jira.store.collection('workflows').put(id, { ...stored(id), isEditable: true });
  });

  test.each(['pia', 'jonas'] as const)('%s, who is no Jira admin, is told who can', async (who) => {
    const help = { who: 'A Jira administrator', link: expect.stringContaining('/') as string };
    expect(await install(site.shop, who)).toMatchObject([{ state: 'not-allowed', help }]);
    const scan = scanGate({ request: requestAs(site, who), owner: ownerOf(site) });
    const types = [{ id: site.shop.types.story, name: 'Story' }];
    expect(await scan({ project: gateProject(site.shop), types })).toMatchObject({ state: 'not-allowed', help });
  });

  test('a project admin installs and removes it in a team-managed project, a developer does not', async () => {
    await remove(site.team, 'pia');
    expect((await scanned(site.team, 'pia')).transitions.every(({ has }) => has.length === 0)).toBe(true);
    expect(await install(site.team, 'jonas')).toMatchObject(
      [{ state: 'not-allowed', help: { who: /project/ } }].map((one) => ({
        ...one,
        help: { who: expect.stringMatching(one.help.who) as string },
      })),
    );
    expect(statesOf(await install(site.team, 'pia'))).toEqual(['changed']);
    expect(isWhole(await scanned(site.team, 'pia'))).toBe(true);
  });

  test('a work item that would begin in done cannot be created either', async () => {
    useWorkflow(site.shop, { ...simple, initial: 2 });
    await site.create(site.shop);
    await install(site.shop);
    await expect(site.create(site.shop)).rejects.toThrow('Only the Product Owner');
    expect((await scanned(site.shop)).transitions).toMatchObject([
      { kind: 'initial', has: validatorKeys },
      { kind: 'global' },
    ]);
  });

  test('rules that were switched off, or that any other rule can stand in for, are put right', async () => {
    await install(site.shop);
    const id = workflowIdOf(site.shop);
    const whole = stored(id);
    const transitions = whole.transitions.map((one) => ({
      ...one,
      conditions:
        one.conditions === null
          ? null
          : {
              ...one.conditions,
              operation: 'ANY' as const,
              conditions: [...one.conditions.conditions, ...one.conditions.conditions],
            },
      validators: one.validators.map((rule, index) => ({
        ...rule,
        parameters: { ...rule.parameters, disabled: index === 0 ? 'true' : 'false' },
      })),
    }));
    site.jira.store.collection('workflows').put(id, { ...whole, transitions });
    const [way] = (await scanned(site.shop)).transitions;
    expect(way).toMatchObject({
      missing: ['po-accepts', 'po-accepts-validator'],
      idle: ['po-accepts', 'po-accepts-validator'],
    });
    expect((await scanned(site.shop)).install).toMatchObject([
      { added: ['po-accepts'], enabled: ['po-accepts-validator'] },
    ]);
    expect(statesOf(await install(site.shop))).toEqual(['changed']);
    expect(isWhole(await scanned(site.shop))).toBe(true);
    await remove(site.shop);
    expect(JSON.stringify(await readWorkflow(id))).not.toContain(ownerOf(site));
  });

  test('the scan names the projects that share the workflow, and the ways by kind', async () => {
    const { store } = site.jira;
    const projects = store.collection('projects');
    const team = projects.get(site.team.project.id);
    if (!team) throw new Error('No project');
    projects.put(team.id, { ...team, workflowIds: { ...team.workflowIds, other: workflowIdOf(site.shop) } });
    expect(await scanned(site.shop)).toMatchObject({
      scope: 'site',
      editable: true,
      sharedWith: [{ id: team.id, key: 'TEAM' }],
      types: [{ name: 'Story' }],
      transitions: [{ kind: 'global', from: [], name: 'Way 1' }],
      others: [{ kind: 'initial' }, { kind: 'directed' }],
    });
    projects.put(team.id, team);
  });

  test('what lies about on other transitions counts as a stray and goes with the rest', async () => {
    await install(site.shop);
    const id = workflowIdOf(site.shop);
    const whole = stored(id);
    const [, guarded] = whole.transitions;
    const transitions = whole.transitions.map((one) =>
      one.id === '21' ? { ...one, validators: guarded?.validators ?? [] } : one,
    );
    site.jira.store.collection('workflows').put(id, { ...whole, transitions });
    expect((await scanned(site.shop)).misplacedRules).toEqual(['21']);
    const everywhere = siteWideGate({ request: requestAs(site, 'ines'), owner: ownerOf(site) });
    const plans = await everywhere();
    expect(plans.map(({ workflowId }) => workflowId)).toContain(id);
    const ids = plans.map(({ workflowId }) => workflowId);
    const outcomes = await removeGate(changeNeeds(site, 'ines'))(gateProject(site.shop), ids);
    expect(statesOf(outcomes)).toEqual(ids.map(() => 'changed'));
    expect(await everywhere()).toEqual([]);
    await install(site.team);
  });

  test('who may not take it out everywhere is told who can, in words about the site', async () => {
    await install(site.shop);
    const id = workflowIdOf(site.shop);
    const [outcome] = await removeGate(changeNeeds(site, 'pia'))(null, [id]);
    expect(outcome).toMatchObject({ state: 'not-allowed', help: { who: 'A Jira administrator' } });
    expect(JSON.stringify(outcome)).toMatch(/Take the gate out of all workflows/);
    expect((await scanned(site.shop)).remove.length).toBeGreaterThan(0);
    await remove(site.shop);
  });

  test('a gate that was never put there counts as none, one with a hole as partial', async () => {
    const scan = (workflow: ScannedWorkflow) => gateState({ workflows: [workflow], unknownTypes: [] });
    expect(scan(await scanned(site.shop))).toBe('none');
    await install(site.shop);
    const whole = await scanned(site.shop);
    expect(scan(whole)).toBe('whole');
    const open = whole.transitions.map((way) => ({ ...way, missing: ['done-holds' as const] }));
    expect(scan({ ...whole, transitions: open })).toBe('partial');
  });
});

describe('fields on screens', () => {
  const fieldsOf = ({ policy: { fields } }: Place) => [
    { id: fields.value ?? '', name: 'Business value', readOnly: false },
    { id: fields.readiness ?? '', name: 'Readiness', readOnly: true },
  ];
  const wish = (place: Place) => ({ project: gateProject(place), fields: fieldsOf(place) });

  test('a Jira admin puts them where they are missing, and nowhere twice', async () => {
    const screens = site.jira.store.collection('screens');
    const { create, edit, view } = site.shop.project.screenIds;
    for (const id of [create, edit, view]) {
      const screen = screens.get(id);
      if (screen) screens.put(id, { ...screen, fieldIds: ['summary'] });
    }
    const before = await readScreens(requestAs(site, 'ines'))(wish(site.shop));
    expect(before).toMatchObject({
      state: 'read',
      screens: [
        { screenId: create, uses: ['create'], lacks: [{ name: 'Business value' }] },
        { screenId: edit, uses: ['edit'], lacks: [{ name: 'Business value' }] },
        { screenId: view, uses: ['view'], lacks: [{ name: 'Business value' }, { name: 'Readiness' }] },
      ],
    });
    const after = await putOnScreens(requestAs(site, 'ines'))(wish(site.shop));
    expect(after.state === 'read' ? after.screens.flatMap(({ lacks }) => lacks) : after).toEqual([]);
    const [value, readiness] = fieldsOf(site.shop).map(({ id }) => id);
    expect(screens.get(view)?.fieldIds).toEqual(['summary', value, readiness]);
    expect(screens.get(edit)?.fieldIds).toEqual(['summary', value]);
  });

  test('others get the request to pass on, with every field and screen named', async () => {
    const report = await putOnScreens(requestAs(site, 'pia'))(wish(site.shop));
    const text = report.state === 'not-allowed' ? report.help.text : '';
    expect(text).toContain('SHOP');
    expect(text).toContain(`Readiness (${site.shop.policy.fields.readiness ?? ''}): view screens`);
  });

  test('a team-managed project has no screens: the clicks are told', async () => {
    const report = await putOnScreens(requestAs(site, 'pia'))(wish(site.team));
    expect(report).toMatchObject({
      state: 'by-hand',
      steps: [expect.any(String), expect.stringContaining('Business value')],
    });
  });
});
