import { badRequest, JiraError } from '../errors';
import { commit } from '../commit';
import { applyInput, type Effect } from '../issues/apply';
import { checkAppFields } from '../issues/app-field-values';
import { doEffects } from '../issues/effects';
import { noInput, type IssueInput } from '../issues/input';
import { saveIssue } from '../issues/save';
import { settableFields } from '../issues/settable';
import type { Identity, Jira } from '../jira';
import type { Field, Issue, Transition } from '../model';
import { latest, mayOn, projectOf } from '../permissions';
import { afterActions } from './actions';
import { arrive, withResolved } from './arrive';
import { conditionsHold } from './conditions';
import { targetOf, transitionsFrom, workflowFor } from './find';
import type { Step } from './step';
import { validatorProblems } from './validators';

const stepOf = (jira: Jira, identity: Identity, issue: Issue, transition: Transition): Step => {
  const project = projectOf(jira, issue);
  const workflow = workflowFor(jira, project, issue.issueTypeId);
  return { jira, identity, project, workflow, transition, issue, original: issue };
};

export interface Offered {
  readonly transition: Transition;
  readonly available: boolean;
}

/** Every transition out of the issue's status, and whether its conditions let this caller use it. */
export const offeredTransitions = (jira: Jira, identity: Identity, issue: Issue): readonly Offered[] => {
  if (!mayOn(jira, identity, 'TRANSITION_ISSUES', issue)) return [];
  const workflow = workflowFor(jira, projectOf(jira, issue), issue.issueTypeId);
  return transitionsFrom(workflow, issue.statusId).map((transition) => ({
    transition,
    available: conditionsHold(stepOf(jira, identity, issue, transition), transition.conditions),
  }));
};

/** The transitions that the caller can choose now. Validators are not asked yet. */
export const availableTransitions = (jira: Jira, identity: Identity, issue: Issue): readonly Transition[] =>
  offeredTransitions(jira, identity, issue)
    .filter(({ available }) => available)
    .map(({ transition }) => transition);

/** The fields that a transition asks for; none without a screen. */
export const transitionFields = (
  jira: Jira,
  identity: Identity,
  issue: Issue,
  transition: Transition,
): readonly Field[] =>
  transition.screenId === null
    ? []
    : settableFields(jira, identity, projectOf(jira, issue), issue, transition.screenId, 'transition');

const unknownId = (id: string): JiraError => badRequest(`Transition id '${id}' is not valid for this issue.`);

/** The transition is there, but not for this caller or not from this status: Jira does not say which. */
const cannotMove = ({ key }: Issue): JiraError =>
  badRequest(
    `Can't move (${key}). You might not have permission, or the work item is missing required information. Contact your admin for more details.`,
  );

/** `given` is the issue as the request found it: whoever moved it meanwhile was quicker, and Jira then says so in other words. */
const chosen = (jira: Jira, identity: Identity, given: Issue, issue: Issue, id: string): Step => {
  const workflow = workflowFor(jira, projectOf(jira, issue), issue.issueTypeId);
  if (!workflow.transitions.some((one) => one.id === id && one.type !== 'INITIAL')) throw unknownId(id);
  if (!mayOn(jira, identity, 'TRANSITION_ISSUES', issue)) throw cannotMove(issue);
  const from = (statusId: string): Transition | undefined =>
    transitionsFrom(workflow, statusId).find((one) => one.id === id);
  const transition = from(issue.statusId);
  if (!transition && from(given.statusId)) throw badRequest(`Action ${id} is invalid`);
  if (!transition) throw cannotMove(issue);
  const step = stepOf(jira, identity, issue, transition);
  if (!conditionsHold(step, transition.conditions)) throw cannotMove(issue);
  return step;
};

/** The issue as the screen leaves it. Without a screen, what the request brings along is silently left aside. */
const throughScreen = (
  step: Step,
  input: IssueInput,
): { readonly after: Issue; readonly effects: readonly Effect[] } => {
  const { jira, identity, project, issue, transition } = step;
  if (transition.screenId === null) return { after: issue, effects: [] };
  const settable = transitionFields(jira, identity, issue, transition);
  const applied = applyInput({ jira, identity, project, settable }, issue, input);
  checkAppFields(jira, identity, issue, applied.after);
  return applied;
};

/**
 * Moves an issue, whichever route the request came by: conditions, screen, validators, then everything at once, post functions
 * included, as one entry of the history. A refusal leaves no trace.
 * @throws JiraError 400 with the validators' messages, or why there is no such transition.
 */
export const transition = (
  jira: Jira,
  identity: Identity,
  given: Issue,
  wanted: { readonly id: string } & Partial<IssueInput>,
): Issue => {
  const issue = latest(jira, given);
  const input = { ...noInput, ...wanted };
  const step = chosen(jira, identity, given, issue, wanted.id);
  const { after, effects } = throughScreen(step, input);
  const problems = validatorProblems({ ...step, issue: after });
  if (problems.length > 0) throw badRequest(...problems);
  return commit(jira, (emit) => {
    const moved = afterActions(step, arrive(jira, after, targetOf(step.transition, issue)));
    const saved = saveIssue(jira, identity, emit, issue, withResolved(jira, issue, moved));
    doEffects(jira, identity, saved.issue, effects, input.properties);
    return jira.store.collection('issues').get(issue.id) ?? saved.issue;
  });
};
