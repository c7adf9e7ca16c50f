import { evaluate, ExpressionError, issueValue, jsonValue, userValue } from '../../expressions';
import type { Jira } from '../../jira/jira';
import type { Json, JsonObject } from '../../jira/model';
import { sourceFor } from '../../jira/source';
import type { Formatter } from './app-fields';

const fieldsOf = (issue: JsonObject): JsonObject => issue['fields'] as JsonObject;

const asText = (json: Json): string | null =>
  json === null ? null : typeof json === 'object' ? JSON.stringify(json) : String(json);

/**
 * Draws a field's value through its formatter, with the eyes of the viewer. Not reported to the inspector: a backlog
 * draws hundreds.
 */
export const formatter =
  (jira: Jira): Formatter =>
  (expression, issueKey, fieldId, who) => {
    const source = sourceFor(jira, who);
    const issue = source.issue(issueKey);
    const value = issue === null ? null : (fieldsOf(issue)[fieldId] ?? null);
    if (issue === null || value === null) return null;
    const variables = { value: jsonValue(value), issue: issueValue(issue), user: userValue(who.accountId) };
    try {
      return asText(evaluate(expression, { variables, source, limits: jira.expressionLimits, now: jira.clock() }).json);
    } catch (error) {
      if (error instanceof ExpressionError) return null;
      throw error;
    }
  };
