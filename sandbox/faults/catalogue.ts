/** Where something can go wrong. */
export type FaultPoint =
  /** A call of Jira's REST that changes nothing, and one that does. */
  | 'jira-read'
  | 'jira-write'
  /** A call of the app's storage that reads, one that writes, and a transaction. */
  | 'storage-read'
  | 'storage-write'
  | 'storage-transaction'
  | 'queue-push'
  /** After a function has written something, and before its next step. */
  | 'after-write'
  | 'event'
  | 'queue-event'
  /** A change that queries of the storage, or searches with JQL, have still to notice. */
  | 'storage-index'
  | 'search-index';

const calls = { '500': 0.004, '502': 0.002, '503': 0.004, '504': 0.002, cut: 0.006 } as const;

/**
 * What can go wrong where, and how often, as a share of the occasions. About one call in thirty fails: far more than any
 * site does, so that a run of minutes meets what a site meets in months.
 */
export const catalogue = {
  'jira-read': { ...calls, '429-burst': 0.01, '429-quota-global': 0.002, '429-quota-tenant': 0.002 },
  'jira-write': {
    ...calls,
    '429-burst': 0.008,
    '429-quota-global': 0.002,
    '429-quota-tenant': 0.002,
    '429-per-issue': 0.008,
    'answer-lost': 0.015,
  },
  'storage-read': { ...calls, '429': 0.01 },
  'storage-write': { ...calls, '429': 0.01, 'answer-lost': 0.015 },
  'storage-transaction': { ...calls, '429': 0.01, 'answer-lost': 0.015, conflict: 0.03 },
  'queue-push': { '429': 0.01, partial: 0.01, cut: 0.005, 'answer-lost': 0.01 },
  'after-write': { 'killed-time-out': 0.01, 'killed-crash': 0.01 },
  event: { delayed: 0.25, doubled: 0.1, lost: 0.02 },
  'queue-event': { delayed: 0.2, doubled: 0.1 },
  'storage-index': { late: 0.3 },
  'search-index': { late: 0.3 },
} as const satisfies Readonly<Record<FaultPoint, Readonly<Record<string, number>>>>;

type Catalogue = typeof catalogue;
/** The faults of one point. */
export type FaultAt<P extends FaultPoint> = P extends FaultPoint ? Extract<keyof Catalogue[P], string> : never;
/** A point and the fault there: `jira-write/answer-lost`. */
export type FaultName = { [P in FaultPoint]: `${P}/${FaultAt<P>}` }[FaultPoint];
