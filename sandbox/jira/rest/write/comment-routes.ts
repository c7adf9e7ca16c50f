import { commentBean } from '../../serializers/index';
import { addComment, commentOf, deleteComment, editComment } from '../../issues/comments';
import { visibleComments } from '../../issues/comment-visibility';
import type { Jira } from '../../jira';
import type { Comment, Issue, JsonObject } from '../../model';
import { visibleIssue } from '../../permissions';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';

const base = '/rest/api/3/issue/:issue/comment';

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const commentScopes = `
GET /rest/api/3/issue/:issue/comment | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
POST /rest/api/3/issue/:issue/comment | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
GET /rest/api/3/issue/:issue/comment/:id | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
PUT /rest/api/3/issue/:issue/comment/:id | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
DELETE /rest/api/3/issue/:issue/comment/:id | write:jira-work | delete:comment:jira delete:comment.property:jira
`;

/** An issue's comments: list, read, add, change, remove. */
export const commentRoutes = (app: App, jira: Jira): void => {
  const issueOf = (c: Ctx): Issue => visibleIssue(jira, c.get('identity'), c.req.param('issue') ?? '');

  const bean = (c: Ctx, issue: Issue, comment: Comment): JsonObject =>
    commentBean(c.get('view'), issue.id, comment, listParam(c, 'expand')?.includes('renderedBody') ?? false);

  app.get(base, (c) => {
    const issue = issueOf(c);
    const oldestFirst = visibleComments(jira, c.get('identity'), issue);
    const all = c.req.query('orderBy') === '-created' ? [...oldestFirst].reverse() : oldestFirst;
    const { startAt, maxResults, total, values } = pageOf(c, all, { fallback: 100, max: 5000 });
    const comments = values.map((comment) => bean(c, issue, comment));
    return c.json({ startAt, maxResults, total, comments });
  });
  app.post(base, async (c) => {
    const issue = issueOf(c);
    const { body = null, visibility = null } = await objectBody(c);
    return c.json(bean(c, issue, addComment(jira, c.get('identity'), issue, body, visibility)), 201);
  });
  app.get(`${base}/:id`, (c) => {
    const issue = issueOf(c);
    return c.json(bean(c, issue, commentOf(jira, c.get('identity'), issue, c.req.param('id'))));
  });
  app.put(`${base}/:id`, async (c) => {
    const issue = issueOf(c);
    const { body = null, visibility = null } = await objectBody(c);
    const comment = editComment(jira, c.get('identity'), issue, c.req.param('id'), body, visibility);
    return c.json(bean(c, issue, comment));
  });
  app.delete(`${base}/:id`, (c) => {
    deleteComment(jira, c.get('identity'), issueOf(c), c.req.param('id'));
    return c.body(null, 204);
  });
};
