import { badRequest, forbidden } from '../../errors';
import { actorId, asPerson } from '../../identity';
import type { Identity, Jira } from '../../jira';
import type { GlobalPermission, Issue, Json, JsonObject, Project } from '../../model';
import { permissionKeys, permissionType } from '../../permission-keys';
import { mayGlobally, mayIn, mayOn, visibleIssue, visibleProject } from '../../permissions';
import { isObject, objectBody, stringsIn, textIn } from '../body';
import type { App, Ctx } from '../env';
import { listParam } from '../paging';
import { textParam } from './request';

const unknownKeys = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => permissionType(key) === undefined);

const refuseUnknown = (keys: readonly string[]): void => {
  const unknown = unknownKeys(keys);
  if (unknown.length > 0) throw badRequest(...unknown.map((key) => `Unrecognized permission: ${key}`));
};

/** Where the permissions are asked for: on an issue, in a project, or in any. */
const targetOf = (c: Ctx, jira: Jira): { readonly issue?: Issue; readonly project?: Project } => {
  const identity = c.get('identity');
  const issue = textParam(c, 'issueKey') ?? textParam(c, 'issueId');
  if (issue !== undefined) return { issue: visibleIssue(jira, identity, issue) };
  const project = textParam(c, 'projectKey') ?? textParam(c, 'projectId');
  return project === undefined ? {} : { project: visibleProject(jira, identity, project) };
};

const myPermissions = (c: Ctx, jira: Jira, keys: readonly string[]): JsonObject => {
  const identity = c.get('identity');
  const { issue, project } = targetOf(c, jira);
  const projects = [...jira.store.collection('projects').values()];
  const has = (key: string): boolean => {
    if (permissionType(key) === 'GLOBAL') return mayGlobally(jira, identity, key as GlobalPermission);
    if (issue) return mayOn(jira, identity, key, issue);
    if (project) return mayIn(jira, identity, key, project);
    return projects.some((candidate) => mayIn(jira, identity, key, candidate));
  };
  const requested = permissionKeys.filter(({ key }) => keys.includes(key));
  return Object.fromEntries(
    requested.map((permission) => [permission.key, { ...permission, havePermission: has(permission.key) }]),
  );
};

const numbers = (values: readonly string[]): readonly number[] => values.map(Number);

const grants = (jira: Jira, who: Identity, entry: Json): readonly JsonObject[] => {
  if (!isObject(entry)) throw badRequest('Each entry of projectPermissions must be an object.');
  const permissions = stringsIn(entry, 'permissions') ?? [];
  const [projectIds, issueIds] = [stringsIn(entry, 'projects') ?? [], stringsIn(entry, 'issues') ?? []];
  if (permissions.length === 0) throw badRequest('At least one project permission must be given.');
  refuseUnknown(permissions);
  if (projectIds.length > 1_000 || issueIds.length > 1_000)
    throw badRequest('No more than 1000 projects and 1000 issues may be checked at once.');
  return permissions.map((permission) => ({
    permission,
    // What does not exist is left out, like what is not granted.
    projects: numbers(
      projectIds.filter((id) => {
        const project = jira.store.collection('projects').get(id);
        return project && mayIn(jira, who, permission, project);
      }),
    ),
    issues: numbers(
      issueIds.filter((id) => {
        const issue = jira.store.collection('issues').get(id);
        return issue && mayOn(jira, who, permission, issue);
      }),
    ),
  }));
};

/** For whom a check is made; others than oneself may be asked about by administrators, and by apps as themselves. */
const subject = (jira: Jira, identity: Identity, accountId: string | undefined): Identity => {
  if (accountId === undefined || accountId === actorId(identity)) return identity;
  if (identity.app?.asApp !== true && !mayGlobally(jira, identity, 'ADMINISTER'))
    throw forbidden('You do not have permission to check the permissions of other users.');
  return asPerson(accountId);
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const permissionScopes = `
GET /rest/api/3/mypermissions | read:jira-work | read:permission:jira
GET /rest/api/3/permissions | manage:jira-configuration | read:permission:jira
POST /rest/api/3/permissions/check |  | read:permission:jira
POST /rest/api/3/permissions/project | read:jira-work | read:permission:jira read:project:jira
`;

export const permissionRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/mypermissions', (c) => {
    const keys = listParam(c, 'permissions') ?? [];
    if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    refuseUnknown(keys);
    return c.json({ permissions: myPermissions(c, jira, keys) });
  });

  app.get('/rest/api/3/permissions', (c) =>
    c.json({
      permissions: Object.fromEntries(permissionKeys.map((permission) => [permission.key, { ...permission }])),
    }),
  );

  app.post('/rest/api/3/permissions/check', async (c) => {
    const body = await objectBody(c);
    const global = stringsIn(body, 'globalPermissions') ?? [];
    refuseUnknown(global);
    const entries = body['projectPermissions'] ?? [];
    if (!Array.isArray(entries)) throw badRequest('projectPermissions must be a list.');
    const who = subject(jira, c.get('identity'), textIn(body, 'accountId'));
    return c.json({
      globalPermissions: global.filter((key) => mayGlobally(jira, who, key as GlobalPermission)),
      projectPermissions: entries.flatMap((entry: Json) => grants(jira, who, entry)),
    });
  });

  app.post('/rest/api/3/permissions/project', async (c) => {
    const keys = stringsIn(await objectBody(c), 'permissions') ?? [];
    refuseUnknown(keys);
    const projects = [...jira.store.collection('projects').values()].filter((project) =>
      keys.every((key) => mayIn(jira, c.get('identity'), key, project)),
    );
    return c.json({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
  });
};
