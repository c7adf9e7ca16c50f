import * as z from 'zod/mini';

import { ReportLog } from '../domain/evidence/report-log';
import { Instant } from '../domain/shared/ids';
import { RecomputeState } from '../domain/acceptance/recompute-state';
import type { Result } from '../domain/shared/result';
import { SiteCheck } from '../domain/shared/site-check';

/** A secret as it is shown after it was made: by what tells it apart, never itself. */
const KnownSecret = z.strictObject({ id: z.string(), madeAt: Instant });

/** Where a project's pipelines send test reports, what they sign with, and what came. */
export const ReportAddress = z.strictObject({
  url: z.string(),
  current: z.nullable(KnownSecret),
  /** The one before, which is valid until somebody ends it. */
  former: z.nullable(KnownSecret),
  log: ReportLog,
});
export type ReportAddress = z.infer<typeof ReportAddress>;

/** How a save of the settings ended. Policies are as the project property has them. */
const PolicySaved = z.discriminatedUnion('state', [
  /** `inForce`: Jira has them. Otherwise they are written soon, without anybody's doing. */
  z.strictObject({ state: z.literal('saved'), policy: z.record(z.string(), z.unknown()), inForce: z.boolean() }),
  /** Somebody saved since these settings were read; nothing was saved over theirs. */
  z.strictObject({ state: z.literal('overtaken'), stored: z.unknown() }),
]);

/** The calls about a whole project; its place is the settings page, and whoever calls must administer the project. */
export const projectContract = {
  /** Saves the settings on top of those that the page had read: `base` is their revision, null where there were none. */
  savePolicy: {
    input: z.strictObject({
      policy: z.record(z.string(), z.unknown()),
      base: z.nullable(z.number().check(z.int(), z.nonnegative())),
    }),
    output: PolicySaved,
  },
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
  /** Where pipelines send test reports, and what came. */
  reports: { input: z.strictObject({}), output: ReportAddress },
  /**
   * Makes a secret for the project's pipelines, and shows it this once. The one that was valid stays so beside it; an older one ends.
   */
  makeSecret: { input: z.strictObject({}), output: z.strictObject({ secret: z.string(), address: ReportAddress }) },
  /** Ends the secret before the last one; the last one is valid alone. */
  endFormerSecret: { input: z.strictObject({}), output: ReportAddress },
};

export type ProjectContract = typeof projectContract;
export type ProjectCall = keyof ProjectContract;

/** The shape both Forge helpers take. */
export type ProjectDefinitions = {
  [N in ProjectCall]: (input: z.input<ProjectContract[N]['input']>) => Result<z.infer<ProjectContract[N]['output']>>;
};
