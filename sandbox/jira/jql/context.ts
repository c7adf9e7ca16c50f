import type { AppModules } from '../jira';
import type { Comment, Issue } from '../model';
import type { Store } from '../../store/store';

/** For whom and when a query is read. */
export interface JqlContext {
  readonly store: Store;
  readonly now: number;
  /** Null for anonymous callers, for whom `currentUser()` is nobody. */
  readonly accountId: string | null;
  readonly timeZone: string;
  readonly locale: string;
  /** What the caller may not browse does not exist for them: neither projects nor what belongs to them. */
  readonly canBrowseProject: (projectId: string) => boolean;
  readonly canSeeIssue: (issue: Issue) => boolean;
  /** The comments of an issue that the caller may read. */
  readonly commentsOf: (issue: Issue) => readonly Comment[];
  /** An issue as searches see it; undefined when the index does not have it yet. As it is unless given. */
  readonly indexed?: (issue: Issue) => Issue | undefined;
  readonly propertyAliases: AppModules['propertyAliases'];
}

/** Whether something that may belong to one project exists for the caller. */
export const visible = (context: JqlContext, projectId: string | null): boolean =>
  projectId === null || context.canBrowseProject(projectId);
