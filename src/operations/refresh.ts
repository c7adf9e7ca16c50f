import type { Input, DerivedFields } from '../contract';
import type { Operation } from './operation';

/** Brings what the app keeps about the issue up to date. */
export const refresh: Operation<Input<'refresh'>, DerivedFields> =
  ({ read, reconcile: keep }) =>
  async (_input, { issueId }) =>
    keep(await read(issueId), []);
