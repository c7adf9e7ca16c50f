import { userBean } from '../../serializers';
import { badRequest, forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Group } from '../../model';
import { groupsOf, mayGlobally } from '../../permissions';
import type { App, Ctx } from '../env';
import { numberParam, pageOf, repeatedParam } from '../paging';
import { textParam } from './request';

const named = (c: Ctx, jira: Jira): Group => {
  const [id, name] = [textParam(c, 'groupId'), textParam(c, 'groupname')];
  if (id === undefined && name === undefined) throw badRequest("Either 'groupname' or 'groupId' must be given.");
  for (const group of jira.store.collection('groups').values())
    if (group.groupId === id || (id === undefined && group.name === name)) return group;
  throw notFound(`The group named '${name ?? id ?? ''}' does not exist.`);
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const groupScopes = `
GET /rest/api/3/group/member | manage:jira-configuration | read:group:jira read:user:jira read:avatar:jira
GET /rest/api/3/groups/picker | read:jira-user | read:group:jira
GET /rest/api/3/user/groups | read:jira-user | read:group:jira
`;

export const groupRoutes = (app: App, jira: Jira): void => {
  const users = jira.store.collection('users');

  app.get('/rest/api/3/group/member', (c) => {
    const identity = c.get('identity');
    const allowed =
      identity.app?.asApp === true ||
      mayGlobally(jira, identity, 'USER_PICKER') ||
      mayGlobally(jira, identity, 'ADMINISTER');
    if (!allowed)
      throw forbidden('You are not authorized to perform this operation. Administrator privileges are required.');
    const group = named(c, jira);
    const inactive = c.req.query('includeInactiveUsers') === 'true';
    const members = group.members
      .flatMap((accountId) => users.get(accountId) ?? [])
      .filter((user) => user.active || inactive);
    const { values, ...page } = pageOf(c, members);
    const self = `${c.get('view').api}/group/member?groupId=${group.groupId}&includeInactiveUsers=${inactive}`;
    return c.json({
      self: `${self}&startAt=${page.startAt}&maxResults=${page.maxResults}`,
      ...(page.isLast
        ? {}
        : { nextPage: `${self}&startAt=${page.startAt + page.maxResults}&maxResults=${page.maxResults}` }),
      ...page,
      values: values.map((user) => userBean(c.get('view'), user)),
    });
  });

  app.get('/rest/api/3/groups/picker', (c) => {
    const query = (c.req.query('query') ?? '').toLowerCase();
    const [excluded, excludedIds] = [repeatedParam(c, 'exclude'), repeatedParam(c, 'excludeId')];
    const all = [...jira.store.collection('groups').values()].filter(
      ({ name, groupId }) =>
        name.toLowerCase().includes(query) && !excluded.includes(name) && !excludedIds.includes(groupId),
    );
    const groups = all.slice(0, numberParam(c, 'maxResults', 20, 1_000));
    return c.json({
      header: `Showing ${groups.length} of ${all.length} matching groups`,
      total: all.length,
      groups: groups.map(({ name, groupId }) => ({ name, html: name, labels: [], groupId })),
    });
  });

  app.get('/rest/api/3/user/groups', (c) => {
    const accountId = textParam(c, 'accountId');
    if (accountId === undefined || !users.has(accountId))
      throw notFound('Specified user does not exist or you do not have required permissions');
    return c.json(
      groupsOf(jira, accountId).map(({ name, groupId }) => ({
        name,
        groupId,
        self: `${c.get('view').api}/group?groupId=${groupId}`,
      })),
    );
  });
};
