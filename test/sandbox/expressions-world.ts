import {
  evaluate,
  ExpressionError,
  issueValue,
  projectValue,
  strictLimits,
  transitionValue,
  userValue,
  workflowValue,
  type Evaluation,
  type Limits,
  type Source,
  type Surroundings,
  type Value,
} from '../../sandbox/expressions';
import type { Json, JsonObject } from '../../sandbox/jira/model';

/** A small Jira to read from: two people, one project, an epic, a story in it with a sub-task, links and a past. */
const paragraph = (text: string): JsonObject => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const adf = (...texts: readonly string[]): JsonObject => ({
  type: 'doc',
  version: 1,
  content: texts.map(paragraph),
});

const status = (id: string, name: string, key: string): JsonObject => ({
  id,
  name,
  description: `${name}.`,
  statusCategory: { id: key === 'done' ? 3 : 2, key, name, colorName: 'green' },
});
export const toDo = status('1', 'To do', 'new');
export const done = status('3', 'Done', 'done');

const person = (accountId: string, displayName: string): JsonObject => ({
  accountId,
  displayName,
  active: true,
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  avatarUrls: { '48x48': 'https://example.test/a.png' },
});
export const ada = person('ada', 'Ada');
export const bob = person('bob', 'Bob');

export const project: JsonObject = {
  id: '10',
  key: 'SHOP',
  name: 'Shop',
  style: 'classic',
  projectTypeKey: 'software',
  projectCategory: { id: '7', name: 'Sales', description: 'Selling' },
  lead: ada,
  avatarUrls: {},
};
const shortProject: JsonObject = { id: '10', key: 'SHOP', name: 'Shop' };
const story: JsonObject = {
  id: '100',
  name: 'Story',
  description: 'A story',
  hierarchyLevel: 0,
  iconUrl: 'https://example.test/i.png',
};

const sprint = (id: number, state: string): JsonObject => ({
  id,
  state,
  name: `Sprint ${id}`,
  goal: 'Sell',
  boardId: 5,
  startDate: '2026-03-02T09:00:00.000Z',
});

export const issue: JsonObject = {
  id: '1001',
  key: 'SHOP-2',
  fields: {
    summary: 'Pay by card',
    description: adf('As a buyer', 'Acceptance criteria: paid'),
    environment: null,
    priority: { id: '2', name: 'High', description: 'Soon' },
    issuetype: story,
    status: toDo,
    created: '2026-03-01T10:00:00.000+0000',
    updated: '2026-03-05T10:30:00.500+0100',
    duedate: '2026-04-01',
    resolutiondate: null,
    resolution: null,
    timeoriginalestimate: 7200,
    timeestimate: 3600,
    timespent: 1800,
    security: null,
    project: shortProject,
    assignee: bob,
    reporter: ada,
    creator: ada,
    labels: ['card', 'web'],
    components: [{ id: '31', name: 'Checkout' }],
    versions: [],
    fixVersions: [
      { id: '41', name: '1.0', description: 'First', archived: false, released: false, releaseDate: '2026-05-01' },
    ],
    parent: { id: '1000', key: 'SHOP-1', fields: { summary: 'Payments' } },
    subtasks: [{ id: '1002', key: 'SHOP-3', fields: { summary: 'Form', status: toDo } }],
    attachment: [
      {
        id: '51',
        author: bob,
        filename: 'a.png',
        size: 12,
        mimeType: 'image/png',
        created: '2026-03-02T10:00:00.000+0000',
      },
    ],
    issuelinks: [
      {
        id: '61',
        type: { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        outwardIssue: { id: '1003', key: 'SHOP-4', fields: { summary: 'Refund' } },
      },
    ],
    votes: { votes: 3, voters: [ada] },
    watches: { watchCount: 2, watchers: [ada, bob] },
    customfield_1: 5,
    customfield_2: { value: 'Big', id: '9' },
    customfield_3: null,
    customfield_4: [],
    customfield_5: adf('Given a card'),
    customfield_6: [sprint(1, 'closed'), sprint(2, 'active')],
    customfield_7: [{ value: 'Impediment' }],
    customfield_8: ada,
  },
};

const others: readonly JsonObject[] = [
  issue,
  {
    id: '1000',
    key: 'SHOP-1',
    fields: {
      summary: 'Payments',
      status: done,
      issuetype: { id: '101', name: 'Epic', hierarchyLevel: 1 },
      project: shortProject,
    },
  },
  {
    id: '1002',
    key: 'SHOP-3',
    fields: { summary: 'Form', status: done, issuetype: { id: '102', name: 'Sub-task', hierarchyLevel: -1 } },
  },
  { id: '1003', key: 'SHOP-4', fields: { summary: 'Refund', status: done, assignee: ada, labels: [] } },
];

const properties: Readonly<Record<string, Json>> = {
  'project:10:policy': { mode: 'block', owners: ['ada'], limit: 3, nested: { deep: [1, 2] } },
  'issue:1001:state': { ticked: ['a', 'b'] },
  'issueType:100:kind': 'plain',
  'user:ada:theme': 'dark',
  'comment:71:flag': true,
};

const changelog = (id: string, field: string, from: string, to: string): JsonObject => ({
  id,
  author: ada,
  created: '2026-03-04T10:00:00.000+0000',
  items: [{ field, fieldId: field, from: `${from}-id`, fromString: from, to: `${to}-id`, toString: to }],
});

export const source: Source = {
  issue: (id) => others.find((one) => one['id'] === id || one['key'] === id) ?? null,
  project: (id) => (id === '10' || id === 'SHOP' ? project : null),
  user: (id) => ({ ada, bob })[id] ?? null,
  groups: (id) => (id === 'ada' ? [{ groupId: 'g-1', name: 'owners' }] : []),
  globalPermissions: (id) => (id === 'ada' ? ['ADMINISTER'] : []),
  projectRoles: (id, projectId) =>
    id === 'ada' && projectId === '10' ? [{ id: '90', name: 'Owners', description: 'Who accepts' }] : [],
  comments: (id) =>
    id === '1001'
      ? [
          {
            id: '71',
            author: bob,
            body: adf('Looks good'),
            created: '2026-03-03T10:00:00.000+0000',
            updated: '2026-03-03T11:00:00.000+0000',
          },
        ]
      : [],
  changelogs: (id) =>
    id === '1001'
      ? [
          changelog('82', 'status', 'Doing', 'To do'),
          changelog('81', 'status', 'To do', 'Doing'),
          changelog('80', 'summary', 'Pay', 'Pay by card'),
        ]
      : [],
  worklogs: (id) =>
    id === '1001' ? [{ id: '88', author: bob, timeSpentSeconds: 600, started: '2026-03-03T10:00:00.000+0000' }] : [],
  childIssues: (id) => (id === '1000' ? [issue] : []),
  property: (entity, id, key) => properties[`${entity}:${id}:${key}`],
  propertyKeys: (entity, id) =>
    Object.keys(properties)
      .filter((key) => key.startsWith(`${entity}:${id}:`))
      .map((key) => key.split(':')[2] ?? ''),
  propertyUpdated: () => Date.UTC(2026, 0, 2),
  sprint: () => null,
  board: () => null,
  boardSprints: () => [sprint(1, 'closed'), sprint(2, 'active'), sprint(3, 'future')],
  fieldIdByKey: (key) => (key === 'app__DEV__points' ? 'customfield_1' : null),
  fieldKeys: () => [
    'customfield_1',
    'customfield_2',
    'customfield_3',
    'customfield_4',
    'customfield_5',
    'customfield_6',
    'customfield_7',
    'customfield_8',
    'customfield_9',
  ],
};

export const variables: Readonly<Record<string, Value>> = {
  issue: issueValue(issue),
  project: projectValue(project),
  user: userValue('ada'),
  stranger: userValue(null),
  transition: transitionValue({ id: '21', name: 'Accept', from: toDo, to: done, hasScreen: true }),
  workflow: workflowValue({ id: 'w-1', name: 'Shop flow' }),
  config: null,
};

export const now = Date.UTC(2026, 2, 31, 22, 30);

/** Roomy in size, so that long examples fit; strict in everything that running costs. */
export const roomy: Limits = { ...strictLimits, length: 10_000, leaves: 2_000 };

export const run = (text: string, more: Partial<Surroundings> = {}): Evaluation =>
  evaluate(text, { variables, source, limits: roomy, now, ...more });

export const valueOf = (text: string, more: Partial<Surroundings> = {}): Json => run(text, more).json;

export const errorOf = (text: string, more: Partial<Surroundings> = {}): ExpressionError => {
  try {
    const { json } = run(text, more);
    throw new Error(`Expected a failure, got ${JSON.stringify(json)}.`);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
};
