import type { Instant, JiraId } from '../domain/shared/ids';
import type { Ledger } from '../ledger/ledger';
import type { IssueContext } from '../reconcile/issue-context';
import type { Known, Reconciled } from '../reconcile/reconcile-issue';
import type { Caller } from './caller';

/** What verbs take from outside. */
export interface Dependencies {
  /** The issue and its policy, as the app sees them. @throws Failure `conflict` where no policy applies. */
  readonly read: (issueId: JiraId) => Promise<IssueContext>;
  readonly ledger: Ledger;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Records what the ledger lacks and writes the stored fields that differ. Null: no policy is in force any more. */
  readonly reconcile: (subject: IssueContext, known?: Known) => Promise<Reconciled | null>;
}

export type Operation<I, O> = (needs: Dependencies) => (input: I, caller: Caller) => Promise<O>;
