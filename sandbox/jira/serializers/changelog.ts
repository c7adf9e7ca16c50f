import type { History, HistoryItem, JsonObject } from '../model';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

/** System changes that Jira records by a name of their own, without the id of a field. */
const withoutId = new Set(['parent', 'issuelinks', 'issuekey']);

/** One line of a history. Parents, links, keys and custom fields are named only: records of live sites have no `fieldId` there. */
export const historyItemBean = (item: HistoryItem): JsonObject => ({
  field: item.field,
  fieldtype: item.fieldtype,
  ...(item.fieldtype === 'custom' || withoutId.has(item.fieldId) ? {} : { fieldId: item.fieldId }),
  from: item.from,
  fromString: item.fromString,
  to: item.to,
  toString: item.toString,
});

const scattered = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
};

/** Jira promises no order within a history: here it is another one for each history, and the same at each reading. */
export const historyItemBeans = ({ id, items }: Pick<History, 'id' | 'items'>): readonly JsonObject[] =>
  items
    .map((item, at) => ({ bean: historyItemBean(item), sortKey: scattered(`${id} ${item.field} ${at}`) }))
    .sort((a, b) => a.sortKey - b.sortKey)
    .map(({ bean }) => bean);

export const historyBean = (view: View, history: History): JsonObject => ({
  id: history.id,
  ...(history.authorId === null ? {} : { author: userBeanById(view, history.authorId) }),
  created: timestamp(history.created, view.timeZone),
  items: historyItemBeans(history),
});
