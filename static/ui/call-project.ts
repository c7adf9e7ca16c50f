import type * as z from 'zod/mini';

import { type ProjectCall, projectContract, type ProjectContract } from '../../src/contract/project';
import { invokeFunction, newCallId } from './invoke-function';

/** Calls one of the app's functions about the project whose page this is; `callId` is given again by a second try. @throws Failure that says what went wrong. */
export const callProject = async <N extends ProjectCall>(
  name: N,
  input: z.input<ProjectContract[N]['input']>,
  callId = newCallId(),
): Promise<z.infer<ProjectContract[N]['output']>> =>
  (await invokeFunction(name, { ...input, callId }, projectContract[name].output)) as z.infer<
    ProjectContract[N]['output']
  >;
