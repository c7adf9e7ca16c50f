import type * as z from 'zod/mini';

import type { CallId } from '../../src/contract';
import { type PlanningContract, planningContract, type PlanningName } from '../../src/contract/planning';
import type { JiraId } from '../../src/domain/shared/ids';
import { invokeFunction, newCallId } from './invoke-function';

/** Calls one of the app's functions about the plans of a project. @throws Failure that says what went wrong. */
export const callPlanning = async <N extends PlanningName>(
  name: N,
  projectId: JiraId,
  input: z.input<PlanningContract[N]['input']>,
  callId: CallId = newCallId(),
): Promise<z.infer<PlanningContract[N]['output']>> =>
  (await invokeFunction(name, { ...input, projectId, callId }, planningContract[name].output)) as z.infer<
    PlanningContract[N]['output']
  >;
