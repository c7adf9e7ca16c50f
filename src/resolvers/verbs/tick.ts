import type { Input, Kept } from '../../contract';
import { definitionOf } from '../../domain/definition-of';
import type { LedgerEntry } from '../../domain/ledger-entry';
import { Failure } from '../../domain/result';
import type { Verb } from './verb';

/** Confirms a line of the Definition of Ready or Done, takes it back, or notes why it is not applicable. */
export const tick: Verb<Input<'tick'>, Kept> =
  ({ read, ledger, clock, newId, keep }) =>
  async ({ item, set }, { issueId, accountId }) => {
    const subject = await read(issueId);
    const definition = definitionOf(subject.policy, subject.item.type.id);
    const lines = [...(definition?.ready ?? []), ...(definition?.done ?? [])];
    if (!lines.some((line) => line.id === item && line.kind === 'tick'))
      throw new Failure('conflict', 'This line is no longer part of the definition. Reload to see the current one.');
    const common = { id: `tick-${newId()}`, issueId, by: accountId, at: clock(), item };
    const entry: LedgerEntry =
      set.to === 'open'
        ? { ...common, kind: 'unticked' }
        : set.to === 'done'
          ? { ...common, kind: 'ticked' }
          : { ...common, kind: 'ticked', reason: set.reason };
    await ledger.append(entry);
    return keep(subject, [entry]);
  };
