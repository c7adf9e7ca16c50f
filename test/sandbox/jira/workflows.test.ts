import type { JsonObject } from '../../../sandbox/jira/model';
import type { Identity } from '../../../sandbox/jira/jira';
import { aWritableSite, type WritableSite } from '../rest-write-site';
import { type Answer, type Payload, withTransitions, workflowCalls } from '../workflow-calls';

let site: WritableSite;

beforeAll(async () => {
  site = await aWritableSite();
});

afterAll(() => site.close());

const { send, shopId, teamId, stored, payloadFor, update } = workflowCalls(() => site);

const validate = async (payload: unknown, who: Identity = site.me.ada): Promise<Answer> =>
  send(who, 'POST', 'workflows/update/validation', { payload });

const codesOf = ({ body }: Answer): readonly unknown[] =>
  (body['errors'] as JsonObject[]).map(({ code, type }) => [type, code]);

const vendorId = '7e1d0c55-2b6f-4d3a-9c41-0f5b8a6e9d10';

/** The workflow with one new rule of another vendor on each transition. */
const withRule = (read: Payload, change: JsonObject, parameters: JsonObject = {}): Payload =>
  withTransitions(read, (one, index) => {
    const id = `7e1d0c55-2b6f-4d3a-9c41-${String(index + 1).padStart(12, '0')}`;
    const rule = { id, ruleKey: 'forge:expression-validator', parameters: { ...vendor, id, ...parameters } };
    return { ...one, validators: [{ ...rule, ...change }] };
  });

const vendor = {
  id: vendorId,
  key: 'ari:cloud:ecosystem::extension/other/env/static/rule',
  config: '{"a":1}',
  oddity: 'kept',
};

test('jira.js reads, searches, validates and updates workflows', async () => {
  const { workflows, workflowSchemes } = site.cloud('ada');
  const found = await workflows.searchWorkflows({ expand: 'values.transitions', queryString: 'shop', isActive: true });
  expect(found.values?.map(({ id }) => id)).toEqual([shopId()]);
  expect(found.values?.[0]?.transitions?.length).toBeGreaterThan(2);
  const capabilities = await workflows.workflowCapabilities({ workflowId: teamId() });
  expect(capabilities.editorScope).toBe('PROJECT');
  const usages = await workflows.getProjectUsagesForWorkflow({ workflowId: shopId() });
  expect(usages.projects?.values?.map(({ id }) => id)).toEqual([site.shop.id]);
  const [scheme] = await workflowSchemes.readWorkflowSchemes({ projectIds: [site.team.id] });
  expect(scheme?.workflowsForIssueTypes.length).toBe(site.team.issueTypeIds.length);
});

test('jira.js finds a project’s screens and puts a field on one', async () => {
  const { screenSchemes, screenTabs, screenTabFields, issueTypeScreenSchemes } = site.cloud('ada');
  const { values } = await issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({
    projectId: [Number(site.shop.id)],
  });
  expect(values.map(({ projectIds }) => projectIds)).toEqual([[site.shop.id]]);
  const schemes = await screenSchemes.getScreenSchemes({ id: [Number(values[0]?.issueTypeScreenScheme?.id)] });
  const screenId = schemes.values[0]?.screens?.view ?? 0;
  const [tab] = await screenTabs.getAllScreenTabs({ screenId });
  const tabId = tab?.id ?? 0;
  const added = await screenTabFields.addScreenTabField({ screenId, tabId, fieldId: 'resolution' });
  expect(added.id).toBe('resolution');
  expect(site.jira.store.collection('screens').get(String(screenId))?.fieldIds).toContain('resolution');
  const path = `screens/${screenId}/tabs/${tabId}/fields`;
  expect(await send(site.me.ada, 'POST', path, { fieldId: 'resolution' })).toMatchObject({
    status: 400,
    said: [expect.stringContaining('already')],
  });
  expect((await send(site.me.bo, 'POST', path, { fieldId: 'resolution' })).status).toBe(403);
  expect((await send(site.me.bo, 'GET', `${path}?projectKey=SHOP`)).status).toBe(403);
  expect((await send(site.me.ada, 'DELETE', `${path}/resolution`)).status).toBe(204);
});

test('a workflow that comes back as it was read stays as it was, unknown properties included', async () => {
  const before = await payloadFor(shopId());
  const odd = withTransitions(before, (one, index) => ({
    ...one,
    properties: { a: 'b' },
    triggers: [{ ruleKey: 'system:development-triggers', parameters: { enabledTriggers: 'x' } }],
    customIssueEventId: '7',
    newThing: [index, null],
    ...(one['type'] === 'INITIAL'
      ? {}
      : { validators: [{ id: vendorId, ruleKey: 'forge:expression-validator', parameters: vendor }] }),
  }));
  const [workflow] = odd.workflows;
  const sent = {
    ...odd,
    workflows: [{ ...workflow, loopedTransitionContainerLayout: { x: 1.5, y: -2 }, another: { b: 1 } }],
  };
  expect((await update(sent)).status).toBe(200);
  const once = await payloadFor(shopId());
  expect(once.workflows[0]).toMatchObject({ loopedTransitionContainerLayout: { x: 1.5, y: -2 }, another: { b: 1 } });
  expect(once.workflows[0]?.transitions[1]).toMatchObject({
    newThing: [1, null],
    customIssueEventId: '7',
    validators: [{ parameters: vendor }],
  });
  expect((await update(once)).status).toBe(200);
  const lasting = (payload: Payload): string =>
    JSON.stringify(payload, (key, value: unknown) => (key === 'version' ? 0 : value)).replaceAll(
      /"id":"[0-9a-f-]{36}","ruleKey"/g,
      '"ruleKey"',
    );
  expect(lasting(await payloadFor(shopId()))).toBe(lasting(once));
  expect(stored(shopId()).version.versionNumber).toBe(3);
});

test('rule ids change at each read, what stands in their parameters does not', async () => {
  const [one, two] = [await payloadFor(shopId()), await payloadFor(shopId())].map(
    ({ workflows }) => (workflows[0]?.transitions[1]?.['validators'] as JsonObject[])[0]!,
  );
  expect(one?.['id']).not.toBe(two?.['id']);
  expect(one?.['parameters']).toEqual(two?.['parameters']);
});

describe('an update is refused', () => {
  test('with 409 when somebody was quicker, and while a task is at work', async () => {
    const read = await payloadFor(shopId());
    expect((await update(read)).status).toBe(200);
    expect(await update(read)).toMatchObject({ status: 409, said: [expect.stringContaining('version')] });
    const { store } = site.jira;
    const base = {
      description: '',
      progress: 0,
      submittedBy: '',
      submitted: 0,
      started: 0,
      finished: null,
      result: null,
    };
    store.collection('tasks').put('t1', { ...base, id: 't1', status: 'RUNNING' });
    store.collection('workflows').put(shopId(), { ...stored(shopId()), taskId: 't1' });
    const again = await payloadFor(shopId());
    expect(again.workflows[0]).toMatchObject({ taskId: 't1' });
    expect(await update(again)).toMatchObject({ status: 409, said: [expect.stringContaining('task')] });
    store.collection('tasks').put('t1', { ...base, id: 't1', status: 'COMPLETE' });
    expect((await update(again)).status).toBe(200);
  });

  test('with 500 when another vendor’s rule has no id among its parameters', async () => {
    const stripped = withRule(await payloadFor(shopId()), {}, { id: '' });
    expect((await update(stripped)).status).toBe(500);
    expect((await validate(stripped)).status).toBe(500);
  });

  test('with 401 without the permission, whoever it is', async () => {
    const shop = await payloadFor(shopId());
    const team = await payloadFor(teamId());
    expect((await update(shop, site.me.bo)).status).toBe(401);
    expect((await validate(shop, site.me.bo)).status).toBe(401);
    expect((await update(team, site.me.bo)).status).toBe(401);
    expect((await send(site.me.zed, 'GET', 'workflows/search')).status).toBe(401);
    const { body: seen } = await send(site.me.bo, 'GET', 'workflows/search');
    const scopes = (seen['values'] as JsonObject[]).map(({ scope }) => (scope as JsonObject)['type']);
    expect(new Set(scopes)).toEqual(new Set(['PROJECT']));
    expect((await send(site.me.bo, 'GET', `workflow/${shopId()}/projectUsages`)).status).toBe(401);
    expect((await send(site.me.bo, 'GET', `workflows/capabilities?workflowId=${shopId()}`)).status).toBe(401);
    expect(await send(site.me.bo, 'GET', `workflowscheme/project?projectId=${site.shop.id}`)).toMatchObject({
      status: 403,
      said: ['Only Jira administrators can access workflow scheme associations.'],
    });
  });

  test.each<[string, (payload: Payload) => unknown, readonly unknown[]]>([
    [
      'an initial transition with conditions',
      (read) =>
        withTransitions(read, (one) =>
          one['type'] === 'INITIAL' ? { ...one, conditions: { operation: 'ALL', conditions: [] } } : one,
        ),
      ['TRANSITION', 'INITIAL_TRANSITION_CONDITIONS'],
    ],
    [
      'a status without a name',
      (read) => ({ ...read, statuses: read.statuses.map((one) => ({ ...one, name: '' })) }),
      ['STATUS', 'STATUS_NAME_EMPTY'],
    ],
    [
      'a transition to nowhere',
      (read) => withTransitions(read, (one) => ({ ...one, toStatusReference: '99' })),
      ['TRANSITION', 'TRANSITION_STATUS_NOT_FOUND'],
    ],
    [
      'two transitions of one id',
      (read) => withTransitions(read, (one) => ({ ...one, id: '1' })),
      ['WORKFLOW', 'TRANSITION_ID_DUPLICATE'],
    ],
    [
      'a rule that our app does not have',
      (read) =>
        withTransitions(read, (one) => ({
          ...one,
          validators: [
            {
              id: vendorId,
              ruleKey: 'forge:expression-validator',
              parameters: { id: vendorId, key: 'ari:cloud:ecosystem::extension/app-1/env-1/static/none' },
            },
          ],
        })),
      ['RULE', 'RULE_NOT_FOUND'],
    ],
    ['a rule without an id', (read) => withRule(read, { id: '' }), ['RULE', 'RULE_ID_INVALID']],
    ['a rule whose id is no UUID', (read) => withRule(read, { id: 'rule-1' }), ['RULE', 'RULE_ID_INVALID']],
    [
      'a new rule with another id among its parameters',
      (read) => withRule(read, { id: '7e1d0c55-2b6f-4d3a-9c41-000000000000' }),
      ['RULE', 'RULE_ID_MISMATCH'],
    ],
    [
      'a configuration of more than 32,768 bytes',
      (read) => withRule(read, {}, { config: 'é'.repeat(16_385) }),
      ['RULE', 'RULE_CONFIGURATION_TOO_LONG'],
    ],
    [
      'a new status whose reference is no UUID',
      (read) => ({
        ...read,
        statuses: [...read.statuses, { statusReference: 'mine', name: 'Tested', statusCategory: 'DONE' }],
      }),
      ['STATUS', 'STATUS_REFERENCE_INVALID'],
    ],
  ])('for %s, as the validation said before', async (_, damage, expected) => {
    const damaged = damage(await payloadFor(teamId()));
    const before = stored(teamId());
    const validation = await validate(damaged);
    expect(validation.status).toBe(200);
    expect(codesOf(validation)).toContainEqual(expected);
    expect((await update(damaged)).status).toBe(400);
    expect(stored(teamId())).toBe(before);
  });

  test('for conditions without an operation, in either call', async () => {
    const damaged = withTransitions(await payloadFor(teamId()), (one) =>
      one['type'] === 'INITIAL' ? one : { ...one, conditions: { conditions: [] } },
    );
    expect((await validate(damaged)).status).toBe(400);
    expect((await update(damaged)).status).toBe(400);
  });

  test('for a workflow that is not editable', async () => {
    const id = teamId();
    site.jira.store.collection('workflows').put(id, { ...stored(id), isEditable: false });
    const read = await payloadFor(id);
    expect(codesOf(await validate(read))).toContainEqual(['WORKFLOW', 'WORKFLOW_NOT_EDITABLE']);
    expect((await update(read)).status).toBe(400);
    site.jira.store.collection('workflows').put(id, { ...stored(id), isEditable: true });
  });
});
