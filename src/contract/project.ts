import * as z from 'zod/mini';

import { RecomputeState } from '../domain/acceptance/recompute-state';
import type { Result } from '../domain/shared/result';
import { SiteCheck } from '../domain/shared/site-check';

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
  /** What only the app itself can ask of the site: whether events reach it, and what it may do here. Nothing is changed. */
  trySite: {
    input: z.strictObject({}),
    output: z.strictObject({ checks: z.array(SiteCheck) }),
  },
};

export type ProjectContract = typeof projectContract;
export type ProjectCall = keyof ProjectContract;

/** The shape both Forge helpers take. */
export type ProjectDefinitions = {
  [N in ProjectCall]: (input: z.input<ProjectContract[N]['input']>) => Result<z.infer<ProjectContract[N]['output']>>;
};
