import type { Instant } from '../domain/shared/ids';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Change } from '../domain/acceptance/done-crossings';
import type { Request } from '../jira/request';
import type { Claims } from '../ledger/claims';
import type { Ledger } from '../ledger/ledger';

/** What keeping an issue needs of the world. */
export interface Dependencies {
  /** Jira, as the app. */
  readonly request: Request;
  readonly ledger: Ledger;
  readonly claims: Claims;
  readonly clock: () => Instant;
}

/** What happened to an issue. */
export interface IssueHistory {
  readonly entries: readonly LedgerEntry[];
  readonly changes: readonly Change[];
  /** When the status last changed; null is never. */
  readonly movedAt: Instant | null;
}
