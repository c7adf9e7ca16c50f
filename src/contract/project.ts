import * as z from 'zod/mini';

import { RecomputeState } from '../domain/acceptance/recompute-state';
import type { Result } from '../domain/shared/result';

/** The calls about a whole project; its place is the settings page, and whoever calls must administer the project. */
export const projectContract = {
  /**
   * Makes the stored fields of all work items anew where they are older than the settings; `force` does it even where they are not. Gives
   * how it stands, null where no policy is in force; it goes on by itself, and the project property `assay.recompute` tells how far it is.
   */
  recompute: {
    input: z.strictObject({ force: z.boolean() }),
    output: z.strictObject({ state: z.nullable(RecomputeState) }),
  },
};

export type ProjectContract = typeof projectContract;
export type ProjectCall = keyof ProjectContract;

/** The shape both Forge helpers take. */
export type ProjectDefinitions = {
  [N in ProjectCall]: (input: z.input<ProjectContract[N]['input']>) => Result<z.infer<ProjectContract[N]['output']>>;
};
