import type { Input, Output } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { Ledger } from '../ledger/ledger';
import type { Operation } from './operation';

/** The last acceptance of a work item, newest entries first. */
const lastAccepted = async (ledger: Ledger, issueId: string): Promise<LedgerEntry | null> => {
  let after: string | null | undefined;
  do {
    const page = await ledger.page(issueId, after ?? undefined);
    const found = page.entries.find(({ kind }) => kind === 'accepted');
    if (found !== undefined) return found;
    after = page.after;
  } while (after !== null);
  return null;
};

/** What was accepted, in its own words: by the entry that is named, else by the last acceptance. */
export const asAccepted =
  (texts: AcceptedTexts): Operation<Input<'asAccepted'>, Output<'asAccepted'>> =>
  ({ ledger }) =>
  async ({ entry: id }, { issueId }) => {
    const entry = id === undefined ? await lastAccepted(ledger, issueId) : await ledger.find(issueId, id);
    if (entry?.kind !== 'accepted') return { by: null, accepted: null };
    return { by: entry.by, accepted: await texts.find(issueId, entry.id) };
  };
