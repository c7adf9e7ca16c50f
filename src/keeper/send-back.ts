import { type Breach, breachToReturn, cameFrom, returnWords } from '../domain/breaches';
import { Failure } from '../domain/result';
import { issues } from '../jira/issues';
import type { Request } from '../jira/request';
import { into, transitions, type Way } from '../jira/transitions';
import { users } from '../jira/users';
import type { Needs, Past } from './needs';
import type { Subject } from './subject';

const wayBack = async (request: Request, { item, policy }: Subject, from: string | null): Promise<Way | null> => {
  const ways = (await transitions(request).list(item.id)).filter(({ to }) => to.category !== 'done');
  return (
    (from === null ? null : into(ways, from)) ?? (policy.rejectedTo === null ? null : into(ways, policy.rejectedTo))
  );
};

/** Whether Jira moved it. A busy Jira throws, so that the event comes again; any other no is final. */
const moves = async ({ request, claims }: Needs, { item }: Subject, way: Way, claim: string): Promise<boolean> => {
  try {
    await transitions(request).go(item.id, way.id);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code !== 'jira-unavailable') return false;
    await claims.release(claim);
    throw error;
  }
};

/** The comment is a courtesy: without it the record still says what happened. */
const explain = async (request: Request, { item }: Subject, { by }: Breach, way: Way): Promise<void> => {
  try {
    const person = by === null ? undefined : (await users(request).byId([by])).get(by);
    await issues(request).comment(item.id, returnWords(item.status.name, way.to.name), person ?? null);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
};

/**
 * Sends a work item back that arrived in Done unaccepted, where the policy wants that: to the status that it came from, else to the one
 * for rejected work, else not at all. Gives whether it did.
 */
export const sendBack =
  (needs: Needs) =>
  async (subject: Subject, { entries, changes }: Past): Promise<boolean> => {
    const { item, policy } = subject;
    const at = needs.clock();
    const breach = breachToReturn(policy, item, entries, at);
    if (breach === null) return false;
    const way = await wayBack(needs.request, subject, cameFrom(changes, breach));
    const claim = `return:${item.id}:${breach.id}`;
    if (way === null || !(await needs.claims.take(claim))) return false;
    if (!(await moves(needs, subject, way, claim))) return false;
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
