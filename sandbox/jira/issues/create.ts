import { badRequest, fieldErrors, JiraError } from '../errors';
import { commit } from '../commit';
import { issueCreated } from '../event-payloads';
import { FieldProblem } from '../fields/parse';
import { actorId } from '../identity';
import { isObject } from '../json';
import type { Identity, Jira } from '../jira';
import type { Issue, IssueType, Project } from '../model';
import { findProject, mayIn } from '../permissions';
import { priorityIds } from '../seed/seed-site';
import { afterActions } from '../workflow/actions';
import { withResolved } from '../workflow/arrive';
import { initialTransition, workflowFor } from '../workflow/find';
import type { Step } from '../workflow/step';
import { validatorProblems } from '../workflow/validators';
import { checkAppFields } from './app-field-values';
import { applyInput } from './apply';
import { doEffects } from './effects';
import type { IssueInput } from './input';
import { rankAtEnd } from './rank';
import { settableFields } from './settable';
import { findIssueType } from './structure';

const projectIn = (jira: Jira, identity: Identity, { fields }: IssueInput): Project => {
  const { id, key } = isObject(fields.project) ? fields.project : {};
  const name = id ?? key;
  const project = typeof name === 'string' || typeof name === 'number' ? findProject(jira, String(name)) : undefined;
  // Whoever has not signed in is refused with that reason, unless the project lets anyone in.
  if (actorId(identity) === null && (!project || !mayIn(jira, identity, 'CREATE_ISSUES', project)))
    throw new JiraError(401, ['You must be authenticated to create issues.']);
  if (!project || !mayIn(jira, identity, 'BROWSE_PROJECTS', project))
    throw fieldErrors({
      project: name === undefined ? 'Specify a valid project ID or key' : 'valid project is required',
    });
  if (!mayIn(jira, identity, 'CREATE_ISSUES', project))
    throw fieldErrors({ project: 'You do not have permission to create issues in this project.' });
  return project;
};

const typeIn = (jira: Jira, project: Project, { fields }: IssueInput): IssueType => {
  try {
    return findIssueType(jira, project, fields.issuetype ?? null);
  } catch (error) {
    if (error instanceof FieldProblem) throw fieldErrors({ issuetype: error.message });
    throw error;
  }
};

const draftOf = (jira: Jira, identity: Identity, project: Project, type: IssueType, statusId: string): Issue => {
  const now = jira.clock();
  return {
    id: '',
    key: '',
    projectId: project.id,
    issueTypeId: type.id,
    statusId,
    summary: '',
    description: null,
    reporterId: actorId(identity),
    creatorId: actorId(identity) ?? '',
    assigneeId: null,
    parentId: null,
    priorityId: priorityIds.medium,
    resolutionId: null,
    labels: [],
    fixVersionIds: [],
    versionIds: [],
    componentIds: [],
    sprintIds: [],
    created: now,
    updated: now,
    statusChanged: now,
    resolved: null,
    dueDate: null,
    rank: '',
    fields: {},
  };
};

const withoutStructure = (input: IssueInput): IssueInput => {
  const { project: _project, issuetype: _type, ...fields } = input.fields;
  return { ...input, fields };
};

const checkComplete = (issue: Issue, type: IssueType): void => {
  const problems = {
    ...(issue.summary === '' ? { summary: 'You must specify a summary of the issue.' } : {}),
    ...(type.hierarchyLevel === -1 && issue.parentId === null
      ? { parentId: 'Issue type is a sub-task but parent issue key or id not specified.' }
      : {}),
  };
  if (Object.keys(problems).length > 0) throw fieldErrors(problems);
};

/** Gives the issue its number and stores it. */
const saveIssue = (jira: Jira, project: Project, issue: Issue): Issue => {
  const current = jira.store.collection('projects').get(project.id) ?? project;
  const number = current.lastIssueNumber + 1;
  jira.store.collection('projects').put(project.id, { ...current, lastIssueNumber: number });
  const id = jira.store.nextId('issues');
  const saved = { ...issue, id, key: `${project.key}-${number}`, rank: rankAtEnd(jira.store) };
  jira.store.collection('issues').put(id, saved);
  return saved;
};

/**
 * Creates an issue along its workflow's initial transition, whose validators see it without id and key.
 * @throws JiraError 400
 */
export const createIssue = (jira: Jira, identity: Identity, input: IssueInput): Issue => {
  const project = projectIn(jira, identity, input);
  const type = typeIn(jira, project, input);
  const workflow = workflowFor(jira, project, type.id);
  const initial = initialTransition(workflow);
  const draft = draftOf(jira, identity, project, type, initial.toStatusId ?? workflow.statusIds[0] ?? '');
  const settable = settableFields(jira, identity, project, null, project.screenIds.create, 'create');
  const { after, effects } = applyInput({ jira, identity, project, settable }, draft, withoutStructure(input));
  checkComplete(after, type);
  checkAppFields(jira, identity, null, after);
  const step: Step = { jira, identity, project, workflow, transition: initial, issue: after, original: null };
  const problems = validatorProblems(step);
  if (problems.length > 0) throw badRequest(...problems);
  return commit(jira, (emit) => {
    const issue = saveIssue(jira, project, withResolved(jira, null, afterActions(step, after)));
    emit(issueCreated(jira, actorId(identity), issue));
    doEffects(jira, identity, issue, effects, input.properties);
    return jira.store.collection('issues').get(issue.id) ?? issue;
  });
};
