import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { type Answers, answersIn } from '../domain/acceptance/latest-acceptance';
import { escapeIn } from '../domain/acceptance/leavings';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { lastReceipt, Receipt } from '../domain/acceptance/receipt';
import { confirmedTicks } from '../domain/acceptance/ledger-fold';
import { accountIdsIn, ChainEnd, noChain } from '../domain/record/link';
import { AccountId, Instant, ItemId, JiraId } from '../domain/shared/ids';
import { tombstone } from '../domain/shared/tombstone';
import { Acceptance, Tick } from '../domain/shared/work-item';
import { batchGet } from './batch-get';
import { stored } from './storage';

/** Something that was begun and is not finished: the next reconcile of the work item does the rest. */
export const Pending = z.discriminatedUnion('what', [
  /** The stored fields have to follow the ledger. */
  z.strictObject({ what: z.literal('fields'), token: z.string(), at: Instant }),
  /** It is sent back out of Done. */
  z.strictObject({
    what: z.literal('return'),
    token: z.string(),
    at: Instant,
    /** The id of the entry that it answers, and who caused that entry. */
    breach: z.string(),
    by: z.nullable(AccountId),
    from: z.string(),
    to: z.strictObject({ id: JiraId, name: z.string() }),
    /** `refused` is final: Jira would not move it. */
    step: z.enum(['move', 'comment', 'refused']),
  }),
]);
export type Pending = z.infer<typeof Pending>;
export type PendingReturn = Extract<Pending, { what: 'return' }>;

const AnswersShape = z.strictObject({
  inDone: z.nullable(Acceptance),
  elsewhere: z.nullable(Acceptance),
  lastAt: z.nullable(z.string()),
});

const State = z.strictObject({
  /** How many entries were written since there are heads: two readings with the same number are of the same ledger. */
  count: z.number(),
  held: z.record(ItemId, Tick),
  answers: AnswersShape,
  /** The entries that a query may not show yet, and when they were written. */
  recent: z.array(z.strictObject({ id: z.string(), at: Instant })),
  pending: z.array(Pending),
  /** How the chain of its entries ends; absent: they are in no chain yet. */
  chain: z.optional(ChainEnd),
  /** The last receipt that was not used. */
  receipt: z.optional(z.nullable(Receipt)),
  /** That it escaped, for as long as it is not governed (`escapeIn`); absent: it never did. */
  escaped: z.optional(
    z.nullable(z.strictObject({ state: z.literal('escaped'), by: z.nullable(AccountId), at: Instant })),
  ),
  /** Whom its entries name; absent: nobody looked yet. */
  people: z.optional(z.array(AccountId)),
});
type State = z.infer<typeof State>;

/** What a work item's ledger comes to. */
export interface Head extends State {
  readonly issueId: JiraId;
  /** Zero: there is none yet. */
  readonly version: number;
  readonly projectId: JiraId | null;
  readonly changedAt: Instant | null;
}

/** As the manifest declares the entity `head`. */
export interface HeadRow {
  readonly issueId: string;
  readonly projectId: string;
  readonly version: number;
  readonly open: 'yes' | 'no';
  readonly changedAt: string;
  readonly state: unknown;
}

const StoredHead = z.object({
  issueId: z.string(),
  projectId: z.string(),
  version: z.number(),
  open: z.enum(['yes', 'no']),
  changedAt: z.string(),
  state: z.unknown(),
});

export const headEntity = 'head';

/** Queries of Forge's storage lag behind writes, by how much is not documented: long before this they show everything. */
const lagMs = 15 * 60_000;
/** As many as fit under the limit of a value, by far. */
const mostRecent = 2_000;

export const noHead = (issueId: JiraId): Head => ({
  issueId,
  version: 0,
  projectId: null,
  changedAt: null,
  count: 0,
  held: {},
  answers: { inDone: null, elsewhere: null, lastAt: null },
  recent: [],
  pending: [],
});

const isOpen = (pending: readonly Pending[]): boolean =>
  pending.some((one) => one.what !== 'return' || one.step !== 'refused');

export const toHead = ({ state, open: _open, ...row }: HeadRow): Head => ({ ...row, ...State.parse(state) });

export const toRow = ({ issueId, version, projectId, changedAt, ...state }: Head): HeadRow => ({
  issueId,
  projectId: projectId ?? '0',
  version,
  open: isOpen(state.pending) ? 'yes' : 'no',
  changedAt: changedAt ?? new Date(0).toISOString(),
  state,
});

export const readHead = async (issueId: JiraId): Promise<Head> => {
  const row = await stored(() => kvs.entity<HeadRow>(headEntity).get(issueId));
  return row === undefined ? noHead(issueId) : toHead(row);
};

/** Those of many work items, by key: one that has none yet is there as `noHead`. */
export const readHeads = async (issueIds: readonly JiraId[]): Promise<ReadonlyMap<JiraId, Head>> => {
  const rows = await batchGet(StoredHead, headEntity, issueIds);
  const found = new Map(rows.map(({ key, value }) => [key, toHead(value)]));
  return new Map(issueIds.map((issueId) => [issueId, found.get(issueId) ?? noHead(issueId)]));
};

const answersOf = (entries: readonly LedgerEntry[]): z.infer<typeof AnswersShape> => {
  const { inDone, elsewhere, lastAt }: Answers = answersIn(entries);
  return { inDone, elsewhere, lastAt };
};

/** Whom entries name. */
export const peopleIn = (entries: readonly LedgerEntry[]): AccountId[] => [
  ...new Set(entries.flatMap((entry) => accountIdsIn({ ...entry })).filter((id) => id !== tombstone)),
];

/** What follows from the entries alone. */
export const folded = (
  entries: readonly LedgerEntry[],
): Pick<State, 'held' | 'answers' | 'people' | 'receipt' | 'escaped'> => ({
  held: { ...confirmedTicks(entries) },
  answers: answersOf(entries),
  people: peopleIn(entries),
  receipt: lastReceipt(entries),
  ...(entries.some(({ kind }) => kind === 'left') && { escaped: escapeIn(entries) }),
});

export const chainEndOf = ({ chain }: Pick<Head, 'chain'>): ChainEnd => chain ?? noChain;

export interface HeadChange {
  readonly at: Instant;
  readonly projectId: JiraId;
  /** The whole ledger, the new entries included, and which are new. */
  readonly entries: readonly LedgerEntry[];
  readonly added: readonly LedgerEntry[];
  readonly pending: readonly Pending[];
  /** `changedAt` stays (`Commit`). */
  readonly isNote?: boolean;
  /** How the chain ends with the new entries. */
  readonly chain?: ChainEnd;
}

/** The head after a change. */
export const nextHead = (head: Head, { at, projectId, entries, added, pending, isNote, chain }: HeadChange): Head => ({
  ...head,
  version: head.version + 1,
  projectId,
  changedAt: isNote === true ? head.changedAt : at,
  count: head.count + added.length,
  ...(added.length === 0 ? {} : folded(entries)),
  ...(chain === undefined || chain.length === 0 ? {} : { chain }),
  recent: [
    ...head.recent.filter((one) => Date.parse(at) - Date.parse(one.at) < lagMs),
    ...added.map(({ id }) => ({ id, at })),
  ].slice(-mostRecent),
  pending: [...pending],
});
