import * as z from 'zod/mini';

import type { BacklogItem } from '../../domain/backlog-item';
import type { Change } from '../../domain/moves';
import { query } from '../path';
import { getJson, type Request } from '../request';
import { HistoryEntry, toChange } from '../history-entry';
import { fieldsToRead, type ItemFields, RawItem, toBacklogItem } from './to-backlog-item';

export const scopes = ['read:jira-work'] as const;

/** What changed of one work item, with as much of its history as a search gives. */
export interface Changed {
  readonly item: BacklogItem;
  /** Oldest first, of the fields asked for. */
  readonly changes: readonly Change[];
  /** Set when older entries were left out. */
  readonly cut: boolean;
}

const Log = z.object({ total: z.optional(z.number()), histories: z.array(HistoryEntry) });

const Page = z.object({
  issues: z.array(z.extend(RawItem, { changelog: z.optional(Log) })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

const toChanged = (
  raw: z.infer<typeof Page>['issues'][number],
  fields: ItemFields,
  historyOf: readonly string[],
): readonly Changed[] => {
  const item = toBacklogItem(raw, fields);
  if (item === null) return [];
  const { histories = [], total = histories.length } = raw.changelog ?? {};
  const changes = histories
    .map(toChange)
    .map((change) => ({ ...change, items: change.items.filter(({ fieldId }) => historyOf.includes(fieldId)) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.at.localeCompare(b.at));
  return [{ item, changes, cut: total > histories.length }];
};

/** What a query finds, histories included, in one call; null when it does not fit on Jira's page of a hundred. */
export const fewChanged = async (
  request: Request,
  jql: string,
  fields: ItemFields,
  historyOf: readonly string[],
): Promise<readonly Changed[] | null> => {
  const { issues, nextPageToken } = await getJson(
    request,
    `/rest/api/3/search/jql${query({ jql, fields: fieldsToRead(fields), expand: ['changelog'], maxResults: 100 })}`,
    Page,
  );
  return nextPageToken == null ? issues.flatMap((raw) => toChanged(raw, fields, historyOf)) : null;
};
