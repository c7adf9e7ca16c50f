import type { Input, Output } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { stakeholderOf } from '../domain/policy/stakeholder';
import { Failure } from '../domain/shared/result';
import { earlierTry } from './append-and-reconcile';
import { entryIds } from './entry-ids';
import { writeNote } from './note';
import type { Operation } from './operation';

/** Records a stakeholder's proposal; the value in Jira is not touched. */
export const proposeValue: Operation<Input<'proposeValue'>, Output<'proposeValue'>> =
  (needs) =>
  async ({ value, why }, caller) => {
    const { read, clock, newId } = needs;
    const { issueId, accountId, callId } = caller;
    const id = entryIds.proposeValue(callId ?? newId());
    const earlier = await earlierTry(needs, caller, id, ['proposed']);
    if (earlier !== null) return { entry: earlier };
    const { item, policy } = await read(issueId);
    const stakeholder = stakeholderOf(policy, accountId);
    if (stakeholder === null) throw new Failure('forbidden', { code: 'may-not-propose' });
    const { area } = stakeholder;
    const entry: LedgerEntry = { id, issueId, kind: 'proposed', by: accountId, at: clock(), value, area, why };
    return { entry: await writeNote(needs, item.projectId, entry) };
  };
