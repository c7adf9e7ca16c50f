import { issueValue, jsonValue, userValue } from '../../expressions/index';
import { lazyIssueBean, viewOf } from '../serializers/index';
import { fieldValueBean } from '../serializers/field-value';
import { commit } from '../commit';
import { badRequest, fieldErrors, forbidden, notFound } from '../errors';
import { evaluateRule } from '../evaluate';
import { findField } from '../fields/lookup';
import { FieldProblem, parseField } from '../fields/parse';
import { stored, withStored } from '../fields/stored';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Field, Issue, Json } from '../model';
import { projectOf } from '../permissions';
import { saveIssue } from './save';

/** What a Forge field's own validation says of a new value; null when it passes. */
const problemOf = (jira: Jira, identity: Identity, issue: Issue, field: Field): string | null => {
  const validation = field.forge?.validation;
  if (!validation) return null;
  const view = viewOf(jira, identity);
  const outcome = evaluateRule({
    jira,
    identity,
    where: `validation of "${field.name}"`,
    expression: validation.expression,
    variables: {
      value: jsonValue(fieldValueBean(view, field, issue)),
      issue: issueValue(lazyIssueBean(view, issue)),
      user: userValue(actorId(identity)),
    },
  });
  return outcome.ok && outcome.value === true ? null : validation.errorMessage;
};

/** Lets the app's own validations look at what people changed. @throws JiraError 400 at the field. */
export const checkAppFields = (jira: Jira, identity: Identity, before: Issue | null, after: Issue): void => {
  const problems: Record<string, string> = {};
  for (const field of jira.store.collection('fields').values()) {
    if (!field.forge?.validation) continue;
    const now = stored(after, field);
    if (now === null || (before !== null && JSON.stringify(stored(before, field)) === JSON.stringify(now))) continue;
    const problem = problemOf(jira, identity, after, field);
    if (problem !== null) problems[field.id] = problem;
  }
  if (Object.keys(problems).length > 0) throw fieldErrors(problems);
};

export interface FieldValueUpdate {
  readonly field: string;
  readonly issueIds: readonly string[];
  readonly value: Json;
}

const ownField = (jira: Jira, identity: Identity, idOrKey: string): Field => {
  const field = findField(jira, idOrKey);
  if (!field?.forge) throw notFound('The custom field was not found.');
  const { app } = identity;
  if (app?.asApp !== true || !field.key.includes(`/${app.appId}/`))
    throw forbidden('Only the app that provides the field can update its values.');
  return field;
};

const parsed = (jira: Jira, issue: Issue, field: Field, value: Json): Json => {
  try {
    return parseField({ jira, project: projectOf(jira, issue), field }, value);
  } catch (error) {
    if (error instanceof FieldProblem) throw badRequest(error.message);
    throw error;
  }
};

/**
 * Writes an app's own fields, the read-only ones too. Neither screens nor the field's validation are asked.
 * @throws JiraError 403 for anyone but the app itself, 404 for a field that is not an app's.
 */
export const writeAppFields = (
  jira: Jira,
  identity: Identity,
  updates: readonly FieldValueUpdate[],
  generateChangelog: boolean,
): void => {
  const fields = updates.map(({ field }) => ownField(jira, identity, field));
  commit(jira, (emit) => {
    updates.forEach(({ issueIds, value }, at) => {
      const field = fields[at];
      if (!field) return;
      for (const id of issueIds) {
        const before = jira.store.collection('issues').get(id);
        if (!before) throw badRequest(`Issue with id ${id} does not exist.`);
        const after = withStored(before, field, parsed(jira, before, field, value));
        if (JSON.stringify(stored(before, field)) === JSON.stringify(stored(after, field))) continue;
        saveIssue(jira, identity, emit, before, after, { silent: !generateChangelog });
      }
    });
  });
};
