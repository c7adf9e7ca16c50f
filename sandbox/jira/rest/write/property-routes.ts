import { badRequest, forbidden, JiraError, notFound } from '../../errors';
import { actor } from '../../identity';
import type { Identity, Jira } from '../../jira';
import { mayGlobally, mayIn, mayOn, visibleIssue, visibleProject } from '../../permissions';
import {
  checkProperty,
  deleteProperty,
  propertiesOf,
  property,
  setProperty,
  type PropertyOwner,
} from '../../properties';
import { jsonBody } from '../body';
import type { App, Ctx } from '../env';

interface Owner {
  readonly id: string;
  readonly mayWrite: boolean;
}

interface Owned {
  readonly owner: PropertyOwner;
  readonly base: string;
  readonly find: (jira: Jira, identity: Identity, idOrKey: string) => Owner;
  readonly refusal: string;
}

const issues: Owned = {
  owner: 'issue',
  base: '/rest/api/3/issue/:entity/properties',
  find: (jira, identity, idOrKey) => {
    const issue = visibleIssue(jira, identity, idOrKey);
    return { id: issue.id, mayWrite: mayOn(jira, identity, 'EDIT_ISSUES', issue) };
  },
  refusal: 'You do not have permission to edit this issue.',
};

const projects: Owned = {
  owner: 'project',
  base: '/rest/api/3/project/:entity/properties',
  find: (jira, identity, idOrKey) => {
    const project = visibleProject(jira, identity, idOrKey);
    const mayWrite = mayIn(jira, identity, 'ADMINISTER_PROJECTS', project) || mayGlobally(jira, identity, 'ADMINISTER');
    return { id: project.id, mayWrite };
  },
  refusal: 'You do not have permission to administer this project.',
};

/** One's own properties; those of others are for whoever administers Jira. */
const users: Owned = {
  owner: 'user',
  base: '/rest/api/3/user/properties',
  find: (jira, identity, accountId) => {
    const me = actor(jira, identity);
    if (me === null) throw new JiraError(401, ['Client must be authenticated to access this resource.']);
    if (accountId === '') throw badRequest('The accountId query parameter must be provided.');
    if (accountId !== me.accountId && !mayGlobally(jira, identity, 'ADMINISTER'))
      throw forbidden('You do not have permission to access the properties of this user.');
    if (jira.store.collection('users').get(accountId) === undefined) throw notFound('The user does not exist.');
    return { id: accountId, mayWrite: true };
  },
  refusal: 'You do not have permission to edit the properties of this user.',
};

const serve = (app: App, jira: Jira, { owner, base, find, refusal }: Owned): void => {
  const entity = (c: Ctx): Owner =>
    find(jira, c.get('identity'), c.req.param('entity') ?? c.req.query('accountId') ?? '');
  const writable = (c: Ctx): string => {
    const { id, mayWrite } = entity(c);
    if (!mayWrite) throw forbidden(refusal);
    return id;
  };
  const self = (id: string, key: string, c: Ctx): string =>
    owner === 'user'
      ? `${c.get('view').api}/user/properties/${encodeURIComponent(key)}?accountId=${encodeURIComponent(id)}`
      : `${c.get('view').api}/${owner}/${id}/properties/${encodeURIComponent(key)}`;

  app.get(base, (c) => {
    const { id } = entity(c);
    return c.json({ keys: Object.keys(propertiesOf(jira, owner, id)).map((key) => ({ self: self(id, key, c), key })) });
  });
  app.get(`${base}/:key`, (c) => {
    const { id } = entity(c);
    const key = c.req.param('key');
    const value = property(jira, owner, id, key);
    if (value === undefined) throw notFound(`The property with key ${key} does not exist.`);
    return c.json({ key, value });
  });
  app.put(`${base}/:key`, async (c) => {
    const id = writable(c);
    const key = c.req.param('key');
    const value = await jsonBody(c);
    if (key === '') throw badRequest('The property key cannot be empty.');
    checkProperty(key, value);
    return c.body(null, jira.store.transaction(() => setProperty(jira, owner, id, key, value)) ? 201 : 200);
  });
  app.delete(`${base}/:key`, (c) => {
    const id = writable(c);
    deleteProperty(jira, owner, id, c.req.param('key'));
    return c.body(null, 204);
  });
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const propertyScopes = `
GET /rest/api/3/issue/:entity/properties | read:jira-work | read:issue.property:jira
GET /rest/api/3/issue/:entity/properties/:key | read:jira-work | read:issue.property:jira
PUT /rest/api/3/issue/:entity/properties/:key | write:jira-work | write:issue.property:jira
DELETE /rest/api/3/issue/:entity/properties/:key | write:jira-work | delete:issue.property:jira
GET /rest/api/3/project/:entity/properties | read:jira-work | read:project.property:jira
GET /rest/api/3/project/:entity/properties/:key | read:jira-work | read:project.property:jira
PUT /rest/api/3/project/:entity/properties/:key | manage:jira-project | write:project.property:jira
DELETE /rest/api/3/project/:entity/properties/:key | manage:jira-project | delete:project.property:jira
GET /rest/api/3/user/properties | read:jira-user | read:user.property:jira
GET /rest/api/3/user/properties/:key | read:jira-user | read:user.property:jira
PUT /rest/api/3/user/properties/:key | write:jira-work | write:user.property:jira
DELETE /rest/api/3/user/properties/:key | write:jira-work | delete:user.property:jira
`;

/** Entity properties of issues, projects and people. */
export const propertyRoutes = (app: App, jira: Jira): void => {
  serve(app, jira, issues);
  serve(app, jira, projects);
  serve(app, jira, users);
};
