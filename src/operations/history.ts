import type { Input, Output } from '../contract';
import type { Operation } from './operation';

/** A page of the issue's ledger, newest first. */
export const history: Operation<Input<'history'>, Output<'history'>> =
  ({ ledger }) =>
  async ({ after }, { issueId }) => {
    const page = await ledger.page(issueId, after);
    return { entries: [...page.entries], after: page.after };
  };
