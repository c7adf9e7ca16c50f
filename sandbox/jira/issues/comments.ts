import { badRequest, fieldErrors, forbidden, notFound } from '../errors';
import { commentDeleted, issueCommented } from '../event-payloads';
import { isDocument, isValidDocument } from '../fields/adf';
import { longestText } from '../fields/parse';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import { commit } from '../commit';
import type { Adf, Comment, Issue, Json } from '../model';
import { mayOn } from '../permissions';

const bodyOf = (value: Json): Adf => {
  if (value === null || value === '') throw fieldErrors({ comment: 'Comment body can not be empty!' });
  if (!isDocument(value)) throw fieldErrors({ comment: 'Comment body is not valid!' });
  if (!isValidDocument(value)) throw badRequest('INVALID_INPUT');
  if (JSON.stringify(value).length > longestText)
    throw fieldErrors({ comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  return value;
};

export const commentsOf = (jira: Jira, issue: Issue): readonly Comment[] =>
  jira.store.collection('comments').get(issue.id) ?? [];

const put = (jira: Jira, issue: Issue, comments: readonly Comment[]): void => {
  jira.store.collection('comments').put(issue.id, comments);
  const current = jira.store.collection('issues').get(issue.id);
  if (current) jira.store.collection('issues').put(issue.id, { ...current, updated: jira.clock() });
};

export const addComment = (jira: Jira, identity: Identity, issue: Issue, body: Json): Comment =>
  commit(jira, (emit) => {
    if (!mayOn(jira, identity, 'ADD_COMMENTS', issue))
      throw forbidden('You do not have the permission to comment on this issue.');
    const authorId = actorId(identity);
    const now = jira.clock();
    const id = jira.store.nextId('comments');
    const comment: Comment = { id, authorId, updateAuthorId: authorId, body: bodyOf(body), created: now, updated: now };
    put(jira, issue, [...commentsOf(jira, issue), comment]);
    emit(issueCommented(jira, authorId, issue, comment));
    return comment;
  });

/** @throws JiraError 404 */
export const commentOf = (jira: Jira, issue: Issue, id: string): Comment => {
  const comment = commentsOf(jira, issue).find((one) => one.id === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
};

const own = (identity: Identity, comment: Comment): boolean =>
  comment.authorId !== null && comment.authorId === actorId(identity);

export const editComment = (jira: Jira, identity: Identity, issue: Issue, id: string, body: Json): Comment =>
  commit(jira, (emit) => {
    const before = commentOf(jira, issue, id);
    const permission = own(identity, before) ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS';
    if (!mayOn(jira, identity, permission, issue))
      throw badRequest(`You do not have the permission to edit the comment with id: ${id}.`);
    const comment = { ...before, body: bodyOf(body), updateAuthorId: actorId(identity), updated: jira.clock() };
    put(
      jira,
      issue,
      commentsOf(jira, issue).map((one) => (one.id === id ? comment : one)),
    );
    emit(issueCommented(jira, actorId(identity), issue, comment));
    return comment;
  });

export const deleteComment = (jira: Jira, identity: Identity, issue: Issue, id: string): void =>
  commit(jira, (emit) => {
    const comment = commentOf(jira, issue, id);
    const permission = own(identity, comment) ? 'DELETE_OWN_COMMENTS' : 'DELETE_ALL_COMMENTS';
    if (!mayOn(jira, identity, permission, issue))
      throw badRequest(`You do not have the permission to delete the comment with id: ${id}.`);
    put(
      jira,
      issue,
      commentsOf(jira, issue).filter((one) => one.id !== id),
    );
    emit(commentDeleted(jira, actorId(identity), issue, comment));
  });
