import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { Issue } from '../jira/issues';
import { isBlocking } from '../jira/to-work-item';
import type { Dependents } from '../ledger/dependents';
import type { ChangedFields } from './changed-fields';
import type { IssueContext, ReadIssue } from './issue-context';
import type { Known } from './reconcile-issue';

/** The issues whose counts of open sub-tasks and blockers this one is part of. */
export const dependentsOf = ({ system }: Pick<Issue, 'system'>): readonly JiraId[] => [
  ...(system.parent ? [system.parent.id] : []),
  ...(system.issuelinks ?? []).flatMap(({ type, outwardIssue }) =>
    outwardIssue && isBlocking(type) ? [outwardIssue.id] : [],
  ),
];

interface Dependencies {
  readonly find: (issueId: JiraId) => Promise<ReadIssue>;
  readonly reconcile: (subject: IssueContext, known?: Pick<Known, 'changed'>) => Promise<unknown>;
  readonly dependents: Dependents;
}

/** Of those that depend on an issue nothing changed but their counts. */
const nothing: ChangedFields = new Set();

/** An issue that is gone needs nothing, and neither does one that no policy governs. */
const reconcileOne = async (
  { find, reconcile }: Dependencies,
  issueId: JiraId,
  changed: ChangedFields | undefined,
): Promise<Issue | null> => {
  try {
    const { issue, context } = await find(issueId);
    if (context !== null) await reconcile(context, { changed });
    return issue;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
};

/**
 * Keeps the given issues, and those whose counts depend on them: today, and as far as the app knows before; these may lie in a project with
 * a policy of its own. What an issue was part of is forgotten only after it was counted again, so that no order of events and no
 * failure on the way loses it. `changed` is what an event says was changed of the issues; without it everything is looked at.
 */
export const reconcileWithDependents =
  (needs: Dependencies) =>
  async (
    issueIds: readonly JiraId[],
    formerDependents: readonly JiraId[] = [],
    changed?: ChangedFields,
  ): Promise<void> => {
    const { dependents } = needs;
    const affected = new Set<JiraId>(formerDependents);
    const past = new Map<JiraId, readonly JiraId[]>();
    for (const issueId of new Set(issueIds)) {
      const [issue, known] = [await reconcileOne(needs, issueId, changed), await dependents.recall(issueId)];
      const current = issue === null ? [] : dependentsOf(issue);
      for (const id of [...known, ...current]) affected.add(id);
      await dependents.remember(issueId, [...new Set([...known, ...current])], known);
      past.set(
        issueId,
        known.filter((id) => !current.includes(id)),
      );
    }
    for (const id of affected) if (!issueIds.includes(id)) await reconcileOne(needs, id, nothing);
    for (const [issueId, former] of past) await dependents.forget(issueId, former);
  };
