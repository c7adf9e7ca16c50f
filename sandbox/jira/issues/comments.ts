import { badRequest, fieldErrors, forbidden, type JiraError, notFound } from '../errors';
import { commentDeleted, issueCommented } from '../event-payloads';
import { isDocument } from '../fields/adf';
import { isValidDocument } from '../fields/adf-schema';
import { longestText } from '../fields/parse';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import { commit } from '../commit';
import type { Adf, Comment, Issue, Json } from '../model';
import { isObject } from '../json';
import { mayOn } from '../permissions';
import { allComments, visibilityOf, visibleComments } from './comment-visibility';

/** A document without a word, a picture or anything else that is not a frame for something. */
const isEmpty = (node: Json): boolean => {
  if (!isObject(node)) return true;
  if (Array.isArray(node.content)) return (node.content as readonly Json[]).every(isEmpty);
  return node.type === 'paragraph' || node.type === 'doc' || node.type === 'heading';
};

const emptyBody = (): JiraError => fieldErrors({ comment: 'Comment body can not be empty!' });

const bodyOf = (value: Json): Adf => {
  if (value === null || value === '') throw emptyBody();
  if (!isDocument(value)) throw fieldErrors({ comment: 'Comment body is not valid!' });
  if (!isValidDocument(value)) throw badRequest('INVALID_INPUT');
  if (isEmpty(value)) throw emptyBody();
  if (JSON.stringify(value).length > longestText)
    throw fieldErrors({ comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  return value;
};

const put = (jira: Jira, issue: Issue, comments: readonly Comment[]): void => {
  jira.store.collection('comments').put(issue.id, comments);
  const current = jira.store.collection('issues').get(issue.id);
  if (current) jira.store.collection('issues').put(issue.id, { ...current, updated: jira.clock() });
};

/** `visibility`: for whom it is; absent: for everybody who sees the issue. */
export const addComment = (
  jira: Jira,
  identity: Identity,
  issue: Issue,
  body: Json,
  visibility: Json = null,
): Comment =>
  commit(jira, (emit) => {
    if (!mayOn(jira, identity, 'ADD_COMMENTS', issue))
      throw forbidden('You do not have the permission to comment on this issue.');
    const authorId = actorId(identity);
    const now = jira.clock();
    const id = jira.store.nextId('comments');
    const restricted = visibilityOf(jira, identity, issue, visibility);
    const comment: Comment = {
      ...{ id, authorId, updateAuthorId: authorId, body: bodyOf(body), created: now, updated: now },
      ...(restricted && { visibility: restricted }),
    };
    put(jira, issue, [...allComments(jira, issue), comment]);
    emit(issueCommented(jira, authorId, issue, comment));
    return comment;
  });

/** @throws JiraError 404 */
export const commentOf = (jira: Jira, identity: Identity, issue: Issue, id: string): Comment => {
  const comment = visibleComments(jira, identity, issue).find((one) => one.id === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
};

const own = (identity: Identity, comment: Comment): boolean =>
  comment.authorId !== null && comment.authorId === actorId(identity);

export const editComment = (
  jira: Jira,
  identity: Identity,
  issue: Issue,
  id: string,
  body: Json,
  visibility: Json = null,
): Comment =>
  commit(jira, (emit) => {
    const before = commentOf(jira, identity, issue, id);
    const permission = own(identity, before) ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS';
    if (!mayOn(jira, identity, permission, issue))
      throw badRequest(`You do not have the permission to edit the comment with id: ${id}.`);
    const restricted = visibilityOf(jira, identity, issue, visibility);
    const comment: Comment = {
      ...{ ...before, body: bodyOf(body), updateAuthorId: actorId(identity), updated: jira.clock() },
      ...(restricted && { visibility: restricted }),
    };
    put(
      jira,
      issue,
      allComments(jira, issue).map((one) => (one.id === id ? comment : one)),
    );
    emit(issueCommented(jira, actorId(identity), issue, comment));
    return comment;
  });

export const deleteComment = (jira: Jira, identity: Identity, issue: Issue, id: string): void =>
  commit(jira, (emit) => {
    const comment = commentOf(jira, identity, issue, id);
    const permission = own(identity, comment) ? 'DELETE_OWN_COMMENTS' : 'DELETE_ALL_COMMENTS';
    if (!mayOn(jira, identity, permission, issue))
      throw badRequest(`You do not have the permission to delete the comment with id: ${id}.`);
    put(
      jira,
      issue,
      allComments(jira, issue).filter((one) => one.id !== id),
    );
    emit(commentDeleted(jira, actorId(identity), issue, comment));
  });
