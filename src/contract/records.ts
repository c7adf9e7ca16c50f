import * as z from 'zod/mini';

import { EntryLine } from '../domain/record/file';
import { ChainEnd } from '../domain/record/link';
import { JiraId } from '../domain/shared/ids';
import type { Result } from '../domain/shared/result';

/** So many records fit into one answer of a function, by far. */
export const mostRecords = 50;

/**
 * The chains of several work items, as far as whoever calls may see them: Jira is asked for each. What they may not read yet of a record is withheld, and
 * its place is there.
 */
export const recordsContract = {
  input: z.strictObject({ issueIds: z.array(JiraId).check(z.minLength(1), z.maxLength(mostRecords)) }),
  output: z.strictObject({
    chains: z.array(z.strictObject({ issueId: JiraId, end: ChainEnd, lines: z.array(EntryLine) })),
  }),
};

export type RecordsInput = z.infer<typeof recordsContract.input>;
export type RecordsOutput = z.infer<typeof recordsContract.output>;

/** The shape that both Forge helpers take. */
export type RecordDefinitions = {
  [N in 'records']: (input: z.input<typeof recordsContract.input>) => Result<RecordsOutput>;
};
