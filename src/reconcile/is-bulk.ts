import { bulkMinutes, bulkSize } from '../domain/acceptance/breaches';
import type { Instant, JiraId } from '../domain/shared/ids';
import type { Meanings } from '../domain/policy/status-meaning';
import type { DoneCrossing } from '../domain/acceptance/done-crossings';
import { Failure } from '../domain/shared/result';
import type { Request } from '../jira/request';
import { search } from '../jira/search';
import type { IssueContext } from './issue-context';

/** What counts as delivered at the moment of the move. */
interface Delivered {
  /** The statuses, by id; none that closes. */
  readonly delivered: readonly JiraId[];
  readonly meanings: Pick<Meanings, 'closingResolutions'>;
}

/**
 * Whether a move is one of many by the same person at the same time, which Jira's history does not say and a search does, as far as its
 * index goes. Only asked of what just happened; the first few of a bulk change may be judged before the others are there.
 */
export const isBulk = async (
  request: Request,
  { item }: IssueContext,
  move: DoneCrossing,
  { delivered, meanings }: Delivered,
  now: Instant,
): Promise<boolean> => {
  const { by, at } = move;
  if (by === null || delivered.length === 0) return false;
  const minutes = Math.max(1, Math.ceil((Date.parse(now) - Date.parse(at)) / 60_000));
  if (minutes > bulkMinutes) return false;
  const { closingResolutions: closing } = meanings;
  const open = closing.length === 0 ? '' : ` and (resolution is EMPTY or resolution not in (${closing.join(', ')}))`;
  const moved = `status changed to (${delivered.join(', ')}) by ${JSON.stringify(by)} after -${minutes}m`;
  try {
    return (await search(request).count(`project = ${item.projectId} and ${moved}${open}`)) >= bulkSize;
  } catch (error) {
    // Without the count it is judged as a single move.
    if (error instanceof Failure && error.code !== 'jira-unavailable') return false;
    throw error;
  }
};
