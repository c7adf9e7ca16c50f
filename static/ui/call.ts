import { type CallId, contract, type Input, type Name, type Output } from '../../src/contract';
import { invokeFunction, newCallId } from './invoke-function';

/** Calls one of the app's functions about a work item. @throws Failure that says what went wrong. */
export const call = async <N extends Name>(
  name: N,
  issueId: string,
  input: Input<N>,
  callId: CallId = newCallId(),
): Promise<Output<N>> =>
  (await invokeFunction(name, { ...input, issueId, callId }, contract[name].output)) as Output<N>;
