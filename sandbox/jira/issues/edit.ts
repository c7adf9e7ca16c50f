import { fieldErrors, forbidden } from '../errors';
import { commit } from '../commit';
import { FieldProblem } from '../fields/parse';
import { asPerson } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Field, Issue } from '../model';
import { latest, mayIn, mayOn, projectOf } from '../permissions';
import { checkAppFields } from './app-field-values';
import { applyInput } from './apply';
import { doEffects } from './effects';
import type { IssueInput } from './input';
import { saveIssue } from './save';
import { settableFields } from './settable';
import { checkTypeChange } from './type-change';

/** The fields that the caller may edit on an issue; without the permission to edit, only what a comment needs. */
export const editableFields = (jira: Jira, identity: Identity, issue: Issue): readonly Field[] => {
  const project = projectOf(jira, issue);
  const fields = settableFields(jira, identity, project, issue, project.screenIds.edit, 'edit');
  return mayOn(jira, identity, 'EDIT_ISSUES', issue) ? fields : fields.filter(({ id }) => id === 'comment');
};

/** @throws JiraError 400 with the problem of every field that cannot be set so. */
export const editIssue = (jira: Jira, identity: Identity, given: Issue, input: IssueInput): Issue => {
  const issue = latest(jira, given);
  const settable = editableFields(jira, identity, issue);
  const change = { jira, identity, project: projectOf(jira, issue), settable };
  const { after, effects } = applyInput(change, issue, input);
  if (input.properties.length > 0 && !mayOn(jira, identity, 'EDIT_ISSUES', issue))
    throw forbidden('You do not have permission to edit this issue.');
  checkTypeChange(jira, identity, issue, after);
  checkAppFields(jira, identity, issue, after);
  return commit(jira, (emit) => {
    const saved = saveIssue(jira, identity, emit, issue, after);
    doEffects(jira, identity, saved.issue, effects, input.properties);
    return jira.store.collection('issues').get(issue.id) ?? saved.issue;
  });
};

/** Gives the issue to somebody, or to nobody. @throws JiraError 403, 400 */
export const assignIssue = (jira: Jira, identity: Identity, given: Issue, accountId: string | null): Issue => {
  const issue = latest(jira, given);
  if (!mayOn(jira, identity, 'ASSIGN_ISSUES', issue)) throw forbidden('You do not have permission to assign issues.');
  if (accountId !== null) {
    const problem = assignProblem(jira, issue, accountId);
    if (problem) throw fieldErrors({ assignee: problem.message });
  }
  return commit(jira, (emit) => saveIssue(jira, identity, emit, issue, { ...issue, assigneeId: accountId }).issue);
};

const assignProblem = (jira: Jira, issue: Issue, accountId: string): FieldProblem | null => {
  if (!jira.store.collection('users').has(accountId)) return new FieldProblem(`User '${accountId}' does not exist.`);
  const may = mayIn(jira, asPerson(accountId), 'ASSIGNABLE_USER', projectOf(jira, issue));
  return may ? null : new FieldProblem(`User '${accountId}' cannot be assigned issues.`);
};
