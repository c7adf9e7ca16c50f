import { lazyIssueBean, statusBean, viewOf } from '../serializers/index';
import {
  issueValue,
  projectValue,
  transitionValue,
  userValue,
  workflowValue,
  type Value,
} from '../../expressions/index';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Issue, JsonObject, Project, Transition, Workflow } from '../model';
import { projectJson } from '../source';

/** One attempt to move one issue: who, along which transition, from which state to which. */
export interface Step {
  readonly jira: Jira;
  readonly identity: Identity;
  readonly project: Project;
  readonly workflow: Workflow;
  readonly transition: Transition;
  /** With the changes of the transition's screen. Its id and key are empty while it is being created. */
  readonly issue: Issue;
  /** Null while the issue is being created. */
  readonly original: Issue | null;
}

/** What condition and validator expressions can name, `config` and what is special to a kind aside. */
export const stepVariables = (step: Step): Readonly<Record<string, Value>> => {
  const { jira, identity, project, workflow, transition, issue, original } = step;
  const view = viewOf(jira, identity);
  const status = (id: string | null): JsonObject | null => {
    const found = id === null ? undefined : jira.store.collection('statuses').get(id);
    return found ? statusBean(view, found) : null;
  };
  return {
    user: userValue(actorId(identity)),
    issue: issueValue(lazyIssueBean(view, issue)),
    project: projectValue(projectJson(view, project)),
    transition: transitionValue({
      id: transition.id,
      name: transition.name,
      from: status(original?.statusId ?? null),
      to: status(transition.toStatusId ?? original?.statusId ?? null),
      hasScreen: transition.screenId !== null,
    }),
    workflow: workflowValue({ id: workflow.id, name: workflow.name }),
  };
};
