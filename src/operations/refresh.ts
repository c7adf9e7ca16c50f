import type { DerivedFields, Input } from '../contract';
import { notInForce, toReply } from './append-and-reconcile';
import type { Operation } from './operation';

/** Brings the ledger and the stored fields of the issue up to date. */
export const refresh: Operation<Input<'refresh'>, DerivedFields> =
  ({ read, reconcile }) =>
  async (_input, { issueId }) => {
    const done = await reconcile(await read(issueId));
    if (done === null) throw notInForce();
    return toReply(done);
  };
