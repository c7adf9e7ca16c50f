import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { forbidden, JiraError } from '../../errors';
import type { Identity, Jira } from '../../jira';
import type { Issue } from '../../model';
import { findIssue, mayGlobally, mayOn } from '../../permissions';
import type { Ctx } from '../env';

/** What one bulk request names at most. */
export const mostIssues = 1_000;

/** The bulk API has an error shape of its own. */
export const inBulk =
  (serve: (c: Ctx) => Response | Promise<Response>) =>
  async (c: Ctx): Promise<Response> => {
    try {
      return await serve(c);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const messages = [...error.errorMessages, ...Object.values(error.errors)];
      return c.json({ errors: messages.map((message) => ({ message })) }, error.status as ContentfulStatusCode);
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
