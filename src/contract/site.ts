import * as z from 'zod/mini';

import { RecomputeState } from '../domain/acceptance/recompute-state';
import { JiraId } from '../domain/shared/ids';
import type { Result } from '../domain/shared/result';
import { Trouble } from '../domain/shared/trouble';

/** The calls about the whole site; their place is the admin page, and whoever calls must administer Jira. */
export const siteContract = {
  /** What went wrong where nobody was present, latest first. */
  troubles: { input: z.strictObject({}), output: z.strictObject({ troubles: z.array(Trouble) }) },
  /**
   * Makes the stored fields of a project's work items anew from record and Jira, and trusts nothing that is stored. Its troubles are cleared; those that
   * are not about one project are with a null. Gives how it stands, null where no policy is in force.
   */
  repair: {
    input: z.strictObject({ projectId: z.nullable(JiraId) }),
    output: z.strictObject({ state: z.nullable(RecomputeState) }),
  },
};

export type SiteContract = typeof siteContract;
export type SiteCall = keyof SiteContract;

/** The shape both Forge helpers take. */
export type SiteDefinitions = {
  [N in SiteCall]: (input: z.input<SiteContract[N]['input']>) => Result<z.infer<SiteContract[N]['output']>>;
};
