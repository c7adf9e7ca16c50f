import type { Kept } from '../../contract';
import type { Instant, JiraId } from '../../domain/ids';
import type { LedgerEntry } from '../../domain/ledger-entry';
import type { Subject } from '../../keeper/subject';
import type { Ledger } from '../../ledger/ledger';
import type { Caller } from '../caller';

/** What verbs take from outside. */
export interface Needs {
  /** The issue and its policy, as the app sees them. @throws Failure `conflict` where no policy applies. */
  readonly read: (issueId: JiraId) => Promise<Subject>;
  readonly ledger: Ledger;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Records what the ledger lacks and writes the stored fields that differ; `just` is what a query may not show yet. */
  readonly keep: (subject: Subject, just: readonly LedgerEntry[]) => Promise<Kept>;
}

export type Verb<I, O> = (needs: Needs) => (input: I, caller: Caller) => Promise<O>;
