import { badRequest } from '../../errors';
import { readInput } from '../../issues/input';
import type { Jira } from '../../jira';
import { isObject } from '../../json';
import type { JsonObject } from '../../model';
import { visibleIssue } from '../../permissions';
import { offeredTransitions, transition } from '../../workflow/transition';
import { objectBody } from '../body';
import type { App } from '../env';
import { listParam } from '../paging';
import { transitionBean } from './transition-bean';

const requestedTransitionId = (body: JsonObject): string => {
  const wanted = body.transition;
  const id = isObject(wanted) ? wanted.id : wanted;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw badRequest("You must specify a transition in the 'transition' field.");
  return String(id);
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const transitionScopes = `
GET /rest/api/3/issue/:issue/transitions | read:jira-work | read:issue.transition:jira read:status:jira read:field-configuration:jira
POST /rest/api/3/issue/:issue/transitions | write:jira-work | write:issue:jira write:issue.property:jira
`;

/** The transitions of an issue: listing and executing them. */
export const transitionRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/issue/:issue/transitions', (c) => {
    const issue = visibleIssue(jira, c.get('identity'), c.req.param('issue'));
    const only = c.req.query('transitionId');
    const all = c.req.query('includeUnavailableTransitions') === 'true';
    const withFields = (listParam(c, 'expand') ?? []).includes('transitions.fields');
    const transitions = offeredTransitions(jira, c.get('identity'), issue)
      .filter((offered) => (all || offered.available) && (only === undefined || offered.transition.id === only))
      .map((offered) => transitionBean(c.get('view'), issue, offered, withFields));
    return c.json({ expand: 'transitions', transitions });
  });
  app.post('/rest/api/3/issue/:issue/transitions', async (c) => {
    const identity = c.get('identity');
    const issue = visibleIssue(jira, identity, c.req.param('issue'));
    const body = await objectBody(c);
    transition(jira, identity, issue, { id: requestedTransitionId(body), ...readInput(body) });
    return c.body(null, 204);
  });
};
