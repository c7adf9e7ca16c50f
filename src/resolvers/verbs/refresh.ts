import type { Input, Kept } from '../../contract';
import type { Verb } from './verb';

/** Brings what the app keeps about the issue up to date. */
export const refresh: Verb<Input<'refresh'>, Kept> =
  ({ read, keep }) =>
  async (_input, { issueId }) =>
    keep(await read(issueId), []);
