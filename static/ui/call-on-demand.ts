import type * as z from 'zod/mini';

import type { CallId } from '../../src/contract';
import { type OnDemand, onDemandContract, type OnDemandName } from '../../src/contract/on-demand';
import { invokeFunction, newCallId } from './invoke-function';

/** As `call`, of those that are loaded when they are first wanted. @throws Failure that says what went wrong. */
export const callOnDemand = async <N extends OnDemandName>(
  name: N,
  issueId: string,
  input: z.input<OnDemand[N]['input']>,
  callId: CallId = newCallId(),
): Promise<z.infer<OnDemand[N]['output']>> =>
  (await invokeFunction(name, { ...input, issueId, callId }, onDemandContract[name].output)) as z.infer<
    OnDemand[N]['output']
  >;
