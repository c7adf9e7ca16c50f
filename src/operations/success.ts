import type { Input, Output } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { maxCriteria, type Success, successOf } from '../domain/value/success';
import { Failure } from '../domain/shared/result';
import type { JiraId } from '../domain/shared/ids';
import { earlierTry } from './append-and-reconcile';
import type { Caller } from './caller';
import { entryIds } from './entry-ids';
import { copyToLists, writeNote } from './note';
import type { Dependencies, Operation } from './operation';

/** Writes, as the app, what the ledger says of a work item's success where lists can read it. */
export type SaveSuccess = (issueId: JiraId, success: Success) => Promise<void>;

/** Brings that copy up to date. */
export const tellSuccess = async (
  { ledger }: Pick<Dependencies, 'ledger'>,
  saveSuccess: SaveSuccess,
  issueId: JiraId,
): Promise<void> =>
  copyToLists('success', issueId, async () => saveSuccess(issueId, successOf((await ledger.read(issueId)).entries)));

/** Writes one entry about success, unless the same call did before. */
const record = async (
  needs: Dependencies,
  saveSuccess: SaveSuccess,
  {
    caller,
    id,
    kinds,
  }: { readonly caller: Caller; readonly id: string; readonly kinds: readonly LedgerEntry['kind'][] },
  entryFor: (there: Success, value: number | null) => LedgerEntry,
): Promise<{ readonly entry: LedgerEntry }> => {
  let entry = await earlierTry(needs, caller, id, kinds);
  if (entry === null) {
    const { item } = await needs.read(caller.issueId);
    const there = successOf((await needs.ledger.read(caller.issueId)).entries);
    entry = await writeNote(needs, item.projectId, entryFor(there, item.value));
  }
  await tellSuccess(needs, saveSuccess, caller.issueId);
  return { entry };
};

const gone = (): Failure => new Failure('conflict', { code: 'criterion-gone' });

/** Says by what a work item's success is to be seen. @throws Failure `conflict` for one too many, or where it is gone */
export const aimSuccess =
  (saveSuccess: SaveSuccess): Operation<Input<'aimSuccess'>, Output<'aimSuccess'>> =>
  (needs) =>
  ({ criterion, set }, caller) => {
    const { issueId, accountId, callId } = caller;
    const id = entryIds.aimSuccess(callId ?? needs.newId());
    return record(needs, saveSuccess, { caller, id, kinds: ['aimed', 'aim-dropped'] }, ({ criteria }) => {
      const isThere = criteria.some((one) => one.id === criterion);
      const common = { id, issueId, by: accountId, at: needs.clock(), criterion };
      if (set.to === 'dropped') {
        if (!isThere) throw gone();
        return { ...common, kind: 'aim-dropped' };
      }
      if (!isThere && criteria.length >= maxCriteria) throw new Failure('conflict', { code: 'many-criteria' });
      const { measure, target, due, days } = set;
      return { ...common, kind: 'aimed', measure, target, due, days };
    });
  };

/** Records what was measured; the business value of that moment is what it is held against. */
export const measureSuccess =
  (saveSuccess: SaveSuccess): Operation<Input<'measureSuccess'>, Output<'measureSuccess'>> =>
  (needs) =>
  ({ criterion, result, realised }, caller) => {
    const { issueId, accountId, callId } = caller;
    const id = entryIds.measureSuccess(callId ?? needs.newId());
    return record(needs, saveSuccess, { caller, id, kinds: ['measured'] }, ({ criteria }, planned) => {
      if (!criteria.some((one) => one.id === criterion)) throw gone();
      const common = { id, issueId, by: accountId, at: needs.clock(), criterion };
      return { ...common, kind: 'measured', result, planned, realised };
    });
  };
