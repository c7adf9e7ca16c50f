import { linkedIssueBean, linkTypeBean } from '../../serializers/index';
import { notFound } from '../../errors';
import { addComment } from '../../issues/comments';
import { createLink, deleteLink, visibleLink } from '../../issues/links';
import type { Jira } from '../../jira';
import { isObject } from '../../json';
import { findIssue } from '../../permissions';
import { objectBody } from '../body';
import type { App } from '../env';

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const linkScopes = `
POST /rest/api/3/issueLink | write:jira-work | write:comment:jira write:issue:jira write:issue-link:jira
GET /rest/api/3/issueLink/:id | read:jira-work | read:field:jira read:issue-link-type:jira read:issue:jira read:issue-type:jira read:priority:jira read:status:jira read:avatar:jira read:issue.time-tracking:jira read:project-category:jira read:project:jira read:user:jira
DELETE /rest/api/3/issueLink/:id | write:jira-work | delete:issue-link:jira
GET /rest/api/3/issueLinkType | read:jira-work | read:issue-link-type:jira
GET /rest/api/3/issueLinkType/:id | read:jira-work | read:issue-link-type:jira
`;

/** Links between issues, and their types. */
export const linkRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/issueLink', async (c) => {
    const body = await objectBody(c);
    const link = createLink(jira, c.get('identity'), body);
    const source = findIssue(jira, link.sourceId);
    if (isObject(body.comment) && source) addComment(jira, c.get('identity'), source, body.comment.body ?? null);
    c.header('Location', `${c.get('view').api}/issueLink/${link.id}`);
    return c.body(null, 201);
  });
  app.get('/rest/api/3/issueLink/:id', (c) => {
    const view = c.get('view');
    const link = visibleLink(jira, c.get('identity'), c.req.param('id'));
    const type = jira.store.collection('linkTypes').get(link.typeId);
    const source = findIssue(jira, link.sourceId);
    const target = findIssue(jira, link.targetId);
    return c.json({
      id: link.id,
      self: `${view.api}/issueLink/${link.id}`,
      ...(type ? { type: linkTypeBean(view, type) } : {}),
      ...(source ? { inwardIssue: linkedIssueBean(view, source) } : {}),
      ...(target ? { outwardIssue: linkedIssueBean(view, target) } : {}),
    });
  });
  app.delete('/rest/api/3/issueLink/:id', (c) => {
    deleteLink(jira, c.get('identity'), visibleLink(jira, c.get('identity'), c.req.param('id')));
    return c.body(null, 204);
  });
  app.get('/rest/api/3/issueLinkType', (c) =>
    c.json({
      issueLinkTypes: [...jira.store.collection('linkTypes').values()].map((type) => linkTypeBean(c.get('view'), type)),
    }),
  );
  app.get('/rest/api/3/issueLinkType/:id', (c) => {
    const type = jira.store.collection('linkTypes').get(c.req.param('id'));
    if (!type) throw notFound(`No issue link type with id '${c.req.param('id')}' found.`);
    return c.json(linkTypeBean(c.get('view'), type));
  });
};
