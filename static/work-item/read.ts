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
  readonly at: Date;
}

/** The first content of a surface: one round of three calls, and no function is invoked. */
export const readTogether = async (issueId: string, projectId: string): Promise<Reading> => {
  const [issue, policy, granted] = await Promise.all([
    issues(jira).read(issueId),
    projectProperty(jira).readPolicy(projectId),
    permissions(jira).granted({ issueId }, ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS']),
  ]);
  return { issue, policy, granted, at: new Date() };
};
