import type { Record } from './record';

const v3 = '/rest/api/3';
const agile = '/rest/agile/1.0';
const said = (...errorMessages: readonly string[]) => ({ errorMessages });
const noBoard = said('Board does not exist or you do not have permission to see it.');
const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));

const notThere = (name: string, method = 'GET'): Record => ({
  says: `${method} ${name} is not taken for a key`,
  source: 'openapi',
  call: [method, `${v3}/${name}`, ...(method === 'GET' ? [] : [{}])] as unknown as Record['call'],
  status: 501,
  body: said(`${method} ${v3}/${name} is not implemented in the sandbox`),
});

const unknownInJql = ['watcher = x', 'votes > 1', 'voter = x', 'worklogAuthor = x', 'lastViewed > -1d']
  .concat(['filter = 1', 'level = 1', 'workRatio > 1', 'key in issueHistory()', 'key in updatedBy("x")'])
  .map((jql): Record => ({
    says: `${jql} is known to Jira and not to the sandbox, which says so`,
    source: 'docs',
    call: ['POST', `${v3}/search/jql`, { jql }],
    status: 501,
  }));

/** The site: projects, boards, people, searches, and what is refused before anything is looked at. */
export const siteRecords: readonly Record[] = [
  {
    says: 'a board that is not there',
    source: 'live',
    call: ['GET', `${agile}/board/999`],
    status: 404,
    body: noBoard,
  },
  {
    says: 'has no configuration',
    source: 'live',
    call: ['GET', `${agile}/board/999/configuration`],
    status: 404,
    body: noBoard,
  },
  { says: 'and no sprints', source: 'live', call: ['GET', `${agile}/board/999/sprint`], status: 404, body: noBoard },
  {
    says: 'boards are found by their filter',
    source: 'openapi',
    call: ['GET', `${agile}/board?filterId=999`],
    status: 200,
    body: { total: 0, values: [] },
  },
  {
    says: 'a work item ranked beside itself stays',
    source: 'client',
    call: ['PUT', `${agile}/issue/rank`, { issues: ['{story}'], rankBeforeIssue: '{story}' }],
    status: 204,
  },
  {
    says: 'a bulk read of 1,001 is refused',
    source: 'docs',
    call: ['POST', `${v3}/issue/bulkfetch`, { issueIdsOrKeys: numbers(1_001), fields: ['summary'] }],
    status: 400,
  },
  {
    says: 'and of 101 where a field is heavy',
    source: 'docs',
    call: ['POST', `${v3}/issue/bulkfetch`, { issueIdsOrKeys: numbers(101), fields: ['comment'] }],
    status: 400,
  },
  {
    says: 'the old search is gone',
    source: 'live',
    call: ['GET', `${v3}/search?jql=project=SHOP`],
    status: 410,
  },
  {
    says: 'a project that is not there cannot be searched',
    source: 'live',
    call: ['POST', `${v3}/search/jql`, { jql: 'project = NONE' }],
    status: 400,
    body: said("The value 'NONE' does not exist for the field 'project'."),
  },
  {
    says: 'a search must be bounded',
    source: 'live',
    call: ['POST', `${v3}/search/jql`, { jql: 'ORDER BY key' }],
    status: 400,
  },
  {
    says: 'and be readable',
    source: 'live',
    call: ['POST', `${v3}/search/jql`, { jql: 'project = ' }],
    status: 400,
  },
  {
    says: 'a question about no field finds nothing',
    source: 'client',
    call: ['POST', `${v3}/search/jql`, { jql: 'this is not jql' }],
    status: 200,
    body: { issues: [], isLast: true },
  },
  {
    says: 'a match with a project that is not there is none',
    source: 'docs',
    call: ['POST', `${v3}/jql/match`, { issueIds: ['{id#}'], jqls: ['project = NONE', 'project = SHOP'] }],
    status: 200,
    body: {
      matches: [
        { matchedIssues: [], errors: [] },
        { matchedIssues: ['{id#}'], errors: [] },
      ],
    },
  },
  ...unknownInJql,
  ...['project/type', 'project/recent', 'issue/createmeta', 'project/type/software'].map((name) => notThere(name)),
  notThere('issue/watching', 'POST'),
  notThere('issue/archive', 'PUT'),
  {
    says: 'a project key is case-sensitive',
    source: 'client',
    call: ['GET', `${v3}/project/shop`],
    status: 404,
    body: said("No project could be found with key 'shop'."),
  },
  ...['archived', 'deleted'].map((status): Record => ({
    says: `no project is ${status}`,
    source: 'openapi',
    call: ['GET', `${v3}/project/search?status=${status}`],
    status: 200,
    body: { total: 0 },
  })),
  {
    says: 'no project is in a category',
    source: 'openapi',
    call: ['GET', `${v3}/project/search?categoryId=1`],
    status: 200,
    body: { total: 0 },
  },
  {
    says: 'projects are found by what a property holds',
    source: 'openapi',
    by: 'ada',
    after: [['PUT', `${v3}/project/SHOP/properties/a.b`, { size: { at: 3 } }]],
    call: ['GET', `${v3}/project/search?propertyQuery=${encodeURIComponent('[a.b].size.at=3')}`],
    status: 200,
    body: { total: 1, values: [{ key: 'SHOP' }] },
  },
  {
    says: 'and not by what it does not hold',
    source: 'openapi',
    by: 'ada',
    after: [['PUT', `${v3}/project/SHOP/properties/a.b`, { size: { at: 3 } }]],
    call: ['GET', `${v3}/project/search?propertyQuery=${encodeURIComponent('[a.b].size.at=4')}`],
    status: 200,
    body: { total: 0 },
  },
  {
    says: 'priorities are found by id, and one is the default',
    source: 'openapi',
    call: ['GET', `${v3}/priority/search?id=3`],
    status: 200,
    body: { total: 1, values: [{ id: '3', isDefault: true }] },
  },
  {
    says: 'by a part of their name',
    source: 'openapi',
    call: ['GET', `${v3}/priority/search?priorityName=medi`],
    status: 200,
    body: { total: 1, values: [{ name: 'Medium' }] },
  },
  {
    says: 'and the default alone',
    source: 'openapi',
    call: ['GET', `${v3}/priority/search?onlyDefault=true`],
    status: 200,
    body: { total: 1 },
  },
  {
    says: 'resolutions are found by id',
    source: 'openapi',
    call: ['GET', `${v3}/resolution/search?id=10000`],
    status: 200,
    body: { total: 1, values: [{ id: '10000', isDefault: false }] },
  },
  {
    says: 'groups are left out by name',
    source: 'openapi',
    call: ['GET', `${v3}/groups/picker?query=jira-admin&exclude=jira-administrators-sandbox`],
    status: 200,
    body: { total: 0 },
  },
  {
    says: 'and by id',
    source: 'openapi',
    call: ['GET', `${v3}/groups/picker?query=jira-admin&excludeId=0a1f0b7e-0000-4000-8000-000000000001`],
    status: 200,
    body: { total: 0 },
  },
  {
    says: 'people are listed for an empty query',
    source: 'client',
    call: ['GET', `${v3}/user/search?query=`],
    status: 200,
  },
  { says: 'but not without one', source: 'openapi', call: ['GET', `${v3}/user/search`], status: 400 },
  {
    says: 'a person does not write an app’s fields',
    source: 'openapi',
    call: ['POST', `${v3}/app/field/value`, { updates: [] }],
    status: 403,
  },
  {
    says: 'nor does an app write none',
    source: 'openapi',
    by: 'app',
    call: ['POST', `${v3}/app/field/value`, { updates: [] }],
    status: 400,
  },
  {
    says: 'workflows are listed without their transitions',
    source: 'openapi',
    by: 'ada',
    call: ['GET', `${v3}/workflows/search?maxResults=1`],
    status: 200,
    body: { values: [{ transitions: [] }] },
  },
  {
    says: 'a body that is nested without end cannot be read',
    source: 'docs',
    call: ['POST', `${v3}/issue`, '{deep}'],
    status: 400,
    body: said('There was an error parsing JSON. Check that your request body is valid.'),
  },
];
