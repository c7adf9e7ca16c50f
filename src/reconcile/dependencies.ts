import type { Change } from '../domain/acceptance/change';
import type { Instant, JiraId } from '../domain/shared/ids';
import type { Request } from '../jira/request';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { ReadResults } from '../ledger/evidence';
import type { IssueRecord, Ledger } from '../ledger/ledger';
import type { ReadIssue } from './issue-context';

/** What keeping an issue needs of the world. */
export interface Dependencies {
  /** Jira, as the app. */
  readonly request: Request;
  /** The issue and its policy. @throws Failure `not-found` */
  readonly find: (issueId: JiraId) => Promise<ReadIssue>;
  readonly ledger: Ledger;
  readonly accepted: Pick<AcceptedTexts, 'keep'>;
  /** What the tests of work items' criteria came to last. */
  readonly results: ReadResults;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

/** What happened to an issue. */
export interface IssueHistory {
  readonly record: IssueRecord;
  /** Jira's changelog, oldest first. */
  readonly changes: readonly Change[];
}

/** The same where the changelog may not have been read, since nothing can lack in the record: null. */
export type KnownHistory = Pick<IssueHistory, 'record'> & { readonly changes: IssueHistory['changes'] | null };
