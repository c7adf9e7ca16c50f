import { adfHtml } from '../fields/adf-html';
import type { Comment, JsonObject } from '../model';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

/** A comment; with `rendered` its text as HTML too. */
export const commentBean = (view: View, issueId: string, comment: Comment, rendered = false): JsonObject => ({
  self: `${view.api}/issue/${issueId}/comment/${comment.id}`,
  id: comment.id,
  ...(comment.authorId === null ? {} : { author: userBeanById(view, comment.authorId) }),
  body: comment.body,
  ...(rendered ? { renderedBody: adfHtml(comment.body) } : {}),
  ...(comment.updateAuthorId === null ? {} : { updateAuthor: userBeanById(view, comment.updateAuthorId) }),
  created: timestamp(comment.created, view.timeZone),
  updated: timestamp(comment.updated, view.timeZone),
  ...(comment.visibility ? { visibility: { ...comment.visibility } } : {}),
  jsdPublic: true,
});
