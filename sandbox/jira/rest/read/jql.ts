import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import { compileJql, jqlFor, jqlFunctions, JqlError, parseJql, structureOf, type JqlContext } from '../../jql';
import type { Issue, JsonObject } from '../../model';
import { objectBody, stringsIn } from '../body';
import type { App } from '../env';

const parsed = (jql: string, context: JqlContext, validation: string): JsonObject => {
  try {
    const structure = structureOf(parseJql(jql));
    if (validation === 'none') return { query: jql, structure };
    const { warnings } = compileJql(jql, context, 'warn');
    if (warnings.length === 0) return { query: jql, structure };
    return validation === 'warn' ? { query: jql, structure, warnings } : { query: jql, errors: warnings };
  } catch (error) {
    if (error instanceof JqlError) return { query: jql, errors: error.errors };
    throw error;
  }
};

const isUnknownValue = (warning: string): boolean => /^(The value '|A value with ID ')/.test(warning);

const matched = (jql: string, context: JqlContext, issues: readonly Issue[]): JsonObject => {
  try {
    const compiled = compileJql(jql, context, 'warn');
    // A value that does not exist for the caller matches nothing; everything else is an error.
    const errors = compiled.warnings.filter((warning) => !isUnknownValue(warning));
    if (errors.length > 0) return { matchedIssues: [], errors };
    return {
      matchedIssues: issues.filter((issue) => compiled.matches(issue)).map(({ id }) => Number(id)),
      errors: [],
    };
  } catch (error) {
    if (error instanceof JqlError) return { matchedIssues: [], errors: error.errors };
    throw error;
  }
};

const fieldOperators = ['=', '!=', 'in', 'not in', 'is', 'is not'];

const autocomplete = (jira: Jira, context: JqlContext): JsonObject => ({
  visibleFieldNames: [...jira.store.collection('fields').values()]
    .filter(
      ({ clauseNames, scopeProjectId }) =>
        clauseNames.length > 0 && (scopeProjectId === null || context.canBrowseProject(scopeProjectId)),
    )
    .map((field) => ({
      value: field.custom ? `"${field.name}"` : (field.clauseNames[0] ?? field.id),
      displayName: field.custom
        ? `${field.name} - ${field.clauseNames[0] ?? field.id}`
        : (field.clauseNames[0] ?? field.id),
      orderable: String(field.orderable),
      searchable: String(field.searchable),
      ...(field.schema.customId === undefined ? {} : { cfid: `cf[${field.schema.customId}]` }),
      operators: fieldOperators,
      types: [field.schema.type],
    })),
  visibleFunctionNames: jqlFunctions.map(({ name, list }) => ({
    value: `${name}()`,
    displayName: `${name}()`,
    ...(list ? { isList: 'true' } : {}),
    types: [],
  })),
  jqlReservedWords: ['and', 'or', 'not', 'in', 'is', 'was', 'changed', 'empty', 'null', 'order', 'by'],
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const jqlScopes = `
POST /rest/api/3/jql/parse | read:jira-work | read:field:jira validate:jql:jira read:jql:jira
POST /rest/api/3/jql/match | read:jira-work | read:issue-details:jira
GET /rest/api/3/jql/autocompletedata | read:jira-work | read:field:jira
POST /rest/api/3/jql/autocompletedata | read:jira-work | read:field:jira
`;

export const jqlRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/jql/parse', async (c) => {
    const validation = c.req.query('validation') ?? 'strict';
    if (!['strict', 'warn', 'none'].includes(validation))
      throw badRequest(`The validation mode '${validation}' is not one of strict, warn and none.`);
    const queries = stringsIn(await objectBody(c), 'queries');
    if (!queries || queries.length === 0) throw badRequest('At least one query must be given.');
    const context = jqlFor(jira, c.get('identity'));
    return c.json({ queries: queries.map((jql) => parsed(jql, context, validation)) });
  });

  app.post('/rest/api/3/jql/match', async (c) => {
    const body = await objectBody(c);
    const [ids, jqls] = [stringsIn(body, 'issueIds') ?? [], stringsIn(body, 'jqls') ?? []];
    if (ids.length > 10_000) throw badRequest('The number of issue ids must not be more than 10000.');
    const context = jqlFor(jira, c.get('identity'));
    const issues = ids.flatMap((id) => {
      const issue = jira.store.collection('issues').get(id);
      return issue && context.canSeeIssue(issue) ? [issue] : [];
    });
    return c.json({ matches: jqls.map((jql) => matched(jql, context, issues)) });
  });

  app.on(['GET', 'POST'], '/rest/api/3/jql/autocompletedata', (c) =>
    c.json(autocomplete(jira, jqlFor(jira, c.get('identity')))),
  );
};
