import {
  eventFilterLimits,
  issueValue,
  jsonValue,
  plainTextOf,
  sprintValue,
  boardValue,
} from '../../../sandbox/expressions';
import { adf, errorOf, issue, run, valueOf, variables } from '../expressions-world';
import type { Json, JsonObject } from '../../../sandbox/jira/model';

type Example = readonly [text: string, value: Json];

describe('issues and what hangs on them', () => {
  test.each<Example>([
    ['issue.id', 1001],
    ['issue.key + " " + issue.summary', 'SHOP-2 Pay by card'],
    ['issue.description.plainText', 'As a buyer\nAcceptance criteria: paid'],
    ['issue.environment', null],
    ['[issue.priority.id, issue.priority.name]', [2, 'High']],
    ['[issue.issueType.name, issue.issueType.hierarchyLevel]', ['Story', 0]],
    ['issue.status.category.key', 'new'],
    ['issue.created.toISOString()', '2026-03-01T10:00:00.000Z'],
    ['issue.updated.toISOString()', '2026-03-05T09:30:00.500Z'],
    ['issue.updated > new Date().minusDays(30)', true],
    ['issue.dueDate', '2026-04-01'],
    ['issue.dueDate > new CalendarDate()', true],
    ['[issue.resolution, issue.resolutionDate, issue.securityLevel]', [null, null, null]],
    ['[issue.originalEstimate, issue.remainingEstimate, issue.timeSpent]', [7200, 3600, 1800]],
    ['[issue.assignee.accountId, issue.reporter.displayName]', ['bob', 'Ada']],
    ['issue.labels', ['card', 'web']],
    ['issue.components.map(c => c.name)', ['Checkout']],
    ['issue.versions.length', 0],
    ['issue.fixVersions.map(v => [v.name, v.released, v.releaseDate])', [['1.0', false, '2026-05-01']]],
    ['[issue.parent.key, issue.parent.status.category.key]', ['SHOP-1', 'done']],
    ['[issue.epic.key, issue.isEpic, issue.parent.isEpic]', ['SHOP-1', false, true]],
    ['[issue.name, issue.parent.name, issue.parent.done]', [null, 'Payments', true]],
    ['issue.parent.stories.map(s => s.key)', ['SHOP-2']],
    ['issue.parent.childIssues.length', 1],
    ['issue.subtasks.every(s => s.status.category.key == "done")', true],
    ['issue.comments.map(c => [c.id, c.author.accountId, c.body.plainText])', [[71, 'bob', 'Looks good']]],
    ['issue.comments[0].properties.flag', true],
    ['issue.attachments.map(a => [a.filename, a.size, a.mimeType])', [['a.png', 12, 'image/png']]],
    ['issue.worklogs.map(w => [w.id, w.timeSpent])', [['88', 600]]],
    [
      'issue.links.map(l => [l.type[l.direction], l.linkedIssue.key, l.linkedIssue.status.name])',
      [['blocks', 'SHOP-4', 'Done']],
    ],
    ['issue.links[0].inwardIssue', null],
    ['issue.changelogs.map(c => c.items[0].toString)', ['To do', 'Doing', 'Pay by card']],
    ["issue.getNewestChangelog('status').id", '82'],
    ["issue.getNewestChangelog('status', {toString: 'Doing'}).items[0].fromString", 'To do'],
    ["issue.getNewestChangelog('priority')", null],
    ['[issue.votes, issue.watches]', [3, 2]],
    ['issue.watchers.map(u => u.accountId)', ['ada', 'bob']],
    ['[issue.sprint.name, issue.sprint.state]', ['Sprint 2', 'active']],
    ['issue.closedSprints.map(s => s.id)', [1]],
    ['issue.flagged', true],
    ['issue.project.key', 'SHOP'],
    ['issue.project.style', 'classic'],
    ['issue == new Issue(1001)', true],
    ["[new Issue('SHOP-4')].includes(issue)", false],
    ["new Issue('SHOP-99')", null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));
});

describe('custom fields', () => {
  test.each<Example>([
    ['issue.customfield_1 + 1', 6],
    ["issue['customfield_1']", 5],
    ["issue['app__DEV__points']", 5],
    ['issue.customfield_2.value', 'Big'],
    ['issue.customfield_3', null],
    ['issue.customfield_4', null],
    ['issue.customfield_9', null],
    ["typeof issue.customfield_5 + ' ' + new RichText(issue.customfield_5).plainText", 'Map Given a card'],
    ['typeof issue.customfield_8', 'Map'],
    ['new User(issue.customfield_8.accountId).displayName', 'Ada'],
    ['issue?.customfield_77', null],
    ["issue['duedate']", null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));

  test.each(['issue.customfield_77', "issue['Story Points']", 'issue.fields', 'issue.duedate'])(
    '%s is no property',
    (text) =>
      expect(errorOf(text).reason).toMatch(
        /^Unrecognized property of `issue`: .* Available properties of type 'Issue' are: 'assignee', .*'created', 'creator', 'customfield_1', /,
      ),
  );

  test('a rich text field is a map, which never compares with a text', () =>
    expect(errorOf("issue.customfield_5 == ''").reason).toBe("Can't compare Map to String."));
});

describe('people, projects, transitions and properties', () => {
  test.each<Example>([
    ['user.accountId', 'ada'],
    ['[user.displayName, user.timeZone, user.locale, user.active]', ['Ada', 'Europe/Berlin', 'en_GB', true]],
    ['[user.groups, user.groupIds]', [['owners'], ['g-1']]],
    ['user.permissions.global', ['ADMINISTER']],
    ['user.getProjectRoles(project).map(r => r.name)', ['Owners']],
    ['user == issue.reporter', true],
    ['user == issue.assignee', false],
    ['stranger == null', true],
    ['stranger?.accountId', null],
    ['[project.id, project.key, project.style, project.projectTypeKey]', [10, 'SHOP', 'classic', 'software']],
    ['[project.lead.accountId, project.projectCategory.name]', ['ada', 'Sales']],
    ["new Project('SHOP').id", 10],
    ['[transition.id, transition.name, transition.hasScreen]', [21, 'Accept', true]],
    ["transition.to.category.key == 'done' && transition.from.name == 'To do'", true],
    ['workflow.id + workflow.name', 'w-1Shop flow'],
    ["project.properties.get('policy').mode", 'block'],
    ["project.properties['policy'].nested.deep[1]", 2],
    ['project.properties.policy.owners.includes(user.accountId)', true],
    ["project.properties.get('none')", null],
    ['issue.properties.keys()', ['state']],
    ["issue.properties.updated('state').getFullYear()", 2026],
    ['issue.issueType.properties.kind', 'plain'],
    ['user.properties.theme', 'dark'],
    ['config', null],
  ])('%s', (text, value) => expect(valueOf(text)).toEqual(value));

  test('a board and a sprint', () => {
    const kanban = { variables: { board: boardValue({ id: 6, name: 'Flow', type: 'kanban', canAdminister: true }) } };
    expect(valueOf('[board.id, board.hasSprints, board.hasBacklog, board.canAdminister]', kanban)).toEqual([
      6,
      false,
      true,
      true,
    ]);
    expect(run('[board.activeSprints, board.hasSprints]', kanban).complexity.expensiveOperations).toBe(2);
    const more = {
      variables: {
        board: boardValue({ id: 5, name: 'Shop', type: 'scrum' }),
        sprint: sprintValue({ id: 2, name: 'Sprint 2', state: 'active', endDate: '2026-03-16T09:00:00.000Z' }),
      },
    };
    expect(
      valueOf(
        '[board.activeSprints[0].id, board.futureSprints.length, board.closedSprints.length, board.hasSprints]',
        more,
      ),
    ).toEqual([2, 1, 1, true]);
    expect(valueOf('[sprint.state, sprint.endDate.getDate(), sprint.completeDate]', more)).toEqual([
      'active',
      16,
      null,
    ]);
  });
});

describe('an issue as a validator sees it', () => {
  const edited = (fields: JsonObject, id: string | null = '1001'): { readonly variables: typeof variables } => ({
    variables: {
      ...variables,
      issue: issueValue({ id, key: id && 'SHOP-2', fields: { ...(issue['fields'] as JsonObject), ...fields } }),
    },
  });

  test('has the changes of the screen, not what is stored', () => {
    expect(valueOf('issue.summary', edited({ summary: 'New' }))).toBe('New');
    expect(valueOf('issue.assignee', edited({ assignee: null }))).toBeNull();
    expect(valueOf('issue.comments.length', edited({ comment: { comments: [] } }))).toBe(0);
    expect(
      valueOf('issue.comments.map(c => c.id)', edited({ comment: { comments: [{ id: null, body: adf('new') }] } })),
    ).toEqual([null]);
  });

  test('has neither id nor key nor properties while it is created', () => {
    const more = edited({}, null);
    expect(valueOf('[issue.id, issue.key, issue.properties.state, issue.comments.length]', more)).toEqual([
      null,
      null,
      null,
      0,
    ]);
    expect(valueOf("issue == new Issue('SHOP-2')", more)).toBe(false);
  });
});

describe('formatters, validations and event filters are expressions too', () => {
  test('with a value, an event or whatever they are given', () => {
    const event = jsonValue({
      issue: { fields: { status: { name: 'Done' } } },
      changelog: { items: [{ fieldId: 'status' }] },
    });
    const filter =
      "event.changelog.items.some(i => ['status', 'summary'].includes(i.fieldId)) && event.issue.fields.status.name == 'Done'";
    expect(valueOf(filter, { variables: { event }, limits: eventFilterLimits })).toBe(true);
    expect(valueOf("value == null ? '' : `${value} points`", { variables: { value: 3 } })).toBe('3 points');
    expect(valueOf('value == null || value >= 0', { variables: { value: -1 } })).toBe(false);
  });
});

describe('rich text', () => {
  const list = (type: string, item: string, inner: readonly JsonObject[]): JsonObject => ({
    type,
    content: inner.map((one) => ({
      type: item,
      content: item === 'taskItem' ? [one] : [{ type: 'paragraph', content: [one] }],
    })),
  });
  const text = (value: string): JsonObject => ({ type: 'text', text: value });
  const document: JsonObject = {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Acceptance'), text(' criteria')] },
      list('bulletList', 'listItem', [text('One'), text('Two')]),
      list('taskList', 'taskItem', [text('Three')]),
      {
        type: 'expand',
        attrs: { title: 'More' },
        content: [{ type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] }],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: 'x', text: '@Ada' } },
          { type: 'emoji', attrs: { shortName: ':ok:' } },
          { type: 'date', attrs: { timestamp: '0' } },
        ],
      },
    ],
  };

  test('is flattened without marks, in whichever layout is asked for', () => {
    const joined = ['Acceptance criteria', 'One', 'Two', 'Three', 'More', 'a\nb', '@Ada:ok:1970-01-01'];
    expect(plainTextOf(document, 'lines')).toBe(joined.join('\n'));
    expect(plainTextOf(document, 'spaces')).toBe(joined.join(' '));
    expect(plainTextOf(document, 'bullets').split('\n').slice(1, 4)).toEqual(['* One', '* Two', '* Three']);
    const more = { variables: { d: document }, plainText: 'spaces' } as const;
    expect(valueOf("new RichText(d).plainText.includes('criteria One Two')", more)).toBe(true);
  });

  test('is made of a document only', () =>
    expect(errorOf('new RichText({a: 1})').reason).toBe('RichText needs an Atlassian document.'));
});
