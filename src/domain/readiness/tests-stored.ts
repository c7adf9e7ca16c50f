import type { Ticks, WorkItem } from '../shared/work-item';

/** The part of what is stored that is about tests. */
export type StoredOfTests = Pick<Ticks, 'tests' | 'proven'>;

/** What is stored of the tests that prove the criteria, as it is. */
export const testsStored = ({ stored: { ticks } }: Pick<WorkItem, 'stored'>): StoredOfTests => ({
  ...(ticks?.tests !== undefined && { tests: ticks.tests }),
  ...(ticks?.proven !== undefined && { proven: ticks.proven }),
});
