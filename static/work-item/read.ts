import { definitionOf } from '../../src/domain/policy/definition-of';
import { readPolicy } from '../../src/domain/policy/read-policy';
import type { CriteriaPrint } from '../../src/domain/shared/work-item';
import { expressions } from '../../src/jira/expressions';
import { type Issue, issues } from '../../src/jira/issues';
import { type Permission, permissions } from '../../src/jira/permissions';
import { projectProperty } from '../../src/jira/project-property';
import { jira } from '../ui/bridge';

/** What Jira said, all at the same time. */
export interface Reading {
  readonly issue: Issue;
  /** The policy as it lies in the project; `readPolicy` says what it means. */
  readonly policy: unknown;
  readonly granted: ReadonlySet<Permission>;
  /** The print of the criteria text as Jira gives it; null: it could not say. */
  readonly print: CriteriaPrint | null;
  readonly at: Date;
}

/** Only under a policy in force, for a work item that it governs, and where there is a field that what was found is kept in. */
const printOf = async (issue: Issue, raw: unknown): Promise<CriteriaPrint | null> => {
  const reading = readPolicy(raw);
  if (reading.state !== 'ok' || reading.policy.fields.ticks === null) return null;
  const { policy } = reading;
  if (
    definitionOf(policy, issue.system.issuetype.id)?.criteria !== true ||
    issue.system.status.statusCategory.key === 'done'
  )
    return null;
  return expressions(jira)
    .print(issue.id, policy.criteria, issue.system.updated)
    .then((print) => (print === 'changed' ? null : print))
    .catch(() => null);
};

/** The first content of a surface: three calls at once and, where the gate asks for criteria, one after them; no function is invoked. */
export const readTogether = async (issueId: string, projectId: string): Promise<Reading> => {
  const [issue, policy, granted] = await Promise.all([
    issues(jira).read(issueId),
    projectProperty(jira).readPolicy(projectId),
    permissions(jira).granted({ issueId }, ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS']),
  ]);
  const print = await printOf(issue, policy);
  return { issue, policy, granted, print, at: new Date() };
};
