import { classOf } from '../domain/policy/definition-of';
import type { JiraId } from '../domain/shared/ids';
import type { Policy } from '../domain/policy/policy';
import { type PolicyReading, readPolicy } from '../domain/policy/read-policy';
import { wantsResults } from '../domain/readiness/tests-to-store';
import type { WorkItem } from '../domain/shared/work-item';
import { isSameJson } from '../domain/shared/json';
import { type Creation, creationOf } from '../jira/creation';
import { expressions } from '../jira/expressions';
import { type Issue, issues } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { ReadResults } from '../ledger/evidence';
import { itemOf } from './receipts';

/** A work item under a policy in force: one that the app stores something for. */
export interface IssueContext {
  readonly item: WorkItem;
  readonly policyResult: PolicyReading;
  readonly policy: Policy;
  readonly governed: boolean;
  /** By whom and when it was created, where Jira says it. */
  readonly created: Creation | null;
  /** When it last changed, as Jira says it. */
  readonly updated?: string | undefined;
  /** When the category of its status last changed, as Jira says it. */
  readonly categoryChanged?: string | null | undefined;
}

/** An issue as Jira has it, and its context for the app: null where no valid policy is in force. */
export interface ReadIssue {
  readonly issue: Issue;
  readonly context: IssueContext | null;
}

const resultsOf = async (results: ReadResults, issueId: JiraId): Promise<NonNullable<WorkItem['results']>> =>
  (await results([issueId])).get(issueId) ?? [];

/** Reads the issue, its project's policy and, where tests matter to it, their last results. @throws Failure `not-found` */
export const readIssueContext =
  (request: Request, results: ReadResults) =>
  async (issueId: JiraId): Promise<ReadIssue> => {
    const issue = await issues(request).read(issueId);
    const policyResult = readPolicy(await projectProperty(request).readPolicy(issue.system.project.id));
    if (policyResult.state !== 'ok') return { issue, context: null };
    const { policy } = policyResult;
    const read = itemOf(issue, policy);
    const governed = classOf(policy, read.type.id) !== null;
    const item = wantsResults(policy, read) ? { ...read, results: await resultsOf(results, read.id) } : read;
    const { updated, statuscategorychangedate: categoryChanged } = issue.system;
    return {
      issue,
      context: { item, policyResult, policy, governed, created: creationOf(issue), updated, categoryChanged },
    };
  };

/**
 * The same with what Jira itself makes of the criteria text, which is read again for that. Only a field that nobody else can write is trusted, so
 * that without one there is nothing to ask for. Null: the work item changed since it was read, if only by a write of the app's own.
 */
export const withPrint =
  (request: Request) =>
  async (subject: IssueContext): Promise<IssueContext | null> => {
    const { item, policy, governed, updated } = subject;
    if (!governed || policy.fields.ticks === null) return subject;
    const criteriaPrint = await expressions(request).print(item.id, policy.criteria, updated);
    return criteriaPrint === 'changed' ? null : { ...subject, item: { ...item, criteriaPrint } };
  };

/** Whether other results of tests came since they were read. */
export const gotResults = async (results: ReadResults, { item }: Pick<IssueContext, 'item'>): Promise<boolean> =>
  item.results !== undefined && !isSameJson(item.results, await resultsOf(results, item.id));
