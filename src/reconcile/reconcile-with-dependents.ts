import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { Issue } from '../jira/issues';
import { isBlocking } from '../jira/to-work-item';
import type { Reconciled } from './reconcile-issue';
import type { ReadIssue, IssueContext } from './issue-context';
import type { Dependents } from '../ledger/dependents';

/** The issues whose counts of open sub-tasks and blockers this one is part of. */
const dependentsOf = ({ system }: Issue): readonly JiraId[] => [
  ...(system.parent ? [system.parent.id] : []),
  ...(system.issuelinks ?? []).flatMap(({ type, outwardIssue }) =>
    outwardIssue && isBlocking(type) ? [outwardIssue.id] : [],
  ),
];

interface Dependencies {
  readonly find: (issueId: JiraId) => Promise<ReadIssue>;
  readonly reconcile: (subject: IssueContext) => Promise<Reconciled>;
  readonly dependents: Dependents;
}

/** Enough for events that run at the same moment; what is wrong even then is put right by the next look. */
const maxPasses = 4;

/**
 * An issue that is gone needs nothing, and neither does one that no policy governs. After a write it is looked at again: events run
 * side by side, so that another one may have read newer things and written them before.
 */
const reconcileUntilStable = async ({ find, reconcile }: Dependencies, issueId: JiraId): Promise<Issue | null> => {
  try {
    for (let look = 1; ; look += 1) {
      const { issue, context: subject } = await find(issueId);
      if (subject === null || !(await reconcile(subject)).wrote || look === maxPasses) return issue;
    }
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
};

/** Keeps the given issues, and then those whose counts depend on them: these may lie in a project with a policy of its own. */
export const reconcileWithDependents =
  (needs: Dependencies) =>
  async (issueIds: readonly JiraId[]): Promise<void> => {
    const done = new Set<JiraId>(issueIds);
    for (const issueId of done) {
      const issue = await reconcileUntilStable(needs, issueId);
      if (issue === null || !issueIds.includes(issueId)) continue;
      const dependents = dependentsOf(issue);
      await needs.dependents.remember(issueId, dependents);
      for (const id of dependents) done.add(id);
    }
  };
