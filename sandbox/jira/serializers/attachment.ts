import type { Attachment, JsonObject } from '../model';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

export const attachmentBean = (view: View, attachment: Attachment): JsonObject => ({
  self: `${view.api}/attachment/${attachment.id}`,
  id: attachment.id,
  filename: attachment.filename,
  ...(attachment.authorId === null ? {} : { author: userBeanById(view, attachment.authorId) }),
  created: timestamp(attachment.created, view.timeZone),
  size: attachment.size,
  mimeType: attachment.mimeType,
  content: `${view.api}/attachment/content/${attachment.id}`,
});
