import type { JiraId } from '../domain/ids';
import { Failure } from '../domain/result';
import type { Issue } from '../jira/issues';
import { isBlocking } from '../jira/to-work-item';
import type { Outcome } from '../keeper/keep';
import type { Found, Subject } from '../keeper/subject';
import type { Dependents } from '../ledger/dependents';

/** The issues whose counts of open sub-tasks and blockers this one is part of. */
const around = ({ system }: Issue): readonly JiraId[] => [
  ...(system.parent ? [system.parent.id] : []),
  ...(system.issuelinks ?? []).flatMap(({ type, outwardIssue }) =>
    outwardIssue && isBlocking(type) ? [outwardIssue.id] : [],
  ),
];

interface Needs {
  readonly find: (issueId: JiraId) => Promise<Found>;
  readonly keep: (subject: Subject) => Promise<Outcome>;
  readonly dependents: Dependents;
}

/** Enough for events that run at the same moment; what is wrong even then is put right by the next look. */
const mostLooks = 4;

/**
 * An issue that is gone needs nothing, and neither does one that no policy governs. After a write it is looked at again: events run
 * side by side, so that another one may have read newer things and written them before.
 */
const keepOne = async ({ find, keep }: Needs, issueId: JiraId): Promise<Issue | null> => {
  try {
    for (let look = 1; ; look += 1) {
      const { issue, subject } = await find(issueId);
      if (subject === null || !(await keep(subject)).wrote || look === mostLooks) return issue;
    }
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
};

/** Keeps the given issues, and then those whose counts depend on them: these may lie in a project with a policy of its own. */
export const keepAround =
  (needs: Needs) =>
  async (issueIds: readonly JiraId[]): Promise<void> => {
    const done = new Set<JiraId>(issueIds);
    for (const issueId of done) {
      const issue = await keepOne(needs, issueId);
      if (issue === null || !issueIds.includes(issueId)) continue;
      const dependents = around(issue);
      await needs.dependents.remember(issueId, dependents);
      for (const id of dependents) done.add(id);
    }
  };
