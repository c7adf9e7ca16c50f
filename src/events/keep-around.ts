import type { JiraId } from '../domain/ids';
import { Failure } from '../domain/result';
import { isBlocking } from '../jira/to-work-item';
import type { Subject } from '../keeper/subject';

/** The issues whose counts of open sub-tasks and blockers this one is part of. */
const around = ({ issue: { system } }: Subject): readonly JiraId[] => [
  ...(system.parent ? [system.parent.id] : []),
  ...(system.issuelinks ?? []).flatMap(({ type, outwardIssue }) =>
    outwardIssue && isBlocking(type) ? [outwardIssue.id] : [],
  ),
];

interface Needs {
  readonly read: (issueId: JiraId) => Promise<Subject | null>;
  readonly keep: (subject: Subject) => Promise<unknown>;
}

/** An issue that is gone, or that no policy governs, needs nothing. */
const keepOne = async ({ read, keep }: Needs, issueId: JiraId): Promise<Subject | null> => {
  try {
    const subject = await read(issueId);
    if (subject !== null) await keep(subject);
    return subject;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null;
    throw error;
  }
};

/** Keeps the given issues, and then those whose counts depend on them. */
export const keepAround =
  (needs: Needs) =>
  async (issueIds: readonly JiraId[]): Promise<void> => {
    const done = new Set<JiraId>(issueIds);
    for (const issueId of done) {
      const subject = await keepOne(needs, issueId);
      if (issueIds.includes(issueId) && subject !== null) for (const id of around(subject)) done.add(id);
    }
  };
