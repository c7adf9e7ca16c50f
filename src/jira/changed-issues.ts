import * as z from 'zod/mini';

import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { Change } from '../domain/acceptance/change';
import { query } from './path';
import { getJson, type Request } from './request';
import { type FieldNames, HistoryEntries, toChange } from './history-entry';
import { fieldsToRead, type ItemFields, type RawItem, rawItems, toBacklogItem } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** As much of a work item's history as a search gives. */
export interface RecentHistory {
  /** Oldest first, of the fields asked for. */
  readonly changes: readonly Change[];
  /** Set when older entries were left out. */
  readonly cut: boolean;
}

export interface Changed {
  readonly item: BacklogItem;
  /** Read when it is called: it is most of the answer, and only figures need it. Null when it is in a form that cannot be read. */
  readonly history: () => RecentHistory | null;
}

const Log = z.optional(z.object({ total: z.optional(z.number()), histories: HistoryEntries }));

const Page = z.object({
  issues: rawItems<RawItem & { readonly changelog?: unknown }>(),
  nextPageToken: z.optional(z.nullable(z.string())),
  /** Field id → name, of what was read. */
  names: z.optional(z.record(z.string(), z.string())),
});

const readHistory = (raw: unknown, historyOf: readonly string[], names: FieldNames): RecentHistory | null => {
  const log = Log.safeParse(raw);
  if (!log.success) return null;
  const { histories = [], total = histories.length } = log.data ?? {};
  const changes = histories
    .map((entry) => toChange(entry, names))
    .map((change) => ({ ...change, items: change.items.filter(({ fieldId }) => historyOf.includes(fieldId)) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.at.localeCompare(b.at));
  return { changes, cut: total > histories.length };
};

const toChanged = (
  raw: z.infer<typeof Page>['issues'][number],
  fields: ItemFields,
  historyOf: readonly string[],
  names: FieldNames,
): readonly Changed[] => {
  const item = toBacklogItem(raw, fields);
  return item === null ? [] : [{ item, history: () => readHistory(raw.changelog, historyOf, names) }];
};

/** What a query finds, histories included, in one call; null when it does not fit on Jira's page of a hundred. */
export const fewChanged = async (
  request: Request,
  jql: string,
  fields: ItemFields,
  historyOf: readonly string[],
): Promise<readonly Changed[] | null> => {
  const { issues, nextPageToken, names } = await getJson(
    request,
    `/rest/api/3/search/jql${query({ jql, fields: fieldsToRead(fields), expand: ['changelog', 'names'], maxResults: 100 })}`,
    Page,
  );
  if (nextPageToken != null) return null;
  const ids: FieldNames = new Map(
    Object.entries(names ?? {}).flatMap(([id, name]) => (historyOf.includes(id) ? [[name, id] as const] : [])),
  );
  return issues.flatMap((raw) => toChanged(raw, fields, historyOf, ids));
};
