import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import type { FailureReason } from '../../src/domain/shared/failure-reason';
import { Failure } from '../../src/domain/shared/result';
import type { ProjectState, SyncFailure } from './state';

export type Emit = (change: Partial<ProjectState>) => void;

/** What a sync works on: the items by id, and the failures so far. */
export interface SyncResult {
  readonly items: Map<string, BacklogItem>;
  /** By id, each as the text that is kept (`HistoryTexts`). */
  readonly histories: Map<string, string>;
  readonly failures: SyncFailure[];
}

export const createSyncResult = (): SyncResult => ({ items: new Map(), histories: new Map(), failures: [] });

const reasonOf = (error: unknown): FailureReason => (error instanceof Failure ? error.reason : { code: 'page-failed' });

/** Does a part; when that fails for good, the failure is noted, the answer is undefined and the rest goes on. */
export const attempt = async <T>(
  of: SyncResult,
  name: SyncFailure['part'],
  work: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    of.failures.push({ part: name, why: reasonOf(error) });
    return undefined;
  }
};
