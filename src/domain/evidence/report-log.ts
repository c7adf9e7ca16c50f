import * as z from 'zod/mini';

import { Instant } from '../shared/ids';
import { Build } from '../shared/test-result';
import { reportFaults, reportFormats } from './report';

/** Why something that claimed to be a report was refused. */
export const Refusal = z.enum(['unsigned', 'too-old', 'replayed', 'too-large', 'malformed']);
export type Refusal = z.infer<typeof Refusal>;

const Count = z.strictObject({ count: z.number(), at: Instant });

/** What came of a report that was taken. */
export const ReportNote = z.strictObject({
  report: z.string(),
  at: Instant,
  format: z.enum(reportFormats),
  build: Build,
  /** `no-policy`: the project's settings were not in force, so that nobody could say where its criteria stand. */
  fault: z.optional(z.enum([...reportFaults, 'no-policy'])),
  /** How many tests it has, how many of them name a criterion, and of how many criteria the result is known now. */
  tests: z.number(),
  tagged: z.number(),
  proved: z.number(),
  /** What tests name and is not there: `PAY-7#9`; some of them. */
  unknown: z.array(z.string()),
});
export type ReportNote = z.infer<typeof ReportNote>;

/** What came of the reports for a project. */
export const ReportLog = z.strictObject({
  refused: z.partialRecord(Refusal, Count),
  /** Latest first. */
  reports: z.array(ReportNote),
});
export type ReportLog = z.infer<typeof ReportLog>;

export const noLog: ReportLog = { refused: {}, reports: [] };

const mostReports = 20;
/** Of what is not there so much is named. */
export const mostUnknown = 10;

export const withRefusal = (log: ReportLog, refusal: Refusal, at: Instant): ReportLog => ({
  ...log,
  refused: { ...log.refused, [refusal]: { count: (log.refused[refusal]?.count ?? 0) + 1, at } },
});

/** A report that is noted again, since its job came twice, stands there once. */
export const withReport = (log: ReportLog, note: ReportNote): ReportLog => ({
  ...log,
  reports: [note, ...log.reports.filter(({ report }) => report !== note.report)].slice(0, mostReports),
});
