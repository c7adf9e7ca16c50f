import type { CriteriaPrint } from '../../src/domain/shared/work-item';
import { expressions, type TimedPrint } from '../../src/jira/expressions';
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

/** The policy and the print of the criteria; the policy alone where Jira cannot say both, as over a damaged policy. */
const readPolicyAndPrint = async (issueId: string, projectId: string) =>
  expressions(jira)
    .policyAndPrint(issueId, projectId)
    .catch(async () => ({ policy: await projectProperty(jira).readPolicy(projectId), print: null }));

/** A print of a text that has changed since says nothing about the text that was read. */
const printOf = (print: TimedPrint | null, { system }: Issue): CriteriaPrint | null =>
  print !== null && system.updated !== undefined && Date.parse(system.updated) === print.updated ? print : null;

/** The first content of a surface: three calls at once, and no function is invoked. */
export const readTogether = async (issueId: string, projectId: string): Promise<Reading> => {
  const [issue, { policy, print }, granted] = await Promise.all([
    issues(jira).read(issueId),
    readPolicyAndPrint(issueId, projectId),
    permissions(jira).granted({ issueId }, ['EDIT_ISSUES', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS']),
  ]);
  return { issue, policy, granted, print: printOf(print, issue), at: new Date() };
};
