import { siteWideGate } from '../../src/workflow-gate/site-wide';
import { removeGate } from '../../src/workflow-gate/install';
import { gateState, type ScannedWorkflow } from '../../src/workflow-gate/model';
import { doneKeys } from '../../src/workflow-gate/rules';
import { scanGate } from '../../src/workflow-gate/scan';
import type { Reply, Request } from '../../src/jira/request';
import { changeNeeds, gateProject, ownerOf, requestAs, workflowIdOf } from '../support/gate-site';
import { lasting, simple, useGateSite } from '../support/gate-changes';

const { site, readWorkflow, stored, scanned, isWhole, install, remove, statesOf, useWorkflow } = useGateSite();

describe('one workflow and other people', () => {
  beforeEach(() => useWorkflow(site().shop, simple));

  /** Does something once, just before the first call to a path. */
  const meanwhile = (path: string, act: () => void): Request => {
    let acted = false;
    return requestAs(site(), 'ines', (_method, called) => {
      if (acted || !called.endsWith(path)) return;
      acted = true;
      act();
    });
  };

  const describeIt = (text: string): void => {
    const id = workflowIdOf(site().shop);
    const { version, ...workflow } = stored(id);
    site()
      .jira.store.collection('workflows')
      .put(id, {
        ...workflow,
        description: text,
        version: { id: version.id, versionNumber: version.versionNumber + 1 },
      });
  };

  test('somebody else saves the workflow at the same moment: both changes stay', async () => {
    const request = meanwhile('/workflows/update', () => describeIt('Changed by somebody else'));
    expect(statesOf(await install(site().shop, 'ines', { request }))).toEqual(['changed']);
    expect(stored(workflowIdOf(site().shop)).description).toBe('Changed by somebody else');
    expect(isWhole(await scanned(site().shop))).toBe(true);
  });

  test('a stale version may come as 400 with a word about the version', async () => {
    let refused = 0;
    const honest = requestAs(site(), 'ines');
    const request: Request = async (path, init) => {
      if (path.endsWith('/workflows/update') && refused++ === 0) {
        const body = JSON.stringify({ errorMessages: ['The workflow version is out of date.'], errors: {} });
        return new Response(body, { status: 400 }) satisfies Reply;
      }
      return honest(path, init);
    };
    expect(statesOf(await install(site().shop, 'ines', { request }))).toEqual(['changed']);
    expect(refused).toBe(2);
  });

  test('whoever is always quicker wins, and nothing is half done', async () => {
    let times = 0;
    const request = requestAs(site(), 'ines', (_method, path) => {
      if (path.endsWith('/workflows/update')) describeIt(`Changed ${(times += 1)} times`);
    });
    expect(await install(site().shop, 'ines', { request })).toMatchObject([{ state: 'busy' }]);
    expect((await scanned(site().shop)).transitions.flatMap(({ has }) => has)).toEqual([]);
  });

  const runningTask = (): string => {
    const { store } = site().jira;
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
    const workflowId = workflowIdOf(site().shop);
    store.collection('workflows').put(workflowId, { ...stored(workflowId), taskId: id });
    return id;
  };

  test('a task that changes workflows is waited for', async () => {
    const taskId = runningTask();
    const tasks = site().jira.store.collection('tasks');
    let waits = 0;
    const sleep = (): Promise<void> => {
      const task = tasks.get(taskId);
      if ((waits += 1) === 3 && task) tasks.put(taskId, { ...task, status: 'COMPLETE' });
      return Promise.resolve();
    };
    expect(statesOf(await install(site().shop, 'ines', { sleep }))).toEqual(['changed']);
    expect(waits).toBe(3);
  });

  test('a task that does not end is not waited for without end', async () => {
    runningTask();
    const before = lasting(await readWorkflow(workflowIdOf(site().shop)));
    expect(await install(site().shop)).toMatchObject([{ state: 'busy' }]);
    expect(lasting(await readWorkflow(workflowIdOf(site().shop)))).toEqual(before);
    const { taskId: _taskId, ...free } = stored(workflowIdOf(site().shop));
    site().jira.store.collection('workflows').put(free.id, free);
  });

  test('a workflow of Jira itself is not touched, and the text says what to do', async () => {
    const id = workflowIdOf(site().shop);
    site()
      .jira.store.collection('workflows')
      .put(id, { ...stored(id), isEditable: false });
    const [outcome] = await install(site().shop);
    expect(outcome).toMatchObject({ state: 'not-editable', help: { who: 'jira-admin' } });
    expect(outcome?.state === 'not-editable' ? outcome.help.text : '').toContain('copy it');
    site()
      .jira.store.collection('workflows')
      .put(id, { ...stored(id), isEditable: true });
  });

  test.each(['pia', 'jonas'] as const)('%s, who is no Jira admin, is told who can', async (who) => {
    const help = { who: 'jira-admin', link: expect.stringContaining('/') as string };
    expect(await install(site().shop, who)).toMatchObject([{ state: 'not-allowed', help }]);
    const scan = scanGate({ request: requestAs(site(), who), owner: ownerOf(site()) });
    const types = [{ id: site().shop.types.story, name: 'Story' }];
    expect(await scan({ project: gateProject(site().shop), types })).toMatchObject({ state: 'not-allowed', help });
  });

  test('a project admin installs and removes it in a team-managed project, a developer does not', async () => {
    await remove(site().team, 'pia');
    expect((await scanned(site().team, 'pia')).transitions.every(({ has }) => has.length === 0)).toBe(true);
    expect(await install(site().team, 'jonas')).toMatchObject(
      [{ state: 'not-allowed', help: { who: /project/ } }].map((one) => ({
        ...one,
        help: { who: expect.stringMatching(one.help.who) as string },
      })),
    );
    expect(statesOf(await install(site().team, 'pia'))).toEqual(['changed']);
    expect(isWhole(await scanned(site().team, 'pia'))).toBe(true);
  });

  test('a work item that would begin in done cannot be created either', async () => {
    useWorkflow(site().shop, { ...simple, initial: 2 });
    await site().create(site().shop);
    await install(site().shop);
    await expect(site().create(site().shop)).rejects.toThrow('Only the Product Owner');
    expect((await scanned(site().shop)).transitions).toMatchObject([
      { kind: 'initial', has: doneKeys.filter((key) => key !== 'po-accepts') },
      { kind: 'global' },
    ]);
  });

  test('rules that were switched off, or that any other rule can stand in for, are put right', async () => {
    await install(site().shop);
    const id = workflowIdOf(site().shop);
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
    site()
      .jira.store.collection('workflows')
      .put(id, { ...whole, transitions });
    const [way] = (await scanned(site().shop)).transitions;
    expect(way).toMatchObject({
      missing: ['po-accepts', 'po-accepts-validator'],
      idle: ['po-accepts', 'po-accepts-validator'],
    });
    expect((await scanned(site().shop)).install).toMatchObject([
      { added: ['po-accepts'], enabled: ['po-accepts-validator'] },
    ]);
    expect(statesOf(await install(site().shop))).toEqual(['changed']);
    expect(isWhole(await scanned(site().shop))).toBe(true);
    await remove(site().shop);
    expect(JSON.stringify(await readWorkflow(id))).not.toContain(ownerOf(site()));
  });

  test('the scan names the projects that share the workflow, and the ways by kind', async () => {
    const { store } = site().jira;
    const projects = store.collection('projects');
    const team = projects.get(site().team.project.id);
    if (!team) throw new Error('No project');
    projects.put(team.id, { ...team, workflowIds: { ...team.workflowIds, other: workflowIdOf(site().shop) } });
    expect(await scanned(site().shop)).toMatchObject({
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
    await install(site().shop);
    const id = workflowIdOf(site().shop);
    const whole = stored(id);
    const [, guarded] = whole.transitions;
    const transitions = whole.transitions.map((one) =>
      one.id === '21' ? { ...one, validators: guarded?.validators ?? [] } : one,
    );
    site()
      .jira.store.collection('workflows')
      .put(id, { ...whole, transitions });
    expect((await scanned(site().shop)).misplacedRules).toEqual(['21']);
    const everywhere = siteWideGate({ request: requestAs(site(), 'ines'), owner: ownerOf(site()) });
    const plans = await everywhere();
    expect(plans.map(({ workflowId }) => workflowId)).toContain(id);
    const ids = plans.map(({ workflowId }) => workflowId);
    const outcomes = await removeGate(changeNeeds(site(), 'ines'))(gateProject(site().shop), ids);
    expect(statesOf(outcomes)).toEqual(ids.map(() => 'changed'));
    expect(await everywhere()).toEqual([]);
    await install(site().team);
  });

  test('who may not take it out everywhere is told who can, in words about the site', async () => {
    await install(site().shop);
    const id = workflowIdOf(site().shop);
    const [outcome] = await removeGate(changeNeeds(site(), 'pia'))(null, [id]);
    expect(outcome).toMatchObject({ state: 'not-allowed', help: { who: 'jira-admin' } });
    expect(JSON.stringify(outcome)).toMatch(/Take the gate out of all workflows/);
    expect((await scanned(site().shop)).remove.length).toBeGreaterThan(0);
    await remove(site().shop);
  });

  test('a gate that was never put there counts as none, one with a hole as partial', async () => {
    const scan = (workflow: ScannedWorkflow) => gateState({ workflows: [workflow], unknownTypes: [] });
    expect(scan(await scanned(site().shop))).toBe('none');
    await install(site().shop);
    const whole = await scanned(site().shop);
    expect(scan(whole)).toBe('whole');
    const open = whole.transitions.map((way) => ({ ...way, missing: ['done-holds' as const] }));
    expect(scan({ ...whole, transitions: open })).toBe('partial');
  });
});
