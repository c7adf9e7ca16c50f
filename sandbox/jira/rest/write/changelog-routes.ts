import { historyBean } from '../../serializers/index';
import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import type { History } from '../../model';
import { visibleIssue } from '../../permissions';
import { objectBody } from '../body';
import type { App } from '../env';
import { pageOf } from '../paging';

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const changelogScopes = `
GET /rest/api/3/issue/:issue/changelog | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
POST /rest/api/3/issue/:issue/changelog/list | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
`;

/** An issue's history, oldest first. */
export const changelogRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/issue/:issue/changelog', (c) => {
    const issue = visibleIssue(jira, c.get('identity'), c.req.param('issue'));
    const all: readonly History[] = jira.store.collection('histories').get(issue.id) ?? [];
    const page = pageOf(c, all, { fallback: 100, max: 100 });
    const self = `${c.get('view').api}/issue/${issue.id}/changelog?maxResults=${page.maxResults}&startAt=`;
    return c.json({
      self: `${self}${page.startAt}`,
      ...(page.isLast ? {} : { nextPage: `${self}${page.startAt + page.values.length}` }),
      ...page,
      values: page.values.map((history) => historyBean(c.get('view'), history)),
    });
  });
  app.post('/rest/api/3/issue/:issue/changelog/list', async (c) => {
    const issue = visibleIssue(jira, c.get('identity'), c.req.param('issue'));
    const { changelogIds } = await objectBody(c);
    if (!Array.isArray(changelogIds)) throw badRequest('changelogIds is required.');
    const wanted = new Set(changelogIds.map(String));
    const found = (jira.store.collection('histories').get(issue.id) ?? []).filter(({ id }) => wanted.has(id));
    const histories = found.map((history) => historyBean(c.get('view'), history));
    return c.json({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
  });
};
