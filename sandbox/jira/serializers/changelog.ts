import type { History, HistoryItem, JsonObject } from '../model';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

export const historyItemBean = (item: HistoryItem): JsonObject => ({
  field: item.field,
  fieldtype: item.fieldtype,
  fieldId: item.fieldId,
  from: item.from,
  fromString: item.fromString,
  to: item.to,
  toString: item.toString,
});

export const historyBean = (view: View, history: History): JsonObject => ({
  id: history.id,
  ...(history.authorId === null ? {} : { author: userBeanById(view, history.authorId) }),
  created: timestamp(history.created, view.timeZone),
  items: history.items.map(historyItemBean),
});
