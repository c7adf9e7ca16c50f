import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { badRequest, forbidden, JiraError } from '../../errors';
import type { Identity, Jira } from '../../jira';
import type { Issue, JsonObject } from '../../model';
import { findIssue, mayGlobally, mayOn } from '../../permissions';
import type { Ctx } from '../env';

/** What one bulk request names at most. */
export const mostIssues = 1_000;

/** What Jira says in all, whether of the whole or of fields. */
const messagesOf = ({ errorMessages, errors }: JiraError): readonly string[] => [
  ...errorMessages,
  ...Object.values(errors),
];

/** The bulk API has an error shape of its own. */
export const inBulk =
  (serve: (c: Ctx) => Response | Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    try {
      return await serve(c);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const errors = messagesOf(error).map((message) => ({ message }));
      return c.json({ errors }, error.status as ContentfulStatusCode);
    }
  };

/** @throws JiraError 403 */
export const demandBulk = (jira: Jira, identity: Identity): void => {
  if (!mayGlobally(jira, identity, 'BULK_CHANGE'))
    throw forbidden('You do not have the global permission to make bulk changes.');
};

/** The issue, if the caller may see it. */
export const accessible = (jira: Jira, identity: Identity, name: string): Issue | undefined => {
  const issue = findIssue(jira, name);
  return issue && mayOn(jira, identity, 'BROWSE_PROJECTS', issue) ? issue : undefined;
};

/** Issues, by id or key, of which the same is asked. */
interface Named {
  readonly names: readonly string[];
}

const countIn = (requests: readonly Named[]): number => requests.flatMap(({ names }) => names).length;

/** @throws JiraError 400, with what cannot be done to so many at once. */
export const demandAtMost = (requests: readonly Named[], done: string): void => {
  if (countIn(requests) > mostIssues) throw badRequest(`At most ${mostIssues} issues can be ${done} at once.`);
};

/** Does it to each issue by itself, through the same rules as anywhere else; one refusal does not stop the others. Gives the task's result. */
export const eachIssue = <R extends Named>(
  jira: Jira,
  identity: Identity,
  requests: readonly R[],
  work: (issue: Issue, request: R) => void,
): JsonObject => {
  const processed: number[] = [];
  const failed: Record<string, readonly string[]> = {};
  let unseen = 0;
  for (const request of requests)
    for (const name of request.names) {
      const issue = accessible(jira, identity, name);
      if (!issue) {
        unseen += 1;
        continue;
      }
      try {
        work(issue, request);
        processed.push(Number(issue.id));
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        failed[issue.id] = messagesOf(error);
      }
    }
  return {
    processedAccessibleIssues: processed,
    failedAccessibleIssues: failed,
    invalidOrInaccessibleIssueCount: unseen,
    totalIssueCount: countIn(requests),
  };
};
