import {
  boardValue,
  issueValue,
  jsonValue,
  listValue,
  projectValue,
  sprintValue,
  userValue,
  type Value,
} from '../../../expressions/index';
import { boardBean, lazyIssueBean, sprintBean, type View } from '../../serializers/index';
import { badRequest } from '../../errors';
import { actorId } from '../../identity';
import { isObject, shown } from '../../json';
import { jqlFor, JqlError, searchIssues } from '../../jql/index';
import type { Json, JsonObject } from '../../model';
import { visibleIssue, visibleProject } from '../../permissions';
import { projectJson } from '../../source';
import { visibleBoard, visibleSprint } from '../../agile/sprints';

const nameIn = (value: Json | undefined): string => {
  const { id, key } = isObject(value) ? value : {};
  const name = id ?? key;
  if (typeof name !== 'string' && typeof name !== 'number') throw badRequest('An id or a key is required.');
  return String(name);
};

const issueOf = (view: View, value: Json | undefined): Value =>
  issueValue(lazyIssueBean(view, visibleIssue(view.jira, view.identity, nameIn(value))));

const projectOf = (view: View, value: Json | undefined): Value =>
  projectValue(projectJson(view, visibleProject(view.jira, view.identity, nameIn(value))));

const customOf = (view: View, value: Json): Value => {
  if (!isObject(value)) throw badRequest('A custom context variable must be an object with a type.');
  switch (value.type) {
    case 'user':
      return userValue(shown(value.accountId));
    case 'issue':
      return issueOf(view, value);
    case 'project':
      return projectOf(view, value);
    case 'json':
      return jsonValue(value.value ?? null);
    case 'list':
      if (!Array.isArray(value.value)) throw badRequest('A list variable needs a list as its value.');
      return listValue(value.value.map((one: Json) => customOf(view, one)));
    default:
      throw badRequest('The type of a custom context variable must be user, issue, project, json or list.');
  }
};

/** What a query brought into the context, and how to go on. */
export interface Found {
  readonly value: Value;
  readonly count: number;
  readonly total: number;
  readonly startAt: number;
  readonly maxResults: number;
  readonly isLast: boolean;
}

const mostIssues = 1_000;

const issuesFound = (view: View, wanted: JsonObject): Found => {
  const jql = isObject(wanted.jql) ? wanted.jql : {};
  if (typeof jql.query !== 'string') throw badRequest('The JQL query is required.');
  const token = jql.nextPageToken;
  const startAt =
    typeof token === 'string' && token !== ''
      ? Number(Buffer.from(token, 'base64url').toString())
      : Number(jql.startAt ?? 0);
  if (!Number.isInteger(startAt) || startAt < 0) throw badRequest('The next page token is not valid.');
  const maxResults = Math.min(typeof jql.maxResults === 'number' ? jql.maxResults : 50, mostIssues);
  try {
    const all = searchIssues(jql.query, jqlFor(view.jira, view.identity));
    const page = all.slice(startAt, startAt + maxResults);
    return {
      value: listValue(page.map((issue) => issueValue(lazyIssueBean(view, issue)))),
      count: page.length,
      total: all.length,
      startAt,
      maxResults,
      isLast: startAt + page.length >= all.length,
    };
  } catch (error) {
    if (error instanceof JqlError) throw badRequest(error.message);
    throw error;
  }
};

/** The variables of an evaluation by REST. @throws JiraError 404 for what the caller cannot see. */
export const contextVariables = (
  view: View,
  context: JsonObject,
): { readonly variables: Readonly<Record<string, Value>>; readonly found: Found | null } => {
  const { jira, identity } = view;
  const found = isObject(context.issues) ? issuesFound(view, context.issues) : null;
  const custom = context.custom ?? {};
  const variables: Record<string, Value> = { user: userValue(actorId(identity)) };
  if (isObject(custom)) for (const [name, value] of Object.entries(custom)) variables[name] = customOf(view, value);
  if (isObject(context.issue)) variables['issue'] = issueOf(view, context.issue);
  if (isObject(context.project)) variables['project'] = projectOf(view, context.project);
  if (found) variables['issues'] = found.value;
  if (context.sprint !== undefined && context.sprint !== null)
    variables['sprint'] = sprintValue(sprintBean(view, visibleSprint(jira, identity, shown(context.sprint))));
  if (context.board !== undefined && context.board !== null)
    variables['board'] = boardValue(boardBean(view, visibleBoard(jira, identity, shown(context.board))));
  return { variables, found };
};
