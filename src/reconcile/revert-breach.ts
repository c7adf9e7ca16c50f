import { type Breach, breachToRevert, previousStatus, revertComment } from '../domain/acceptance/breaches';
import { Failure } from '../domain/shared/result';
import { issues } from '../jira/issues';
import type { Request } from '../jira/request';
import { transitionTo, transitions, type Transition } from '../jira/transitions';
import { users } from '../jira/users';
import type { Dependencies, IssueHistory } from './dependencies';
import type { IssueContext } from './issue-context';

const transitionBack = async (
  request: Request,
  { item, policy }: IssueContext,
  from: string | null,
): Promise<Transition | null> => {
  const ways = (await transitions(request).list(item.id)).filter(({ to }) => to.category !== 'done');
  return (
    (from === null ? null : transitionTo(ways, from)) ??
    (policy.rejectedTo === null ? null : transitionTo(ways, policy.rejectedTo))
  );
};

/** Whether Jira moved it. A busy Jira throws, so that the event comes again; any other no is final. */
const executed = async (
  { request, claims }: Dependencies,
  { item }: IssueContext,
  way: Transition,
  claim: string,
): Promise<boolean> => {
  try {
    await transitions(request).execute(item.id, way.id);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code !== 'jira-unavailable') return false;
    await claims.release(claim);
    throw error;
  }
};

/** The comment is a courtesy: without it the record still says what happened. */
const explain = async (request: Request, { item }: IssueContext, { by }: Breach, way: Transition): Promise<void> => {
  try {
    const person = by === null ? undefined : (await users(request).byId([by])).get(by);
    await issues(request).comment(item.id, revertComment(item.status.name, way.to.name), person ?? null);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
};

/**
 * Sends a work item back that arrived in Done unaccepted, where the policy wants that: to the status that it came from, else to the one
 * for rejected work, else not at all. Gives whether it did.
 */
export const revertBreach =
  (needs: Dependencies) =>
  async (subject: IssueContext, { entries, changes }: IssueHistory): Promise<boolean> => {
    const { item, policy } = subject;
    const at = needs.clock();
    const breach = breachToRevert(policy, item, entries, at);
    if (breach === null) return false;
    const way = await transitionBack(needs.request, subject, previousStatus(changes, breach));
    const claim = `return:${item.id}:${breach.id}`;
    if (way === null || !(await needs.claims.take(claim))) return false;
    if (!(await executed(needs, subject, way, claim))) return false;
    await needs.ledger.append({
      id: `return-${breach.id}`,
      issueId: item.id,
      kind: 'returned',
      by: null,
      at,
      from: item.status.name,
      to: way.to.name,
      breach: breach.id,
    });
    await explain(needs.request, subject, breach, way);
    return true;
  };
