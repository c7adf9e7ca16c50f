import { documented } from '../../support/documented';
import { aListeningSite, type ListeningSite, refused } from '../rest-read-site';

let site: ListeningSite;

beforeAll(async () => {
  site = await aListeningSite();
});

afterAll(() => site.close());

const adaAgile = () => site.agile('ada@example.com');

const boAgile = () => site.agile('bo@example.com');

const platform = documented('jira-platform');

const software = documented('jira-software');

const whereDocumented = platform && software ? test.each : test.skip.each;

/** Sent by Jira all the same; jira.js has met them. */
const undocumented =
  /\.(untranslatedName|isDefault|entityId|defaultLocale|location\.(key|id|self|name)): not documented$/;

const described = (): readonly (readonly [string, unknown?])[] => [
  ['/rest/api/3/myself?expand=groups,applicationRoles'],
  ['/rest/api/3/serverInfo'],
  ['/rest/api/3/user?accountId=BO'],
  ['/rest/api/3/user/search?query=b'],
  ['/rest/api/3/users/search'],
  ['/rest/api/3/user/assignable/search?project=APP'],
  ['/rest/api/3/user/bulk?accountId=BO'],
  ['/rest/api/3/user/groups?accountId=BO'],
  ['/rest/api/3/groups/picker'],
  ['/rest/api/3/group/member?groupname=jira-software-users-sandbox'],
  ['/rest/api/3/mypermissions?permissions=EDIT_ISSUES&projectKey=APP'],
  ['/rest/api/3/permissions'],
  [
    '/rest/api/3/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10000], projects: [10000] }] },
  ],
  ['/rest/api/3/permissions/project', { permissions: ['EDIT_ISSUES'] }],
  ['/rest/api/3/project?expand=description,lead,issueTypes'],
  ['/rest/api/3/project/search?expand=description,lead,issueTypes'],
  ['/rest/api/3/project/APP'],
  ['/rest/api/3/project/OPS'],
  ['/rest/api/3/project/APP/statuses'],
  ['/rest/api/3/project/APP/versions'],
  ['/rest/api/3/project/APP/version'],
  ['/rest/api/3/project/APP/components'],
  ['/rest/api/3/project/APP/role'],
  ['/rest/api/3/project/APP/role/10002'],
  ['/rest/api/3/project/OPS/roledetails'],
  ['/rest/api/3/project/PROJECT/hierarchy'],
  ['/rest/api/3/version/500'],
  ['/rest/api/3/version/500/relatedIssueCounts'],
  ['/rest/api/3/version/500/unresolvedIssueCount'],
  ['/rest/api/3/component/600'],
  ['/rest/api/3/field'],
  ['/rest/api/3/field/search?expand=key,lastUsed,screensCount,contextsCount,projectsCount,isLocked,searcherKey'],
  ['/rest/api/3/priority'],
  ['/rest/api/3/priority/search'],
  ['/rest/api/3/priority/1'],
  ['/rest/api/3/resolution'],
  ['/rest/api/3/resolution/search'],
  ['/rest/api/3/status'],
  ['/rest/api/3/status/Done'],
  ['/rest/api/3/statuses?id=10000'],
  ['/rest/api/3/statuses/search'],
  ['/rest/api/3/statuscategory'],
  ['/rest/api/3/issuetype'],
  ['/rest/api/3/issuetype/10001'],
  ['/rest/api/3/search/jql?jql=project=APP&fields=*all&expand=names,schema,changelog&properties=assay.ticks'],
  ['/rest/api/3/search/jql', { jql: 'project = APP', fields: ['summary'], maxResults: 1 }],
  ['/rest/api/3/search/approximate-count', { jql: 'project = APP' }],
  ['/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['APP-1'], fields: ['*all'], expand: ['names', 'changelog'] }],
  ['/rest/api/3/issue/picker?query=APP'],
  ['/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['APP-1'] }],
  ['/rest/api/3/jql/parse', { queries: ['project in (APP, X) AND status was Done ORDER BY Rank DESC', 'a = '] }],
  ['/rest/api/3/jql/match', { issueIds: [10000], jqls: ['project = APP', 'x = 1'] }],
  ['/rest/api/3/jql/autocompletedata'],
  ['/rest/agile/1.0/board'],
  ['/rest/agile/1.0/board/BOARD'],
  ['/rest/agile/1.0/board/BOARD/configuration'],
  ['/rest/agile/1.0/board/BOARD/sprint'],
  ['/rest/agile/1.0/board/BOARD/version'],
  ['/rest/agile/1.0/board/BOARD/issue'],
  ['/rest/agile/1.0/board/BOARD/backlog'],
  ['/rest/agile/1.0/board/BOARD/epic/none/issue'],
  ['/rest/agile/1.0/board/BOARD/sprint/72/issue'],
  ['/rest/agile/1.0/sprint/72'],
  ['/rest/agile/1.0/sprint/72/issue'],
];

const rows = described().map(([path, body]) => ({ path, body }));

describe('boards and sprints', () => {
  const boardId = () => Number(site.board.id);

  test('boards are listed by project and type, at most fifty a page', async () => {
    const page = await adaAgile().board.getAllBoards({ maxResults: 500 });
    expect(page).toMatchObject({ maxResults: 50, total: 2, isLast: true });
    expect(
      (await adaAgile().board.getAllBoards({ type: ['simple'] } as never)).values.map(
        ({ location }) => location?.projectKey,
      ),
    ).toEqual(['OPS']);
    expect((await boAgile().board.getAllBoards({ projectKeyOrId: 'APP' })).values).toHaveLength(1);
    expect((await boAgile().board.getAllBoards()).values.map(({ location }) => location?.projectKey)).toEqual(['APP']);
    expect(await boAgile().board.getBoard({ boardId: boardId() })).toMatchObject({ type: 'scrum' });
    expect(await refused(boAgile().board.getBoard({ boardId: 4711 }))).toMatch(
      /^404 Board does not exist or you do not have permission to see it/,
    );
  });

  test('a board says its columns, its estimation and its rank field', async () => {
    const board = await boAgile().board.getConfiguration({ boardId: boardId() });
    expect(board.columnConfig?.columns?.map(({ name }) => name).at(-1)).toBe('Done');
    expect(board).toMatchObject({
      estimation: { type: 'field', field: { fieldId: 'customfield_10028', displayName: 'Story Points' } },
      ranking: { rankCustomFieldId: 10019 },
    });
  });

  test('sprints come closed, active, future, and by state', async () => {
    const states = async (state?: string) =>
      (await boAgile().board.getAllSprints({ boardId: boardId(), ...(state ? { state } : {}) })).values?.map(
        (sprint) => sprint.state,
      );
    expect(await states()).toEqual(['closed', 'active', 'future']);
    expect(await states('active')).toEqual(['active']);
    expect(await boAgile().sprint.getSprint({ sprintId: 72 })).toMatchObject({
      name: 'Sprint 72',
      originBoardId: boardId(),
    });
    expect(await refused(boAgile().sprint.getSprint({ sprintId: 4711 }))).toMatch(/^404/);
  });

  test('a kanban board has no sprints', async () => {
    site.jira.store.collection('boards').put('4712', { ...site.board, id: '4712', type: 'kanban' });
    expect(await refused(boAgile().board.getAllSprints({ boardId: 4712 }))).toBe(
      '400 The board does not support sprints',
    );
    site.jira.store.collection('boards').delete('4712');
  });

  test('the issues of a board, its backlog and its sprints come by token, with counts', async () => {
    const keys = (page: { issues: readonly { key: string }[] }) => page.issues.map(({ key }) => key);
    const software = boAgile();
    expect(keys(await software.board.getIssuesForBoard({ boardId: boardId(), fields: ['summary'] } as never))).toEqual([
      'APP-1',
      'APP-2',
      'APP-3',
    ]);
    expect(keys(await software.board.getIssuesForBacklog({ boardId: boardId() }))).toEqual(['APP-3']);
    expect(await software.board.getApproximateIssueCountForBacklog({ boardId: boardId() })).toEqual({ count: 1 });
    expect(await software.board.getApproximateIssueCountForBoard({ boardId: boardId(), jql: 'labels = docs' })).toEqual(
      { count: 2 },
    );
    expect(keys(await software.board.getBoardIssuesForSprint({ boardId: boardId(), sprintId: 72 }))).toEqual(['APP-1']);
    const page = await software.sprint.getIssuesForSprint({
      sprintId: 72,
      fields: ['sprint', 'closedSprints', 'summary'],
    } as never);
    expect(page).toMatchObject({
      isLast: true,
      issues: [{ key: 'APP-1', fields: { sprint: { id: 72 }, closedSprints: [{ id: 73 }] } }],
    });
    const first = await software.board.getIssuesForBoard({ boardId: boardId(), maxResults: 2 });
    expect(first.isLast).toBe(false);
    expect(
      keys(
        await software.board.getIssuesForBoard({
          boardId: boardId(),
          maxResults: 2,
          nextPageToken: first.nextPageToken ?? '',
        }),
      ),
    ).toEqual(['APP-3']);
  });

  test('the older lists are paged by number', async () => {
    const { body } = await site.raw(
      `/rest/agile/1.0/board/${site.board.id}/issue?startAt=1&maxResults=1&fields=summary`,
    );
    expect(body).toMatchObject({ startAt: 1, maxResults: 1, total: 3, issues: [{ key: 'APP-2' }] });
  });
});

whereDocumented(rows)(
  '$path is as Atlassian describes it (skipped without its OpenAPI documents)',
  async ({ path, body }) => {
    const real = path
      .replace('=BO', `=${encodeURIComponent(site.bo.accountId)}`)
      .replace('BOARD', site.board.id)
      .replace('PROJECT', site.app.id);
    const answer = await site.raw(real, body, 'ada@example.com');
    expect(answer.status).toBe(200);
    const judge = path.startsWith('/rest/agile') ? software : platform;
    const misfits = judge?.(body === undefined ? 'GET' : 'POST', real.split('?')[0] ?? '', answer.body);
    expect(misfits?.filter((misfit) => !undocumented.test(misfit)) ?? []).toEqual([]);
  },
);
