import { chunksOf } from '../../src/domain/shared/chunks';
import type { OpenQuestion, QuestionsCopy } from '../../src/domain/acceptance/questions';
import { type CommentText, questionComments } from '../../src/jira/questions';
import { jira } from '../ui/bridge';
import { lookAgain } from './post';

/** An open question with its text. */
export interface Asked {
  readonly issueId: string;
  readonly of: OpenQuestion;
  readonly comment: CommentText;
}

/** Jira gives so many comments at once; a hundred with their texts are enough for a page. */
const atOnce = 100;

const openIn = (
  copies: ReadonlyMap<string, QuestionsCopy>,
): readonly (readonly [issueId: string, of: OpenQuestion])[] =>
  [...copies]
    .flatMap(([issueId, { open }]) => open.map((of) => [issueId, of] as const))
    .sort(([, a], [, b]) => a.at.localeCompare(b.at));

/** Those of one work item. */
export const readQuestionsOf = async (issueId: string): Promise<ReadonlyMap<string, QuestionsCopy>> => {
  const copy = await questionComments(jira).copyOf(issueId);
  return new Map(copy === null ? [] : [[issueId, copy]]);
};

/**
 * The open questions of work items, oldest first, with their texts as the reader may see them. Where a comment is gone by now, the app is told to look
 * again.
 */
export const readOpen = async (copies: ReadonlyMap<string, QuestionsCopy>): Promise<readonly Asked[]> => {
  const open = openIn(copies);
  const texts = new Map<string, CommentText>();
  for (const some of chunksOf(open, atOnce))
    for (const text of await questionComments(jira).texts(some.map(([, { comment }]) => comment)))
      texts.set(text.id, text);
  const lost = new Set(open.flatMap(([issueId, { comment }]) => (texts.has(comment) ? [] : [issueId])));
  // What is shown does not wait for it.
  for (const issueId of lost) void lookAgain(issueId).catch(() => undefined);
  return open.flatMap(([issueId, of]) => {
    const comment = texts.get(of.comment);
    return comment === undefined ? [] : [{ issueId, of, comment }];
  });
};
