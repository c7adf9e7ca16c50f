import type { JiraId } from '../domain/ids';
import type { Policy } from '../domain/policy';
import { readPolicy } from '../domain/read-policy';
import type { WorkItem } from '../domain/work-item';
import { changelog } from '../jira/changelog';
import { type Issue, issues } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import { toWorkItem } from '../jira/to-work-item';

/** A work item under a policy that holds: what there is to keep something of. */
export interface Subject {
  readonly issue: Issue;
  readonly item: WorkItem;
  readonly policy: Policy;
}

/** Reads the issue and its project's policy; null where no policy applies: none, off, damaged, or a work type it does not govern. */
export const subjectOf =
  (request: Request) =>
  async (issueId: JiraId): Promise<Subject | null> => {
    const issue = await issues(request).read(issueId);
    const reading = readPolicy(await projectProperty(request).readPolicy(issue.system.project.id));
    if (reading.state !== 'ok') return null;
    const { policy } = reading;
    const item = toWorkItem(issue, policy);
    return policy.governed.includes(item.type.id) ? { issue, item, policy } : null;
  };

/** The issue's whole history, for the crossings of Done. */
export const changesOf = (request: Request) => (issueId: JiraId) => changelog(request).read(issueId);
