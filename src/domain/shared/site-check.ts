import * as z from 'zod/mini';

import { Instant } from './ids';

/** What Atlassian's documents leave open, or sites differ in, and Assay rests on. */
export const SiteCheckCode = z.enum([
  /** Jira parses every expression of the manifest. */
  'syntax',
  /** Every rule of the gate can be evaluated on a work item of the project. */
  'rules',
  /** An expression reads the project's settings. */
  'settings-in-rules',
  /** The text form of a work type's id has digits only. */
  'ids-as-text',
  /** The plain text of a rich one is laid out as Assay lays it out. */
  'plain-text',
  /** A thousand work items can be read in one call. */
  'bulk-read',
  /** Histories in bulk carry moments that Assay reads. */
  'bulk-history',
  /** A list of projects comes with their properties. */
  'projects-by-property',
  /** Many people can be read in one call. */
  'people-in-bulk',
  /** Events reach the app. */
  'events',
  /** The app itself may work in the project. */
  'app-in-project',
  /** The app itself may change the project's workflow. */
  'app-workflows',
]);
export type SiteCheckCode = z.infer<typeof SiteCheckCode>;

/** Long answers are cut, and of many the first are enough. */
export const longestAnswer = 400;
export const mostAnswers = 40;

const Words = z.array(z.string().check(z.maxLength(longestAnswer))).check(z.maxLength(mostAnswers));

/** One thing that was asked of a site. */
export const SiteCheck = z.strictObject({
  code: SiteCheckCode,
  /** As Assay expects; otherwise; or not known, since it could not be asked here and now. */
  outcome: z.enum(['expected', 'other', 'unknown']),
  /** The calls: method and path. */
  asked: Words,
  /** The site's answer in its own words: messages, or the part of the answer that matters. */
  said: Words,
  /** What Assay expected in its place, where that says more. */
  expected: z.optional(z.string().check(z.maxLength(longestAnswer))),
  /** What was seen, and when. */
  seen: z.optional(z.array(z.strictObject({ what: z.string(), at: Instant }))),
});
export type SiteCheck = z.infer<typeof SiteCheck>;
