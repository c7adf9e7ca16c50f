import type { JiraId } from '../../src/domain/shared/ids';
import { Failure } from '../../src/domain/shared/result';
import type { Request as JiraRequest } from '../../src/jira/request';
import type { AsAccepted } from '../../src/domain/acceptance/accepted-text';
import type { Ledger } from '../../src/ledger/ledger';
import type { Caller } from '../../src/operations/caller';
import type { Dependencies } from '../../src/operations/operation';
import { readIssueContext } from '../../src/reconcile/issue-context';
import { reconcileIssue } from '../../src/reconcile/reconcile-issue';
import type { ASite, Made, Person } from './a-site';
import { accountOf } from './a-site';
import { memoryAcceptedTexts } from './memory-ledger';

/** A site with the app's own code beside it, so that it can be cut off between any two of its calls. */
export interface AppInProcess extends Dependencies {
  readonly ledger: Ledger;
  /** As an event would: reads the issue and brings what is kept up to date. */
  readonly reconcileSoon: (issueId: JiraId) => Promise<void>;
  readonly caller: (who: Person, issue: Made, callId: string) => Caller;
  /** How many calls to Jira and to the storage were made since the last cut was set. */
  readonly calls: () => number;
  /** From the nth call on nothing works any more; `after` lets that call itself through, and loses its answer. */
  readonly cutAt: (call: number, when: 'before' | 'after') => void;
  readonly mend: () => void;
  /** Right before the nth call from now, somebody else does something. */
  readonly interrupt: (call: number, deed: () => Promise<void>) => void;
}

export class Cut extends Error {}

export const appInProcess = (site: ASite, ledger: Ledger): AppInProcess => {
  let calls = 0;
  let cut: { readonly at: number; readonly when: 'before' | 'after' } | null = null;
  let interruption: { readonly at: number; readonly deed: () => Promise<void> } | null = null;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (interruption?.at === calls) await interruption.deed();
    const isThrough = cut === null || calls < cut.at || (calls === cut.at && cut.when === 'after');
    const answer = isThrough ? await work() : undefined;
    if (cut !== null && calls >= cut.at) throw new Cut('The function was killed.');
    return answer as T;
  };
  const identity = site.identityOf('app');
  const request: JiraRequest = (path, init = {}) =>
    counted(async () =>
      site.rest.fetch(new Request(`http://jira${path}`, { ...init, body: init.body ?? null }), { identity }),
    );
  const guarded: Ledger = {
    read: (...of) => counted(() => ledger.read(...of)),
    head: (...of) => counted(() => ledger.head(...of)),
    heads: (...of) => counted(() => ledger.heads(...of)),
    find: (...of) => counted(() => ledger.find(...of)),
    commit: (...of) => counted(() => ledger.commit(...of)),
    page: (...of) => counted(() => ledger.page(...of)),
    chain: (...of) => counted(() => ledger.chain(...of)),
  };
  const accepted = memoryAcceptedTexts();
  const keeping = { keep: (all: readonly AsAccepted[]) => counted(() => accepted.keep(all)) };
  const clock = (): string => new Date(site.clock.now()).toISOString();
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  const results = async () => Promise.resolve(new Map());
  const find = readIssueContext(request, results);
  const reconcile = reconcileIssue({ request, find, ledger: guarded, accepted: keeping, results, clock, newId });
  return {
    ledger: guarded,
    clock,
    newId,
    reconcile,
    read: async (issueId) => {
      const { context } = await find(issueId);
      if (context === null) throw new Failure('conflict', { code: 'not-in-force' });
      return context;
    },
    reconcileSoon: async (issueId) => {
      const { context } = await find(issueId);
      if (context !== null) await reconcile(context);
    },
    caller: (who, issue, callId) => ({ accountId: accountOf(who), issueId: issue.id, callId }),
    calls: () => calls,
    cutAt: (at, when) => {
      calls = 0;
      cut = { at, when };
    },
    mend: () => {
      cut = null;
      interruption = null;
    },
    interrupt: (at, deed) => {
      calls = 0;
      interruption = { at, deed };
    },
  };
};
