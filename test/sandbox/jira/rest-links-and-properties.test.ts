import { addFieldToProject, installField } from '../../../sandbox/jira/fields/install-field';
import { scopesFor } from '../../../sandbox/jira/rest/scopes';
import { ruleKey } from '../engine-site';
import { aWritableSite, refused, type WritableSite } from '../rest-write-site';

let site: WritableSite;

beforeAll(async () => {
  site = await aWritableSite();
});

afterAll(() => site.close());

// Each test has the limits on writes for itself.
beforeEach(() => site.advance(60_000));

const ada = () => site.cloud('ada');

const bo = () => site.cloud('bo');

const vi = () => site.cloud('vi');

const missing = [404, ['Issue does not exist or you do not have permission to see it.']];

const newIssue = async (fields: Record<string, unknown> = {}) =>
  await bo().issues.createIssue({
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story', ...fields } as never,
  });

test('links stand on both issues, from each side in its own words', async () => {
  const [one, two] = [await newIssue(), await newIssue()];
  await bo().issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: one.key },
    outwardIssue: { key: two.key },
  });
  const linksOf = async (key: string) =>
    (await bo().issues.getIssue({ issueIdOrKey: key })).fields?.issuelinks as { id: string }[];
  const [link] = await linksOf(one.key);
  expect(link).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: two.key } });
  expect(await linksOf(two.key)).toMatchObject([{ type: { inward: 'is blocked by' }, inwardIssue: { key: one.key } }]);
  expect(await bo().issueLinks.getIssueLink({ linkId: link!.id })).toMatchObject({
    inwardIssue: { key: one.key },
    outwardIssue: { key: two.key },
  });
  expect((await bo().issueLinkTypes.getIssueLinkTypes()).issueLinkTypes?.map(({ name }) => name)).toEqual([
    'Blocks',
    'Cloners',
    'Duplicate',
    'Relates',
  ]);
  await bo().issueLinks.deleteIssueLink({ linkId: link!.id });
  expect(await linksOf(one.key)).toEqual([]);
});

describe('properties', () => {
  test('of issues are set by editors, and answer 201 first and 200 later', async () => {
    const { key } = await newIssue();
    const path = `/rest/api/3/issue/${key}/properties/assay.state`;
    expect((await site.ask(site.me.bo, 'PUT', path, { ac: 1 })).status).toBe(201);
    expect((await site.ask(site.me.bo, 'PUT', path, { ac: 2 })).status).toBe(200);
    expect(
      await bo().issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'assay.state' }),
    ).toMatchObject({ value: { ac: 2 } });
    expect((await bo().issues.getIssue({ issueIdOrKey: key, properties: ['*all'] })).properties).toEqual({
      'assay.state': { ac: 2 },
    });
    expect(
      await refused(vi().issueProperties.setIssueProperty({ issueIdOrKey: key, propertyKey: 'x', body: {} })),
    ).toEqual([403, ['You do not have permission to edit this issue.']]);
    expect((await site.ask(site.me.bo, 'PUT', path, 'x'.repeat(32_767))).status).toBe(400);
    await bo().issueProperties.deleteIssueProperty({ issueIdOrKey: key, propertyKey: 'assay.state' });
    expect(
      await refused(bo().issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'assay.state' })),
    ).toEqual([404, ['The property with key assay.state does not exist.']]);
  });

  test('of projects are set by those who administer them, and read by everybody else', async () => {
    const policy = { projectIdOrKey: 'TEAM', propertyKey: 'assay.policy' };
    expect(await refused(bo().projectProperties.setProjectProperty({ ...policy, body: { mode: 'off' } }))).toEqual([
      403,
      ['You do not have permission to administer this project.'],
    ]);
    await ada().projectProperties.setProjectProperty({ ...policy, body: { mode: 'block' } });
    expect(await vi().projectProperties.getProjectProperty(policy)).toMatchObject({
      key: 'assay.policy',
      value: { mode: 'block' },
    });
    expect(await refused(site.cloud('zed').projectProperties.getProjectProperty(policy))).toEqual([
      404,
      ["No project could be found with key 'TEAM'."],
    ]);
  });

  test('of many issues are set by a task, to which 303 leads', async () => {
    const [one, two] = [await newIssue(), await newIssue()];
    const entitiesIds = [Number(one.id), Number(two.id)];
    const answer = await site.ask(site.me.bo, 'POST', '/rest/api/3/issue/properties', {
      entitiesIds,
      properties: { k: { n: 1 } },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/rest\/api\/3\/task\/\d+$/),
    ]);
    const task = await bo().tasks.getTask({ taskId: answer.headers.get('location')!.split('/').at(-1)! });
    expect(task).toMatchObject({ status: 'COMPLETE', progress: 100 });
    const filter = { entityIds: entitiesIds, hasProperty: true };
    expect(
      (
        await site.ask(site.me.bo, 'PUT', '/rest/api/3/issue/properties/size', {
          expression: 'issue.summary.length',
          filter,
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await site.ask(site.me.bo, 'PUT', '/rest/api/3/issue/properties/k', {
          expression: 'issue.summary.length',
          filter,
        })
      ).status,
    ).toBe(303);
    expect(await bo().issueProperties.getIssueProperty({ issueIdOrKey: one.key, propertyKey: 'k' })).toMatchObject({
      value: 7,
    });
    expect(
      await refused(bo().issueProperties.getIssueProperty({ issueIdOrKey: one.key, propertyKey: 'size' })),
    ).toMatchObject([404, expect.anything()]);
  });
});

describe('apps', () => {
  test('write their own fields as themselves, and nobody else does', async () => {
    const field = installField(site.jira, {
      moduleKey: 'score',
      ari: ruleKey('score'),
      name: 'Score',
      type: 'number',
      readOnly: true,
    });
    addFieldToProject(site.jira, site.shop.id, field.id);
    const { id, key } = await newIssue();
    const body = { updates: [{ issueIds: [Number(id)], value: 4 }] };
    expect(
      (await site.ask(site.asApp, 'PUT', `/rest/api/3/app/field/${field.id}/value?generateChangelog=true`, body))
        .status,
    ).toBe(204);
    expect((await site.ask(site.forBo, 'PUT', `/rest/api/3/app/field/${field.id}/value`, body)).status).toBe(403);
    expect(
      await refused(
        ada().issueCustomFieldValuesApps.updateCustomFieldValue({
          fieldIdOrKey: field.id,
          updates: [{ issueIds: [Number(id)], value: 5 }],
        }),
      ),
    ).toMatchObject([403, expect.anything()]);
    expect(
      (
        await site.ask(site.asApp, 'POST', '/rest/api/3/app/field/value', {
          updates: [{ customField: 'customfield_1', issueIds: [1], value: 1 }],
        })
      ).status,
    ).toBe(404);
    expect((await bo().issues.getIssue({ issueIdOrKey: key })).fields).toMatchObject({ [field.id]: 4 });
  });

  test('need the scope of each route, whatever the person may do', async () => {
    const { key } = await newIssue();
    const narrow = { ...site.forBo, app: { ...site.forBo.app!, scopes: ['read:jira-work'] } };
    expect((await site.ask(narrow, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(200);
    const answer = await site.ask(narrow, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'x' } });
    expect(answer).toMatchObject({ status: 401, body: { message: 'Unauthorized; scope does not match' } });
    const granular = { ...narrow, app: { ...narrow.app, scopes: ['write:issue:jira'] } };
    expect((await site.ask(granular, 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'x' } })).status).toBe(
      204,
    );
  });

  test('find scopes for every route that there is', () => {
    const routes = site.app.routes.filter(({ method }) => method !== 'ALL');
    const unknown = routes.filter(({ method, path }) => !scopesFor(method, path.replaceAll(/:\w+/g, '1')));
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(routes.length).toBeGreaterThan(60);
  });
});

test('workflows are read with their rules by those who administer them', async () => {
  const rule = site.appRuleOf('validator', 'true', { config: { a: 1 } });
  site.guard({ validators: [rule] }, site.team);
  const pair = { projectId: site.team.id, issueTypeId: site.team.issueTypeIds[1]! };
  const { workflows, statuses } = await ada().workflows.readWorkflows({ projectAndIssueTypes: [pair] });
  expect(statuses?.map(({ name, statusCategory }) => [name, statusCategory])).toEqual([
    ['To Do', 'TODO'],
    ['In Progress', 'IN_PROGRESS'],
    ['Done', 'DONE'],
  ]);
  const last = workflows?.[0]?.transitions?.at(-1);
  expect(last).toMatchObject({
    id: '31',
    type: 'GLOBAL',
    validators: [
      { ruleKey: 'forge:expression-validator', parameters: { key: rule.parameters['key'], config: '{"a":1}' } },
    ],
  });
  expect(await refused(bo().workflows.readWorkflows({ workflowIds: [site.workflowOf(site.shop)] }))).toMatchObject([
    401,
    expect.anything(),
  ]);
  expect(await refused(ada().workflows.readWorkflows({ workflowNames: ['None'] }))).toMatchObject([
    404,
    expect.anything(),
  ]);
});

describe('expressions', () => {
  const evaluate = (expression: string, context = {}) =>
    bo().jiraExpressions.evaluateJSISJiraExpression({ expression, context, expand: 'meta.complexity' });

  test('are evaluated with the caller’s eyes, and say what they cost', async () => {
    const { key } = await newIssue();
    expect(
      await evaluate("issue.summary + ' of ' + project.key + ' by ' + user.accountId", {
        issue: { key },
        project: { key: 'SHOP' },
      }),
    ).toMatchObject({
      value: `A story of SHOP by ${site.bo.accountId}`,
      meta: { complexity: { expensiveOperations: { value: 0, limit: 10 }, steps: { limit: 10000 } } },
    });
    expect(
      await evaluate('config.a + issues.length', {
        custom: { config: { type: 'json', value: { a: 1 } } },
        issues: { jql: { query: `key = ${key}` } },
      }),
    ).toMatchObject({ value: 2, meta: { issues: { jql: { isLast: true } } } });
    expect(await refused(evaluate('issue.nothing', { issue: { key } }))).toEqual([
      400,
      [expect.stringMatching(/^Evaluation failed: "issue\.nothing" - /)],
    ]);
    expect(await refused(evaluate('1', { issue: { key: 'SHOP-9999' } }))).toEqual(missing);
  });

  test('are analysed without running', async () => {
    const { results } = await bo().jiraExpressions.analyseExpression({
      check: 'type',
      expressions: ['issue.key', 'issue.'],
    });
    expect(results).toMatchObject([
      { valid: true, type: 'String' },
      { valid: false, errors: [{ type: 'syntax' }] },
    ]);
  });
});
