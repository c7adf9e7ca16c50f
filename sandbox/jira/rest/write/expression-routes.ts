import { analyse, type Evaluation } from '../../../expressions/index';
import { badRequest } from '../../errors';
import { evaluateRule } from '../../evaluate';
import { isObject } from '../../json';
import type { Jira } from '../../jira';
import type { JsonObject } from '../../model';
import { objectBody, objectIn, stringsIn } from '../body';
import type { App, Ctx } from '../env';
import { listParam } from '../paging';
import { contextVariables, type Found } from './expression-context';

const complexityOf = ({ expressionLimits }: Jira, { complexity }: Evaluation): JsonObject =>
  Object.fromEntries(
    (['steps', 'expensiveOperations', 'beans', 'primitiveValues'] as const).map((name) => [
      name,
      { value: complexity[name], limit: expressionLimits[name] },
    ]),
  );

// The token is there on the last page too, but leads nowhere.
const tokenPage = ({ startAt, count, isLast }: Found): JsonObject => ({
  nextPageToken: isLast ? '' : Buffer.from(String(startAt + count)).toString('base64url'),
  isLast,
});

const offsetPage = ({ startAt, maxResults, count, total }: Found): JsonObject => ({
  startAt,
  maxResults,
  count,
  totalCount: total,
});

const evaluateWith = async (c: Ctx, jira: Jira, page: (found: Found) => JsonObject): Promise<Response> => {
  const body = await objectBody(c);
  const { expression } = body;
  if (typeof expression !== 'string') throw badRequest('The expression is required.');
  const { variables, found } = contextVariables(c.get('view'), objectIn(body, 'context') ?? {});
  const outcome = evaluateRule({ jira, identity: c.get('identity'), where: 'REST evaluate', expression, variables });
  if (!outcome.ok) throw badRequest(outcome.error.message);
  const withComplexity = (listParam(c, 'expand') ?? []).includes('meta.complexity');
  const meta = {
    ...(withComplexity ? { complexity: complexityOf(jira, outcome.evaluation) } : {}),
    ...(found ? { issues: { jql: page(found) } } : {}),
  };
  return c.json({ value: outcome.evaluation.json, ...(Object.keys(meta).length > 0 ? { meta } : {}) });
};

const checks = ['syntax', 'type', 'complexity'] as const;

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const expressionScopes = `
POST /rest/api/3/expression/evaluate | read:jira-work read:jira-user | read:jira-expressions:jira
POST /rest/api/3/expression/eval | read:jira-work read:jira-user | read:jira-expressions:jira
POST /rest/api/3/expression/analyse | read:jira-work read:jira-user | read:field:jira read:jira-expressions:jira
`;

/** Jira expressions by REST: run one, or say what it is and costs. */
export const expressionRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/expression/evaluate', (c) => evaluateWith(c, jira, tokenPage));
  app.post('/rest/api/3/expression/eval', (c) => evaluateWith(c, jira, offsetPage));
  app.post('/rest/api/3/expression/analyse', async (c) => {
    const body = await objectBody(c);
    const expressions = stringsIn(body, 'expressions');
    if (!expressions) throw badRequest('expressions is required.');
    const named = c.req.query('check') ?? 'syntax';
    const check = checks.find((one) => one === named);
    if (!check) throw badRequest(`The check '${named}' is not valid.`);
    const declared = isObject(body.contextVariables) ? body.contextVariables : {};
    const contextVariables = Object.fromEntries(
      Object.entries(declared).flatMap(([name, type]) => (typeof type === 'string' ? [[name, type]] : [])),
    );
    const limits = jira.expressionLimits;
    return c.json({ results: expressions.map((text) => analyse(text, { check, contextVariables, limits })) });
  });
};
