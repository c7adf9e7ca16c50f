import { badRequest, JiraError } from '../../errors';
import type { Jira } from '../../jira';
import { countIssues, findField, jqlFor, JqlError, placeAmong, searchIssues, type JqlContext } from '../../jql';
import type { Issue, JsonObject } from '../../model';
import { findIssue, mayOn } from '../../permissions';
import { objectBody, stringsIn, textIn } from '../body';
import type { App, Ctx } from '../env';
import { listParam, numberParam } from '../paging';
import { namesFields, selection, writeIssues, type Selection } from './issue-selection';
import { withJql } from './jql-errors';
import { pageAfter } from './page-token';
import { expandIn, numberIn, textParam } from './request';

/** The most issues a page holds: with ids and keys alone, and with named fields. */
const largestPages = { bare: 5_000, full: 100 } as const;
const mostReconciled = 50;

interface Search {
  readonly jql: string;
  readonly token: string | undefined;
  readonly maxResults: number;
  readonly wanted: Selection;
  readonly reconcile: readonly string[];
}

const fromQuery = (c: Ctx): Search => ({
  jql: c.req.query('jql') ?? '',
  token: textParam(c, 'nextPageToken'),
  maxResults: numberParam(c, 'maxResults', 50),
  wanted: selection(listParam(c, 'fields'), listParam(c, 'properties'), listParam(c, 'expand')),
  reconcile: listParam(c, 'reconcileIssues') ?? [],
});

const fromBody = (body: JsonObject): Search => ({
  jql: textIn(body, 'jql') ?? '',
  token: textIn(body, 'nextPageToken'),
  maxResults: numberIn(body, 'maxResults') ?? 50,
  wanted: selection(stringsIn(body, 'fields'), stringsIn(body, 'properties'), expandIn(body)),
  reconcile: stringsIn(body, 'reconcileIssues') ?? [],
});

/** Issues that the caller names are searched as they are, however late the index may be. */
const reconciled = (context: JqlContext, ids: ReadonlySet<string>): JqlContext => {
  const { indexed = (issue: Issue) => issue } = context;
  return { ...context, indexed: (issue) => (ids.has(issue.id) ? issue : indexed(issue)) };
};

/**
 * `this is not jql`: a search that asks whether a field, of which there is none, is something else than empty. Jira answers it with
 * nothing found, as a live site was seen to, where it refuses other queries of unknown fields.
 */
const comparesUnknownField = (jql: string, context: JqlContext): boolean => {
  const [, name = '', value = ''] = /^\s*(\w+)\s+is(?:\s+not)?\s+(\w+)\s*$/i.exec(jql) ?? [];
  if (name === '' || /^(empty|null|not)$/i.test(value)) return false;
  try {
    findField(context, { name, text: name, property: null });
    return false;
  } catch (error) {
    if (error instanceof JqlError) return true;
    throw error;
  }
};

const answer = (c: Ctx, jira: Jira, { jql, token, maxResults, wanted, reconcile }: Search): JsonObject => {
  if (maxResults < 1 || maxResults > largestPages.bare)
    throw badRequest(`The value for maxResults must be between 1 and ${largestPages.bare}.`);
  if (reconcile.length > mostReconciled)
    throw badRequest(`The maximum number of issues that can be reconciled is ${mostReconciled}.`);
  const view = c.get('view');
  const context = reconciled(jqlFor(jira, view.identity), new Set(reconcile));
  const found = comparesUnknownField(jql, context) ? [] : withJql(() => searchIssues(jql, context));
  const { items, nextPageToken } = pageAfter(found, {
    question: `${context.accountId ?? ''} ${jql}`,
    token,
    size: Math.min(maxResults, namesFields(wanted) ? largestPages.full : largestPages.bare),
    now: jira.clock(),
    resume: (lastId) => placeAmong(found, lastId, jql, context),
  });
  const { issues, extras } = writeIssues(view, items, wanted);
  return {
    issues,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    isLast: nextPageToken === undefined,
    ...extras,
  };
};

const removed =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is ' +
  'available at https://developer.atlassian.com/changelog/#CHANGE-2046';

const suggestion = (issue: Issue): JsonObject => ({
  id: Number(issue.id),
  key: issue.key,
  keyHtml: issue.key,
  img: '/images/icons/issuetypes/story.svg',
  summary: issue.summary,
  summaryText: issue.summary,
});

/** Where a text begins in an issue's key or in a word of its summary. */
const issuePickerMatches = (jira: Jira, c: Ctx): readonly Issue[] => {
  const query = (c.req.query('query') ?? '').trim().toLowerCase();
  const context = jqlFor(jira, c.get('identity'));
  const jql = textParam(c, 'currentJQL') ?? 'created <= now() ORDER BY updated DESC';
  return withJql(() => searchIssues(jql, context))
    .filter(
      ({ key, summary }) =>
        query === '' || key.toLowerCase().startsWith(query) || ` ${summary.toLowerCase()}`.includes(` ${query}`),
    )
    .slice(0, 20);
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const searchScopes = `
GET /rest/api/3/search/jql | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST /rest/api/3/search/jql | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET /rest/api/3/search | read:jira-work | read:issue-details:jira read:audit-log:jira read:avatar:jira read:field-configuration:jira read:issue-meta:jira
POST /rest/api/3/search | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
POST /rest/api/3/search/approximate-count | read:jira-work | read:issue-details:jira read:field.default-value:jira read:field.option:jira read:field:jira read:group:jira
GET /rest/api/3/issue/picker | read:jira-work | read:issue-details:jira
`;

export const searchRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/search/jql', (c) => c.json(answer(c, jira, fromQuery(c))));
  app.post('/rest/api/3/search/jql', async (c) => c.json(answer(c, jira, fromBody(await objectBody(c)))));
  app.on(['GET', 'POST'], '/rest/api/3/search', () => {
    throw new JiraError(410, [removed]);
  });
  app.post('/rest/api/3/search/approximate-count', async (c) => {
    const jql = textIn(await objectBody(c), 'jql') ?? '';
    return c.json({ count: withJql(() => countIssues(jql, jqlFor(jira, c.get('identity')))) });
  });
  app.get('/rest/api/3/issue/picker', (c) => {
    const issues = issuePickerMatches(jira, c).map(suggestion);
    const sub = `Showing ${issues.length} of ${issues.length} matching issues`;
    return c.json({ sections: [{ label: 'Current Search', sub, id: 'cs', issues }] });
  });
};

/** The issues that exist for the caller, of those named, without doubles. */
export const visibleIssues = (c: Ctx, jira: Jira, idsOrKeys: readonly string[]): readonly Issue[] => {
  const found = idsOrKeys.flatMap((idOrKey) => {
    const issue = findIssue(jira, idOrKey);
    return issue && mayOn(jira, c.get('identity'), 'BROWSE_PROJECTS', issue) ? [issue] : [];
  });
  return [...new Map(found.map((issue) => [issue.id, issue])).values()].sort((a, b) => Number(a.id) - Number(b.id));
};
