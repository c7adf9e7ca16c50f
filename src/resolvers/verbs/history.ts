import type { Input, Output } from '../../contract';
import type { Verb } from './verb';

/** A page of the issue's ledger, newest first. */
export const history: Verb<Input<'history'>, Output<'history'>> =
  ({ ledger }) =>
  async ({ after }, { issueId }) => {
    const page = await ledger.page(issueId, after);
    return { entries: [...page.entries], after: page.after };
  };
