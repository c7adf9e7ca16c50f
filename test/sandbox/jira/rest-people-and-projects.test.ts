import { aListeningSite, type ListeningSite, refused } from '../rest-read-site';

let site: ListeningSite;

beforeAll(async () => {
  site = await aListeningSite();
});

afterAll(() => site.close());

const ada = () => site.cloud('ada@example.com');

const bo = () => site.cloud('bo@example.com');

describe('people', () => {
  test('myself is whoever signed in, and nobody is refused', async () => {
    expect(await bo().myself.getCurrentUser({ expand: 'groups' })).toMatchObject({
      accountId: site.bo.accountId,
      displayName: 'Bo Okoro',
      timeZone: 'America/Sao_Paulo',
      locale: 'en_US',
      groups: { items: [{ name: 'jira-software-users-sandbox' }] },
    });
    expect(await refused(site.cloud(null).myself.getCurrentUser())).toMatch(/^401 Client must be authenticated/);
  });

  test('the server says who it is', async () => {
    expect(await bo().serverInfo.getServerInfo()).toMatchObject({ deploymentType: 'Cloud', baseUrl: site.host });
  });

  test('a person is found by account id, and a stranger is not', async () => {
    expect(await bo().users.getUser({ accountId: site.ada.accountId })).toMatchObject({ displayName: 'Ada Lind' });
    expect(await refused(bo().users.getUser({ accountId: 'none' }))).toBe(
      '404 Specified user does not exist or you do not have required permissions',
    );
  });

  test('people are searched by the beginnings of words, those who left excepted', async () => {
    const names = async (query: string) => (await bo().userSearch.findUsers({ query })).map((user) => user.displayName);
    expect(await names('oko')).toEqual(['Bo Okoro']);
    expect(await names('ada@')).toEqual(['Ada Lind']);
    expect(await names('cleo')).toEqual([]);
    expect(await refused(bo().userSearch.findUsers({}))).toMatch(/^400/);
    expect((await ada().users.getAllUsers({})).map((user) => user.displayName)).toContain('Cleo Marsh');
  });

  test('work is assignable to those who work in the project', async () => {
    const names = async (project: string, email: string) =>
      (await site.cloud(email).userSearch.findAssignableUsers({ project })).map((user) => user.displayName).sort();
    expect(await names('APP', 'bo@example.com')).toEqual(['Ada Lind', 'Bo Okoro']);
    expect(await names('OPS', 'ada@example.com')).toEqual(['Ada Lind']);
    expect(await refused(bo().userSearch.findAssignableUsers({ project: 'OPS' }))).toBe(
      "404 No project could be found with key 'OPS'.",
    );
    expect(await refused(bo().userSearch.findAssignableUsers({}))).toMatch(/^400/);
    expect(await bo().userSearch.findAssignableUsers({ issueKey: site.one.key, query: 'bo' })).toHaveLength(1);
  });

  test('several people are read at once, ten a page unless asked otherwise', async () => {
    const ids = [site.bo.accountId, site.ada.accountId, 'none'].map((id) => `accountId=${encodeURIComponent(id)}`);
    const { body } = await site.raw(`/rest/api/3/user/bulk?${ids.join('&')}`);
    expect(body).toMatchObject({ maxResults: 10, total: 2, isLast: true, values: [{ displayName: 'Bo Okoro' }, {}] });
  });

  test('the members of a group come in pages', async () => {
    const [group] = (await ada().groups.findGroups({ query: 'software' })).groups ?? [];
    const page = await ada().groups.getUsersFromGroup({ groupId: group?.groupId ?? '', maxResults: 1 });
    expect(page).toMatchObject({ maxResults: 1, isLast: false, total: 2 });
    expect(await refused(ada().groups.getUsersFromGroup({ groupId: 'none' }))).toMatch(/^404/);
  });
});

describe('permissions', () => {
  test('my permissions are those of the project that is named', async () => {
    const mine = async (email: string, projectKey: string) => {
      const { permissions } = await site
        .cloud(email)
        .permissions.getMyPermissions({ permissions: 'EDIT_ISSUES,ADMINISTER_PROJECTS,ADMINISTER', projectKey });
      return Object.values(permissions as Record<string, { havePermission: boolean }>).map(
        ({ havePermission }) => havePermission,
      );
    };
    expect(await mine('ada@example.com', 'APP')).toEqual([true, true, true]);
    expect(await mine('bo@example.com', 'APP')).toEqual([false, true, false]);
  });

  test('permissions must be named, and known', async () => {
    expect(await refused(bo().permissions.getMyPermissions({}))).toBe(
      "400 The 'permissions' query parameter is required.",
    );
    expect(await refused(bo().permissions.getMyPermissions({ permissions: 'FLY' }))).toBe(
      '400 Unrecognized permission: FLY',
    );
    expect(await refused(bo().permissions.getMyPermissions({ permissions: 'EDIT_ISSUES', projectKey: 'OPS' }))).toMatch(
      /^404/,
    );
    expect(
      await refused(bo().permissions.getMyPermissions({ permissions: 'EDIT_ISSUES', issueKey: site.four.key })),
    ).toBe('404 Issue does not exist or you do not have permission to see it.');
  });

  test('a check answers with what is granted, and others are checked by administrators alone', async () => {
    const asked = {
      accountId: site.bo.accountId,
      globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
      projectPermissions: [
        {
          permissions: ['EDIT_ISSUES'],
          projects: [Number(site.app.id), Number(site.ops.id), 99],
          issues: [Number(site.one.id), Number(site.four.id)],
        },
      ],
    };
    expect(await ada().permissions.getBulkPermissions(asked)).toEqual({
      globalPermissions: ['BULK_CHANGE'],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [Number(site.app.id)], issues: [Number(site.one.id)] },
      ],
    });
    expect(await refused(bo().permissions.getBulkPermissions({ ...asked, accountId: site.ada.accountId }))).toMatch(
      /^403/,
    );
  });

  test('projects are listed by what one may do there', async () => {
    const { projects } = await bo().permissions.getPermittedProjects({ permissions: ['EDIT_ISSUES'] });
    expect(projects).toEqual([{ id: Number(site.app.id), key: 'APP' }]);
  });
});

describe('projects', () => {
  test('only those that one may browse are listed', async () => {
    const keys = async (email: string) =>
      (await site.cloud(email).projects.searchProjects({})).values.map(({ key }) => key);
    expect(await keys('ada@example.com')).toEqual(['APP', 'OPS']);
    expect(await keys('bo@example.com')).toEqual(['APP']);
    expect(await refused(bo().projects.getProject({ projectIdOrKey: 'OPS' }))).toBe(
      "404 No project could be found with key 'OPS'.",
    );
  });

  test('a project comes with its work types, versions, components, lead and roles', async () => {
    const project = await bo().projects.getProject({ projectIdOrKey: 'APP' });
    expect(project).toMatchObject({
      style: 'classic',
      simplified: false,
      lead: { displayName: 'Ada Lind' },
      versions: [{ name: '1.0', overdue: true }],
      components: [{ name: 'Engine' }],
    });
    expect(project.issueTypes?.map(({ name }) => name)).toContain('Story');
    expect(Object.keys(project.roles ?? {})).toContain('Administrators');
    expect(await ada().projects.getProject({ projectIdOrKey: 'OPS' })).toMatchObject({
      style: 'next-gen',
      simplified: true,
    });
  });

  test('its statuses come by work type', async () => {
    const types = await bo().projects.getAllStatuses({ projectIdOrKey: 'APP' });
    expect(types.find(({ name }) => name === 'Story')?.statuses.map(({ name }) => name)).toEqual([
      'To Do',
      'In Progress',
      'In Review',
      'Done',
    ]);
  });

  test('its versions come as a list and in pages, with counts', async () => {
    expect(await bo().projectVersions.getProjectVersions({ projectIdOrKey: 'APP' })).toMatchObject([{ id: '500' }]);
    expect(
      await bo().projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'APP', status: 'released' }),
    ).toMatchObject({ total: 0 });
    expect(await bo().projectVersions.getVersion({ id: '500' })).toMatchObject({
      name: '1.0',
      projectId: Number(site.app.id),
    });
    expect(await bo().projectVersions.getVersionRelatedIssues({ id: '500' })).toMatchObject({
      issuesFixedCount: 1,
      issuesAffectedCount: 0,
    });
    expect(await bo().projectVersions.getVersionUnresolvedIssues({ id: '500' })).toMatchObject({
      issuesUnresolvedCount: 1,
      issuesCount: 1,
    });
    expect(await refused(bo().projectVersions.getVersion({ id: '501' }))).toBe(
      "404 Could not find version for id '501'",
    );
  });

  test('its roles are for administrators', async () => {
    const roles = await ada().projectRoles.getProjectRoles({ projectIdOrKey: 'APP' });
    const id = Number(/role\/(\d+)$/.exec(String((roles as Record<string, unknown>)['Developers']))?.[1]);
    const role = await ada().projectRoles.getProjectRole({ projectIdOrKey: 'APP', id });
    expect(role.actors).toMatchObject([
      { type: 'atlassian-user-role-actor', actorUser: { accountId: site.bo.accountId } },
    ]);
    expect(await refused(bo().projectRoles.getProjectRoles({ projectIdOrKey: 'APP' }))).toMatch(/^401/);
  });

  test('its components are listed', async () => {
    expect(await bo().projectComponents.getProjectComponents({ projectIdOrKey: 'APP' })).toMatchObject([
      { name: 'Engine' },
    ]);
    expect(await bo().projectComponents.getComponent({ id: '600' })).toMatchObject({ project: 'APP' });
  });
});

describe('the site', () => {
  test('fields, priorities, resolutions, statuses, categories and work types', async () => {
    const fields = await bo().issueFields.getFields();
    expect(fields.find(({ name }) => name === 'Story Points')?.schema).toMatchObject({
      type: 'number',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    });
    const page = await bo().issueFields.getFieldsPaginated({
      type: ['custom'],
      query: 'story',
      expand: 'screensCount',
    });
    expect(page.values.map(({ name }) => name)).toEqual(['Story point estimate', 'Story Points']);
    expect((await bo().issuePriorities.searchPriorities({})).values.map(({ name }) => name)).toEqual([
      'Highest',
      'High',
      'Medium',
      'Low',
      'Lowest',
    ]);
    expect(await bo().issueResolutions.getResolution({ id: '10000' })).toMatchObject({ name: 'Done' });
    const names = (await bo().workflowStatuses.getStatuses()).map(({ name }) => name);
    expect(names).toEqual(['To Do', 'In Progress', 'In Review', 'Done']);
    expect((await ada().workflowStatuses.getStatuses()).length).toBe(7);
    expect(await bo().workflowStatuses.getStatus({ idOrName: 'done' })).toMatchObject({
      statusCategory: { key: 'done' },
    });
    expect((await bo().workflowStatusCategories.getStatusCategories()).map(({ key }) => key)).toEqual([
      'undefined',
      'new',
      'indeterminate',
      'done',
    ]);
    expect((await bo().issueTypes.getIssueAllTypes()).length).toBe(5);
    const ofProject = await site.raw(
      `/rest/api/3/issuetype/project?projectId=${site.ops.id}`,
      undefined,
      'ada@example.com',
    );
    expect(JSON.stringify(ofProject.body)).toContain('"name":"Subtask"');
  });
});
