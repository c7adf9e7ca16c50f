import { jsonValue, issueValue, userValue } from '../../../expressions/index';
import { lazyIssueBean } from '../../serializers/index';
import { badRequest } from '../../errors';
import { evaluateRule } from '../../evaluate';
import { actorId } from '../../identity';
import { isObject, shown } from '../../json';
import type { Identity, Jira } from '../../jira';
import type { Issue, Json, JsonObject } from '../../model';
import { findIssue, mayOn } from '../../permissions';
import { checkProperty, deleteProperty, property, setProperty } from '../../properties';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { runTask } from './task-routes';

const most = { properties: 10, issues: 10_000, multi: 100 } as const;

const editable = (jira: Jira, identity: Identity, id: string): Issue => {
  const issue = findIssue(jira, id);
  if (!issue || !mayOn(jira, identity, 'EDIT_ISSUES', issue))
    throw badRequest(`The issue with id ${id} cannot be edited.`);
  return issue;
};

const idsIn = (value: Json | undefined): readonly string[] => {
  if (!Array.isArray(value)) throw badRequest('A list of issue ids is required.');
  if (value.length > most.issues) throw badRequest(`At most ${most.issues} issues can be changed at once.`);
  return value.map((id: Json) => shown(id));
};

const pairsIn = (value: Json | undefined): readonly [string, Json][] => {
  if (!isObject(value)) throw badRequest('properties is required.');
  const pairs = Object.entries(value);
  if (pairs.length > most.properties) throw badRequest(`At most ${most.properties} properties can be set at once.`);
  for (const [key, one] of pairs) checkProperty(key, one);
  return pairs;
};

/** Which issues a filter means: those listed, those that have the property, those with a current value. */
const filtered = (jira: Jira, key: string, filter: JsonObject): readonly Issue[] => {
  const all = [...jira.store.collection('issues').values()];
  const ids = filter.entityIds === undefined ? null : new Set(idsIn(filter.entityIds));
  return all.filter((issue) => {
    if (ids && !ids.has(issue.id)) return false;
    const now = property(jira, 'issue', issue.id, key);
    if (typeof filter.hasProperty === 'boolean' && filter.hasProperty !== (now !== undefined)) return false;
    return filter.currentValue === undefined || JSON.stringify(filter.currentValue) === JSON.stringify(now);
  });
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const bulkPropertyScopes = `
POST /rest/api/3/issue/properties | write:jira-work | write:issue.property:jira
POST /rest/api/3/issue/properties/multi | write:jira-work | write:issue.property:jira
PUT /rest/api/3/issue/properties/:key | write:jira-work | read:jira-expressions:jira write:issue.property:jira
DELETE /rest/api/3/issue/properties/:key | write:jira-work | delete:issue.property:jira
`;

/** Properties of many issues at once. All answer 303 and name the task that does the work. */
export const bulkPropertyRoutes = (app: App, jira: Jira): void => {
  const seeTask = (c: Ctx, what: string, work: () => void): Response => {
    const task = runTask(jira, c.get('identity'), what, () => {
      jira.store.transaction(work);
      return null;
    });
    return c.redirect(`/rest/api/3/task/${task.id}`, 303);
  };

  app.post('/rest/api/3/issue/properties', async (c) => {
    const body = await objectBody(c);
    const pairs = pairsIn(body.properties);
    const issues = idsIn(body.entitiesIds).map((id) => editable(jira, c.get('identity'), id));
    return seeTask(c, 'Set issue properties', () => {
      for (const { id } of issues) for (const [key, value] of pairs) setProperty(jira, 'issue', id, key, value);
    });
  });
  app.post('/rest/api/3/issue/properties/multi', async (c) => {
    const { issues } = await objectBody(c);
    if (!Array.isArray(issues) || issues.length > most.multi)
      throw badRequest(`issues must be a list of at most ${most.multi}.`);
    return seeTask(c, 'Set issue properties', () => {
      for (const one of issues as readonly Json[]) {
        if (!isObject(one)) continue;
        const issue = findIssue(jira, shown(one.issueID));
        if (!issue || !mayOn(jira, c.get('identity'), 'EDIT_ISSUES', issue)) continue;
        for (const [key, value] of pairsIn(one.properties)) setProperty(jira, 'issue', issue.id, key, value);
      }
    });
  });
  app.put('/rest/api/3/issue/properties/:key', async (c) => {
    const { identity, view } = { identity: c.get('identity'), view: c.get('view') };
    const key = c.req.param('key');
    const body = await objectBody(c);
    const { value, expression, filter } = body;
    if ((value === undefined) === (expression === undefined)) throw badRequest('Specify either value or expression.');
    const issues = filtered(jira, key, isObject(filter) ? filter : {}).filter((issue) =>
      mayOn(jira, identity, 'EDIT_ISSUES', issue),
    );
    const valueFor = (issue: Issue): Json | undefined => {
      if (typeof expression !== 'string') return value;
      const variables = {
        issue: issueValue(lazyIssueBean(view, issue)),
        user: userValue(actorId(identity)),
        value: jsonValue(null),
      };
      const outcome = evaluateRule({ jira, identity, where: `bulk set of "${key}"`, expression, variables });
      return outcome.ok ? outcome.evaluation.json : undefined;
    };
    return seeTask(c, 'Set an issue property', () => {
      for (const issue of issues) {
        const given = valueFor(issue);
        if (given !== undefined && JSON.stringify(given).length <= 32_768)
          setProperty(jira, 'issue', issue.id, key, given);
      }
    });
  });
  app.delete('/rest/api/3/issue/properties/:key', async (c) => {
    const key = c.req.param('key');
    const body = (await c.req.raw.clone().text()) === '' ? {} : await objectBody(c);
    const issues = filtered(jira, key, { ...body, hasProperty: true });
    return seeTask(c, 'Delete an issue property', () => {
      for (const issue of issues)
        if (mayOn(jira, c.get('identity'), 'EDIT_ISSUES', issue)) deleteProperty(jira, 'issue', issue.id, key);
    });
  });
};
