import { timestamp, userBean, type View } from '../../serializers';
import { badRequest, forbidden, JiraError, notFound } from '../../errors';
import { actor, asPerson } from '../../identity';
import type { Jira } from '../../jira';
import type { JsonObject, Project, User } from '../../model';
import { groupsOf, mayGlobally, mayIn, mayOn, visibleIssue, visibleProject } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, numberParam, repeatedParam } from '../paging';
import { textParam } from './request';

const mustSignIn = (): JiraError => new JiraError(401, ['Client must be authenticated to access this resource.']);

/** An app reads people by its scopes; a person by a permission. */
const mayBrowsePeople = (c: Ctx, jira: Jira): boolean => {
  const identity = c.get('identity');
  return identity.app?.asApp === true || mayGlobally(jira, identity, 'USER_PICKER');
};

const groupNames = (jira: Jira, view: View, user: User): JsonObject => {
  const items = groupsOf(jira, user.accountId).map(({ name, groupId }) => ({
    name,
    groupId,
    self: `${view.api}/group?groupId=${groupId}`,
  }));
  return { size: items.length, items };
};

const fullUser = (c: Ctx, jira: Jira, user: User): JsonObject => {
  const expand = listParam(c, 'expand') ?? [];
  const applicationRoles = { size: 1, items: [{ key: 'jira-software', name: 'Jira' }] };
  return {
    ...userBean(c.get('view'), user),
    locale: user.locale,
    groups: expand.includes('groups')
      ? groupNames(jira, c.get('view'), user)
      : { size: groupsOf(jira, user.accountId).length, items: [] },
    applicationRoles: expand.includes('applicationRoles') ? applicationRoles : { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
};

/** A query finds people by the beginning of a word of their name, or of their address. */
const found = (user: User, query: string): boolean => {
  const wanted = query.trim().toLowerCase();
  const address = user.emailAddress?.toLowerCase() ?? '';
  return ` ${user.displayName.toLowerCase()}`.includes(` ${wanted}`) || address.startsWith(wanted);
};

const page = (c: Ctx, users: readonly User[]): readonly JsonObject[] => {
  const startAt = numberParam(c, 'startAt', 0);
  const maxResults = numberParam(c, 'maxResults', 50, 1_000);
  return users.slice(startAt, startAt + maxResults).map((user) => userBean(c.get('view'), user));
};

const searched = (c: Ctx, users: readonly User[]): readonly User[] => {
  const [query, accountId] = [textParam(c, 'query'), textParam(c, 'accountId')];
  if (accountId !== undefined) return users.filter((user) => user.accountId === accountId);
  return users.filter((user) => found(user, query ?? ''));
};

const projectInQuestion = (c: Ctx, jira: Jira): readonly [Project, ((user: User) => boolean) | null] => {
  const identity = c.get('identity');
  const issue = textParam(c, 'issueKey') ?? textParam(c, 'issueId');
  if (issue !== undefined) {
    const seen = visibleIssue(jira, identity, issue);
    const may = (user: User): boolean => mayOn(jira, asPerson(user.accountId), 'ASSIGNABLE_USER', seen);
    return [visibleProject(jira, identity, seen.projectId), may];
  }
  const project = textParam(c, 'project');
  if (project === undefined) throw badRequest('Either project, issueKey or issueId must be given.');
  return [visibleProject(jira, identity, project), null];
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const peopleScopes = `
GET /rest/api/3/myself | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/serverInfo |  | -
GET /rest/api/3/user | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/user/bulk | read:jira-user | read:application-role:jira read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/user/search | read:jira-user | read:user:jira read:user.property:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/users/search | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/users | read:jira-user | read:user:jira read:application-role:jira read:avatar:jira read:group:jira
GET /rest/api/3/user/assignable/search | read:jira-user | read:issue:jira read:project:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira
`;

export const peopleRoutes = (app: App, jira: Jira): void => {
  const users = jira.store.collection('users');
  const active = (): readonly User[] => [...users.values()].filter((user) => user.active);

  app.get('/rest/api/3/myself', (c) => {
    const me = actor(jira, c.get('identity'));
    if (!me) throw mustSignIn();
    return c.json(fullUser(c, jira, me));
  });

  app.get('/rest/api/3/serverInfo', (c) =>
    c.json({
      baseUrl: jira.baseUrl,
      displayUrl: jira.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100300,
      buildDate: '2026-09-01T00:00:00.000+0000',
      serverTime: timestamp(jira.clock(), c.get('view').timeZone),
      serverTimeZone: jira.traits.timeZone,
      scmInfo: 'sandbox',
      serverTitle: 'Jira',
      defaultLocale: { locale: 'en_US' },
    }),
  );

  app.get('/rest/api/3/user', (c) => {
    const accountId = textParam(c, 'accountId');
    if (accountId === undefined) throw badRequest('The accountId must be given.');
    const identity = c.get('identity');
    if (actor(jira, identity) === null) throw mustSignIn();
    if (!mayBrowsePeople(c, jira))
      throw forbidden('You are not authorized to perform this operation. Administrator privileges are required.');
    const user = users.get(accountId);
    if (!user) throw notFound('Specified user does not exist or you do not have required permissions');
    return c.json(fullUser(c, jira, user));
  });

  app.get('/rest/api/3/user/bulk', (c) => {
    if (!jira.traits.experimental) throw notFound('null for uri: user/bulk');
    const wanted = repeatedParam(c, 'accountId');
    if (wanted.length === 0) throw badRequest('The accountId must be given.');
    const known = wanted.flatMap((accountId) => users.get(accountId) ?? []);
    const startAt = numberParam(c, 'startAt', 0);
    const maxResults = numberParam(c, 'maxResults', 10, 200);
    const values = known.slice(startAt, startAt + maxResults).map((user) => userBean(c.get('view'), user));
    return c.json({
      maxResults,
      startAt,
      total: known.length,
      isLast: startAt + values.length >= known.length,
      values,
    });
  });

  app.get('/rest/api/3/user/search', (c) => {
    if (c.req.query('query') === undefined && textParam(c, 'accountId') === undefined)
      throw badRequest('The query, accountId or property parameter must be given.');
    // Whoever may not browse people finds nobody, without a reason.
    return c.json(mayBrowsePeople(c, jira) ? page(c, searched(c, active())) : []);
  });

  app.on('GET', ['/rest/api/3/users/search', '/rest/api/3/users'], (c) => {
    if (!mayBrowsePeople(c, jira)) throw forbidden('You do not have permission to browse users.');
    return c.json(page(c, [...users.values()]));
  });

  app.get('/rest/api/3/user/assignable/search', (c) => {
    const [project, onIssue] = projectInQuestion(c, jira);
    const may = onIssue ?? ((user: User) => mayIn(jira, asPerson(user.accountId), 'ASSIGNABLE_USER', project));
    return c.json(page(c, searched(c, active().slice(0, 1_000).filter(may))));
  });
};
