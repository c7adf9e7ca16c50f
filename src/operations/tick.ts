import type { Input, DerivedFields } from '../contract';
import { definitionOf } from '../domain/policy/definition-of';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { isWaivable, mayTick } from '../domain/policy/may-tick';
import { Failure } from '../domain/shared/result';
import type { Operation } from './operation';

/** Confirms a line of the Definition of Ready or Done, takes it back, or notes why it is not applicable. */
export const tick: Operation<Input<'tick'>, DerivedFields> =
  ({ read, ledger, clock, newId, reconcile: keep }) =>
  async ({ item, set }, { issueId, accountId }) => {
    const subject = await read(issueId);
    const definition = definitionOf(subject.policy, subject.item.type.id);
    const lines = [...(definition?.ready ?? []), ...(definition?.done ?? [])];
    const line = lines.find((one) => one.id === item);
    if (line?.kind !== 'tick')
      throw new Failure('conflict', 'This line is no longer part of the definition. Reload to see the current one.');
    const at = clock();
    if (!mayTick(line, subject.policy, accountId, at))
      throw new Failure('forbidden', 'Only the Product Owner, or a deputy in their term, confirms this line.');
    if (set.to === 'not-applicable' && !isWaivable(line))
      throw new Failure('invalid-input', 'This line cannot be called not applicable: it has to be confirmed.');
    const common = { id: `tick-${newId()}`, issueId, by: accountId, at, item };
    const entry: LedgerEntry =
      set.to === 'open'
        ? { ...common, kind: 'unticked' }
        : set.to === 'done'
          ? { ...common, kind: 'ticked' }
          : { ...common, kind: 'ticked', reason: set.reason };
    await ledger.append(entry);
    return keep(subject, [entry]);
  };
