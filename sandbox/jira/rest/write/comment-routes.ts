import { commentBean } from '../../serializers/index';
import { addComment, commentOf, commentsOf, deleteComment, editComment } from '../../issues/comments';
import type { Jira } from '../../jira';
import type { Issue } from '../../model';
import { visibleIssue } from '../../permissions';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { pageOf } from '../paging';

const base = '/rest/api/3/issue/:issue/comment';

/** An issue's comments: list, read, add, change, remove. */
export const commentRoutes = (app: App, jira: Jira): void => {
  const issueOf = (c: Ctx): Issue => visibleIssue(jira, c.get('identity'), c.req.param('issue') ?? '');

  app.get(base, (c) => {
    const issue = issueOf(c);
    const oldestFirst = commentsOf(jira, issue);
    const all = c.req.query('orderBy') === '-created' ? [...oldestFirst].reverse() : oldestFirst;
    const { startAt, maxResults, total, values } = pageOf(c, all, { fallback: 100, max: 5000 });
    const comments = values.map((comment) => commentBean(c.get('view'), issue.id, comment));
    return c.json({ startAt, maxResults, total, comments });
  });
  app.post(base, async (c) => {
    const issue = issueOf(c);
    const { body = null } = await objectBody(c);
    return c.json(commentBean(c.get('view'), issue.id, addComment(jira, c.get('identity'), issue, body)), 201);
  });
  app.get(`${base}/:id`, (c) => {
    const issue = issueOf(c);
    return c.json(commentBean(c.get('view'), issue.id, commentOf(jira, issue, c.req.param('id'))));
  });
  app.put(`${base}/:id`, async (c) => {
    const issue = issueOf(c);
    const { body = null } = await objectBody(c);
    const comment = editComment(jira, c.get('identity'), issue, c.req.param('id'), body);
    return c.json(commentBean(c.get('view'), issue.id, comment));
  });
  app.delete(`${base}/:id`, (c) => {
    deleteComment(jira, c.get('identity'), issueOf(c), c.req.param('id'));
    return c.body(null, 204);
  });
};
