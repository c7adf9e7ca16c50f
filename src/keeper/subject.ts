import { classOf } from '../domain/definition-of';
import type { JiraId } from '../domain/ids';
import type { Policy } from '../domain/policy';
import { type PolicyReading, readPolicy } from '../domain/read-policy';
import type { WorkItem } from '../domain/work-item';
import { type Made, madeOf } from '../jira/made';
import { type Issue, issues } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import { toWorkItem } from '../jira/to-work-item';

/** A work item under a policy in force: what there is to keep something of. */
export interface Subject {
  readonly item: WorkItem;
  readonly reading: PolicyReading;
  readonly policy: Policy;
  readonly governed: boolean;
  /** By whom and when it was made, where Jira tells. */
  readonly created: Made | null;
}

/** An issue as Jira has it, and what there is to keep of it: nothing where no good policy is in force. */
export interface Found {
  readonly issue: Issue;
  readonly subject: Subject | null;
}

/** Reads the issue and its project's policy. @throws Failure `not-found` */
export const findSubject =
  (request: Request) =>
  async (issueId: JiraId): Promise<Found> => {
    const issue = await issues(request).read(issueId);
    const reading = readPolicy(await projectProperty(request).readPolicy(issue.system.project.id));
    if (reading.state !== 'ok') return { issue, subject: null };
    const { policy } = reading;
    const item = toWorkItem(issue, policy);
    const governed = classOf(policy, item.type.id) !== null;
    return { issue, subject: { item, reading, policy, governed, created: madeOf(issue) } };
  };
