import { z } from 'zod';

import { commentBean } from '../../serializers/index';
import { addComment, commentOf, deleteComment, editComment } from '../../issues/comments';
import { visibleComments } from '../../issues/comment-visibility';
import type { Jira } from '../../jira';
import type { Comment, Issue, JsonObject } from '../../model';
import { mayOn, visibleIssue } from '../../permissions';
import { badRequest } from '../../errors';
import { checkProperty, propertiesOf, setProperty } from '../../properties';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';

const base = '/rest/api/3/issue/:issue/comment';

const mostIds = 1_000;

const Properties = z.array(z.object({ key: z.string().min(1), value: z.json() }));
const Ids = z.object({ ids: z.array(z.number().int()).min(1).max(mostIds) });

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const commentScopes = `
GET /rest/api/3/issue/:issue/comment | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
POST /rest/api/3/issue/:issue/comment | write:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira write:comment:jira read:avatar:jira
POST /rest/api/3/comment/list | read:jira-work | read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira
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
    const { body = null, visibility = null, properties = [] } = await objectBody(c);
    const entered = Properties.safeParse(properties);
    if (!entered.success)
      throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
    for (const { key, value } of entered.data) checkProperty(key, value);
    const comment = addComment(jira, c.get('identity'), issue, body, visibility);
    for (const { key, value } of entered.data) setProperty(jira, 'comment', comment.id, key, value);
    return c.json(bean(c, issue, comment), 201);
  });
  app.post('/rest/api/3/comment/list', async (c) => {
    const wanted = Ids.safeParse(await objectBody(c));
    if (!wanted.success)
      throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
    const ids = new Set(wanted.data.ids.map(String));
    const withProperties = listParam(c, 'expand')?.includes('properties') ?? false;
    const values = [...jira.store.collection('comments').entries()].flatMap(([issueId, comments]) => {
      const issue = jira.store.collection('issues').get(issueId);
      if (
        issue === undefined ||
        !comments.some(({ id }) => ids.has(id)) ||
        !mayOn(jira, c.get('identity'), 'BROWSE_PROJECTS', issue)
      )
        return [];
      return visibleComments(jira, c.get('identity'), issue)
        .filter(({ id }) => ids.has(id))
        .map((comment): JsonObject => {
          const properties = Object.entries(propertiesOf(jira, 'comment', comment.id)).map(([key, value]) => ({
            key,
            value,
          }));
          return { ...bean(c, issue, comment), ...(withProperties && { properties }) };
        });
    });
    return c.json({ maxResults: 1_048_576, startAt: 0, total: values.length, isLast: true, values });
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
