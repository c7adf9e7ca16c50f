import type { Policy } from '../../../src/domain/policy/policy';
import type { JiraId } from '../../../src/domain/shared/ids';
import { historyPage, type HistoryPage } from '../../../src/jira/bulk-changelogs';
import { itemsIn } from '../../../src/jira/bulk-issues';
import type { ItemFields } from '../../../src/jira/to-backlog-item';
import { packItems } from '../cache/pack-items';
import { classed } from '../classed';
import { packHistories, toHistoryText } from '../histories';

/** An answer of Jira about many work items, and what it takes to read it. */
export interface ItemsAnswer {
  readonly about: 'items';
  readonly answer: string;
  readonly fields: ItemFields;
  readonly policy: Pick<Policy, 'types'> | null;
  /** The place of each in Jira's order. */
  readonly positions: ReadonlyMap<JiraId, number>;
}

/** The same about their histories; names where fields have no ids. */
export interface HistoriesAnswer {
  readonly about: 'histories';
  readonly answer: string;
  readonly names: ReadonlyMap<string, string> | null;
}

/** Histories of one answer, packed. */
export interface PackedPage extends Pick<HistoryPage, 'next'> {
  readonly packed: string;
}

export type Answer = ItemsAnswer | HistoriesAnswer;

/** Work items of an answer, packed in Jira's order. @throws Failure where it is in a form that cannot be read */
export const packedItemsIn = ({ answer, fields, policy, positions }: Omit<ItemsAnswer, 'about'>): string => {
  const placed = itemsIn(answer, fields).map((item) =>
    classed({ ...item, position: positions.get(item.id) ?? item.position }, policy),
  );
  return packItems(placed.sort((a, b) => a.position - b.position));
};

/** Histories of an answer. @throws Failure where it is in a form that cannot be read */
export const packedPageIn = ({ answer, names }: Omit<HistoriesAnswer, 'about'>): PackedPage | 'names' => {
  const page = historyPage(answer, names);
  if (page === 'names') return page;
  const texts = Array.from(page.histories, ([id, changes]) => [id, toHistoryText(changes)] as const);
  return { packed: packHistories(texts), next: page.next };
};

export const readAnswer = (of: Answer): string | PackedPage =>
  of.about === 'items' ? packedItemsIn(of) : packedPageIn(of);
