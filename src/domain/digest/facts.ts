import type { OpenQuestion } from '../acceptance/questions';
import type { BacklogItem, Sprint } from '../backlog/backlog-item';
import type { CalendarDate, Instant, JiraId } from '../shared/ids';

/** A version that is not released. */
export interface PlannedVersion {
  readonly id: JiraId;
  readonly name: string;
  readonly releaseDate: CalendarDate | null;
}

/** What a few searches tell of a project, without anybody's history. */
export interface ProjectFacts {
  readonly now: Instant;
  /** Open work that the policy governs, in Jira's order. */
  readonly open: readonly BacklogItem[];
  /** There is more of it than was read. */
  readonly openGoesOn: boolean;
  /** What was accepted and still is. */
  readonly accepted: readonly BacklogItem[];
  /** What was accepted before may not all be there. */
  readonly knownSince: Instant;
  /** What went past the Product Owner (`wentPastAt`), and whether there is more. */
  readonly breaches: readonly BacklogItem[];
  readonly breachesGoOn: boolean;
  /** As far as work names them. */
  readonly sprints: readonly Sprint[];
  readonly versions: readonly PlannedVersion[];
}

/** An open question, and the work item that it is about. */
export interface AskedAbout extends OpenQuestion {
  readonly issueId: JiraId;
}
