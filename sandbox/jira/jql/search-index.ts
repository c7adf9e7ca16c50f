import type { Store } from '../../store/store';
import type { Issue } from '../model';

/**
 * What searches see. Jira's index follows the issues after a while: until then a search finds an issue by what it was
 * before the change, or not at all when it is new. What is found is shown as it is now. Values that lie outside the issue
 * (properties, links, comments) are never late here.
 */
export interface SearchIndex {
  /** The issue as it is indexed; undefined when it is not yet. */
  readonly indexed: (issue: Issue) => Issue | undefined;
}

const current: SearchIndex = { indexed: (issue) => issue };

/** @param lagMs how late the index is for one change of an issue; undefined: never. */
export const createSearchIndex = (
  store: Store,
  now: () => number,
  lagMs: ((issueId: string) => number) | undefined,
): SearchIndex => {
  if (!lagMs) return current;
  const late = new Map<string, { readonly until: number; readonly before: Issue | undefined }>();
  store.collection('issues').watch((id, before, after) => {
    const lag = after === undefined ? 0 : lagMs(id);
    if (lag > 0 && !late.has(id)) late.set(id, { until: now() + lag, before });
  });
  return {
    indexed: (issue) => {
      const change = late.get(issue.id);
      if (!change) return issue;
      if (change.until > now()) return change.before;
      late.delete(issue.id);
      return issue;
    },
  };
};
