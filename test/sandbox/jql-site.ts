import type { Identity, Jira } from '../../sandbox/jira/jira';
import { asPerson } from '../../sandbox/jira/identity';
import { openJira } from '../../sandbox/jira/open-jira';
import type { Adf, History, Holder, Issue, Project, User } from '../../sandbox/jira/model';
import { openStore } from '../../sandbox/store/open-store';

/** Thursday, in the middle of the day. */
export const now = Date.UTC(2026, 8, 24, 15, 30);
const day = 86_400_000;

export const ada = '5f00000000000000000000a1';
export const bo = '5f00000000000000000000b2';
export const eve = '5f00000000000000000000e5';

const paragraph = (text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const user = (accountId: string, displayName: string, timeZone = 'UTC'): User => ({
  accountId,
  accountType: 'atlassian',
  displayName,
  emailAddress: `${displayName.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
  active: true,
  timeZone,
  locale: 'en_GB',
});

const project = (id: string, key: string, name: string, browsers: readonly string[]): Project => ({
  id,
  key,
  name,
  description: '',
  style: 'classic',
  projectTypeKey: 'software',
  leadAccountId: ada,
  issueTypeIds: ['10000', '10001', '10002', '10003', '10004'],
  permissions: { BROWSE_PROJECTS: browsers.map((accountId): Holder => ({ type: 'user', accountId })) },
  roleActors: {},
  workflowIds: {},
  screenIds: { create: '1', edit: '1', view: '1' },
  lastIssueNumber: 99,
});

const plain: Issue = {
  id: '',
  key: '',
  projectId: '1',
  issueTypeId: '10001',
  statusId: '10000',
  summary: '',
  description: null,
  reporterId: ada,
  creatorId: ada,
  assigneeId: null,
  parentId: null,
  priorityId: '3',
  resolutionId: null,
  labels: [],
  fixVersionIds: [],
  versionIds: [],
  componentIds: [],
  sprintIds: [],
  created: now - 30 * day,
  updated: now - 30 * day,
  statusChanged: now - 30 * day,
  resolved: null,
  dueDate: null,
  rank: 'm',
  fields: {},
};

const change = (
  daysAgo: number,
  authorId: string,
  fieldId: string,
  from: string | null,
  to: string | null,
): History => ({
  id: `${daysAgo}${fieldId}`,
  authorId,
  created: now - daysAgo * day,
  items: [{ field: fieldId, fieldId, fieldtype: 'jira', from, fromString: from, to, toString: to }],
});

const aliases = [
  { alias: 'readyScore', entity: 'issue', propertyKey: 'assay.state', path: 'score.total', type: 'number' },
  { alias: 'readyWord', entity: 'issue', propertyKey: 'assay.state', path: 'word', type: 'string' },
  { alias: 'tags', entity: 'issue', propertyKey: 'assay.state', path: 'tags', type: 'string' },
  { alias: 'tier', entity: 'project', propertyKey: 'plan', path: 'tier', type: 'string' },
] as const;

/**
 * A small site with known answers. Ada sees everything, Bo everything but the vault.
 * A-1 story, Done, Ada's, 8 points, docs+beta; A-2 bug, In Progress, Bo's, 3 points; A-3 task, To Do, nobody's;
 * A-4 sub-task of A-1; A-10 epic, parent of A-1; V-1 lies in the vault.
 */
export const aSite = (): { readonly jira: Jira; readonly as: (accountId: string) => Identity } => {
  const store = openStore(':memory:');
  const jira = openJira({
    store,
    clock: () => now,
    modules: { appId: 'app', environmentId: 'env', rules: new Map(), propertyAliases: aliases },
  });
  for (const person of [user(ada, 'Ada Lind'), user(bo, 'Bo Okoro'), user(eve, 'Eve Marsh', 'Asia/Tokyo')])
    store.collection('users').put(person.accountId, person);
  store.collection('groups').put('g1', { groupId: 'g1', name: 'developers', members: [bo] });
  store.collection('projects').put('1', project('1', 'A', 'Apollo', [ada, bo, eve]));
  store.collection('projects').put('2', project('2', 'V', 'Vault', [ada]));
  store.collection('versions').put('20', {
    id: '20',
    projectId: '1',
    name: '1.0',
    description: '',
    archived: false,
    released: true,
    startDate: null,
    releaseDate: null,
  });
  store.collection('versions').put('21', {
    id: '21',
    projectId: '1',
    name: '2.0',
    description: '',
    archived: false,
    released: false,
    startDate: null,
    releaseDate: null,
  });
  store.collection('components').put('30', { id: '30', projectId: '1', name: 'Engine', description: '' });
  store.collection('boards').put('1', {
    id: '1',
    name: 'A board',
    type: 'scrum',
    projectId: '1',
    filterJql: 'project = A',
    columns: [],
    estimation: { type: 'none' },
  });
  for (const [id, state] of [
    ['1', 'closed'],
    ['2', 'active'],
    ['3', 'future'],
  ] as const)
    store.collection('sprints').put(id, {
      id,
      boardId: '1',
      name: `Sprint ${id}`,
      goal: '',
      state,
      created: now,
      startDate: null,
      endDate: null,
      completeDate: null,
    });
  const issues: readonly (Partial<Issue> & { readonly key: string })[] = [
    {
      key: 'A-1',
      statusId: '10002',
      assigneeId: ada,
      priorityId: '2',
      resolutionId: '10000',
      resolved: now - 2 * day,
      summary: 'Export the painting',
      description: paragraph('A new export of every story'),
      labels: ['docs', 'Beta'],
      fixVersionIds: ['20'],
      componentIds: ['30'],
      sprintIds: ['1', '2'],
      parentId: '10010',
      dueDate: '2026-09-24',
      created: now - 10 * day,
      updated: now - 2 * day,
      statusChanged: now - 2 * day,
      rank: 'c',
      fields: { customfield_10028: 8 },
    },
    {
      key: 'A-2',
      issueTypeId: '10004',
      statusId: '3',
      assigneeId: bo,
      priorityId: '1',
      summary: 'Login fails',
      labels: ['docs'],
      fixVersionIds: ['21'],
      sprintIds: ['3'],
      dueDate: '2026-10-01',
      created: now - 5 * day,
      updated: now - 3_600_000,
      statusChanged: now - 4 * day,
      rank: 'b',
      fields: { customfield_10028: 3 },
    },
    {
      key: 'A-3',
      issueTypeId: '10002',
      summary: 'Tidy the shed',
      priorityId: '5',
      reporterId: bo,
      creatorId: bo,
      created: now - 20 * day,
      updated: now - 20 * day,
      rank: 'a',
      fields: { customfield_10016: 5 },
    },
    {
      key: 'A-4',
      issueTypeId: '10003',
      parentId: '10001',
      summary: 'Part of it',
      created: now - 9 * day,
      updated: now - 9 * day,
      rank: 'd',
    },
    {
      key: 'A-10',
      issueTypeId: '10000',
      summary: 'Great things',
      created: now - 25 * day,
      updated: now - 25 * day,
      rank: 'e',
    },
    {
      key: 'V-1',
      projectId: '2',
      issueTypeId: '10002',
      summary: 'Secret',
      labels: ['docs'],
      created: now - 1 * day,
      rank: 'f',
    },
  ];
  for (const issue of issues) {
    const [letter = '', number = ''] = issue.key.split('-');
    const id = String((letter === 'A' ? 10_000 : 20_000) + Number(number));
    store.collection('issues').put(id, { ...plain, ...issue, id });
  }
  store
    .collection('histories')
    .put('10001', [
      change(8, ada, 'status', '10000', '3'),
      change(7, ada, 'assignee', null, bo),
      change(3, bo, 'assignee', bo, ada),
      change(2, bo, 'status', '3', '10002'),
    ]);
  store.collection('histories').put('10002', [change(4, bo, 'status', '10000', '3')]);
  store.collection('comments').put('10003', [
    {
      id: '1',
      authorId: bo,
      updateAuthorId: bo,
      body: paragraph('In the shared folder'),
      created: now,
      updated: now,
    },
  ]);
  store.collection('links').put('1', { id: '1', typeId: '10000', sourceId: '10001', targetId: '10002' });
  store.collection('attachments').put('1', {
    id: '1',
    issueId: '10002',
    filename: 'a.png',
    authorId: bo,
    created: now,
    size: 1,
    mimeType: 'image/png',
  });
  store
    .collection('properties')
    .put('issue:10001', { 'assay.state': { score: { total: 7 }, word: 'ready', tags: ['x', 'y'] } });
  store.collection('properties').put('issue:10002', { 'assay.state': { score: { total: 2 }, word: 'open' } });
  store.collection('properties').put('project:1', { plan: { tier: 'gold' } });
  return { jira, as: asPerson };
};
