import { historyBean } from '../../serializers';
import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import type { History } from '../../model';
import { objectBody, stringsIn, textIn } from '../body';
import type { App } from '../env';
import { namesFields, selection, writeIssues, type Selection } from './issue-selection';
import { pageAfter } from './page-token';
import { expandIn, numberIn } from './request';
import { visibleIssues } from './search';

/** Fields that hold lists of their own, and expansions that cost; with them a request stays small. */
const heavyFields = ['comment', 'worklog', 'attachment'];
const heavyExpansions = [
  'changelog',
  'renderedFields',
  'operations',
  'editmeta',
  'transitions',
  'versionedRepresentations',
];

const mostIssues = (wanted: Selection, { traits }: Jira): number => {
  const { fields = [], expand } = wanted;
  const light =
    namesFields(wanted) &&
    fields.length <= 100 &&
    !fields.some((field) => field.startsWith('*') || field.startsWith('-') || heavyFields.includes(field)) &&
    !expand.some((part) => heavyExpansions.includes(part));
  return light ? traits.bulkFetch : 100;
};

const named = (idsOrKeys: readonly string[] | undefined, most: number): readonly string[] => {
  if (!idsOrKeys || idsOrKeys.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  if (idsOrKeys.length > most) throw badRequest(`The number of issue ids or keys must not be more than ${most}.`);
  return idsOrKeys;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const bulkScopes = `
POST /rest/api/3/issue/bulkfetch | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
POST /rest/api/3/changelog/bulkfetch | read:jira-work | read:issue-meta:jira read:avatar:jira read:issue.changelog:jira
`;

export const bulkRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/issue/bulkfetch', async (c) => {
    const body = await objectBody(c);
    const fields = stringsIn(body, 'fields');
    // Unlike a search, this gives every navigable field when none is named.
    const wanted = selection(fields ?? ['*navigable'], stringsIn(body, 'properties'), expandIn(body));
    const ids = named(stringsIn(body, 'issueIdsOrKeys'), mostIssues({ ...wanted, fields }, jira));
    const { issues, extras } = writeIssues(c.get('view'), visibleIssues(c, jira, ids), wanted);
    // Names and schemas stand with each issue here, not beside the list as in a search.
    return c.json({ issues: issues.map((issue) => ({ ...issue, ...extras })), issueErrors: [] });
  });

  app.post('/rest/api/3/changelog/bulkfetch', async (c) => {
    const body = await objectBody(c);
    const ids = named(stringsIn(body, 'issueIdsOrKeys'), 1_000);
    const fieldIds = stringsIn(body, 'fieldIds');
    if ((fieldIds?.length ?? 0) > 10) throw badRequest('The number of field ids must not be more than 10.');
    const size = numberIn(body, 'maxResults') ?? 1_000;
    if (size < 1 || size > 10_000) throw badRequest('maxResults must be between 1 and 10000.');
    const wanted = (history: History): readonly History[] => {
      const items = history.items.filter(({ fieldId }) => fieldIds?.includes(fieldId) ?? true);
      return items.length === 0 ? [] : [{ ...history, items }];
    };
    const all = visibleIssues(c, jira, ids)
      .flatMap((issue) =>
        (jira.store.collection('histories').get(issue.id) ?? [])
          .flatMap(wanted)
          .map((history) => ({ id: `${issue.id} ${history.id}`, issueId: issue.id, history })),
      )
      .sort((a, b) => a.history.created - b.history.created);
    const { items, nextPageToken } = pageAfter(all, {
      question: `changelog ${ids.join()} ${fieldIds?.join() ?? ''}`,
      token: textIn(body, 'nextPageToken'),
      size,
      now: jira.clock(),
    });
    const issueIds = [...new Set(items.map(({ issueId }) => issueId))];
    // Jira writes these instants with an offset of zero, whoever asks.
    const view = { ...c.get('view'), timeZone: 'UTC' };
    return c.json({
      issueChangeLogs: issueIds.map((issueId) => ({
        issueId,
        changeHistories: items
          .filter((item) => item.issueId === issueId)
          .map(({ history }) => ({
            ...historyBean(view, history),
            ...(jira.traits.bulkChangelogTimes === 'seconds' ? { created: Math.floor(history.created / 1_000) } : {}),
          })),
      })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
  });
};
