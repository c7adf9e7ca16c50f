import type { JiraId } from '../domain/ids';
import type { Policy } from '../domain/policy';
import { type PolicyReading, readPolicy } from '../domain/read-policy';
import type { WorkItem } from '../domain/work-item';
import { type Issue, issues } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import { toWorkItem } from '../jira/to-work-item';

/** A work item under a policy in force: what there is to keep something of. */
export interface Subject {
  readonly issue: Issue;
  readonly item: WorkItem;
  readonly reading: PolicyReading;
  readonly policy: Policy;
  readonly governed: boolean;
}

/** Reads the issue and its project's policy; null where no good policy is in force. @throws Failure `not-found` */
export const subjectOf =
  (request: Request) =>
  async (issueId: JiraId): Promise<Subject | null> => {
    const issue = await issues(request).read(issueId);
    const reading = readPolicy(await projectProperty(request).readPolicy(issue.system.project.id));
    if (reading.state !== 'ok') return null;
    const { policy } = reading;
    const item = toWorkItem(issue, policy);
    return { issue, item, reading, policy, governed: policy.governed.includes(item.type.id) };
  };
