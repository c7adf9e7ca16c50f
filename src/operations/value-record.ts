import type { Input, Output } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { seesProposals, summariseProposals, visibleEntries } from '../domain/value/proposals';
import type { Operation } from './operation';

const kinds: ReadonlySet<LedgerEntry['kind']> = new Set([
  ...(['valued', 'proposed', 'aimed', 'aim-dropped', 'released', 'measured'] as const),
]);

/** What the ledger has about a value, as far as the caller may see it: the server leaves out what is not theirs, never the page. */
export const valueRecord: Operation<Input<'valueRecord'>, Output<'valueRecord'>> =
  ({ read, ledger, clock }) =>
  async (_input, { issueId, accountId }) => {
    const [{ policy }, { entries }] = await Promise.all([read(issueId), ledger.read(issueId)]);
    const own = entries.filter(({ kind }) => kinds.has(kind));
    const sees = seesProposals(own, policy, accountId, clock());
    const shown = visibleEntries(own, accountId, sees);
    const { proposals, silent } = summariseProposals(own, policy);
    const shownPeople = summariseProposals(shown, policy).proposals.length;
    return {
      entries: [...shown],
      sees,
      hidden: proposals.length - shownPeople,
      silent: silent.map((one) => one.accountId),
    };
  };
