import type { Person } from '../../src/jira/issue-response';
import { questionComments } from '../../src/jira/questions';
import { users } from '../../src/jira/users';
import { jira } from '../ui/bridge';
import { callOnDemand } from '../ui/call-on-demand';

const linesOf = (text: string): readonly string[] => text.split('\n');

/** Somebody to mention; nobody where Jira does not know them. */
const personOf = async (accountId: string | null): Promise<Person | null> =>
  accountId === null ? null : ((await users(jira).byId([accountId])).get(accountId) ?? null);

/** A comment that asks the Product Owner. Gives its id. @throws Failure */
export const ask = async (issueId: string, text: string, owner: string): Promise<string> =>
  questionComments(jira).add(issueId, linesOf(text), await personOf(owner), { version: 1, asks: true });

/** A comment that answers. Gives its id. @throws Failure */
export const answer = async (
  issueId: string,
  text: string,
  question: { readonly comment: string; readonly by: string | null },
): Promise<string> =>
  questionComments(jira).add(issueId, linesOf(text), await personOf(question.by), {
    version: 1,
    answers: question.comment,
  });

/** Has the app look at a work item's questions, these comments among them. Gives whether one more cannot be followed. @throws Failure */
export const lookAgain = async (issueId: string, comments: readonly string[] = []): Promise<boolean> =>
  (await callOnDemand('questions', issueId, { comments: [...comments] })).full;
