import type * as z from 'zod/mini';

import { type SiteCall, siteContract, type SiteContract } from '../../src/contract/site';
import { invokeFunction, newCallId } from './invoke-function';

/** Calls one of the app's functions about the whole site. @throws Failure that says what went wrong. */
export const callSite = async <N extends SiteCall>(
  name: N,
  input: z.input<SiteContract[N]['input']>,
): Promise<z.infer<SiteContract[N]['output']>> =>
  (await invokeFunction(name, { ...input, callId: newCallId() }, siteContract[name].output)) as z.infer<
    SiteContract[N]['output']
  >;
