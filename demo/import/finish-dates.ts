import type { ImportedIssue } from './issue';
import type { Meanings } from './names-in-file';

/** The last move into Done that a file's history has; null where it has none. */
const movedIntoDone = ({ statusChanges }: ImportedIssue, { category }: Meanings): number | null =>
  statusChanges.findLast(({ from, to }) => category(to) === 'done' && category(from) !== 'done')?.at ?? null;

/**
 * When a work item came into Done, as the file says: its history, its resolution, or when its status category changed. When it was updated
 * says nothing of it. Null for what is not done, and where the file does not say.
 */
export const finishOf = (issue: ImportedIssue, meanings: Meanings): number | null =>
  meanings.category(issue.status) === 'done'
    ? (movedIntoDone(issue, meanings) ?? issue.resolved ?? issue.statusCategoryChanged)
    : null;
