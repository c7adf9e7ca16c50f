import { issueUpdated } from '../event-payloads';
import { actorId } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Emit } from '../commit';
import type { History, HistoryItem, Issue } from '../model';
import { historyItems } from './history';

export interface SaveOptions {
  /** Lines that no field explains, such as a link. */
  readonly extra?: readonly HistoryItem[];
  /** Apps may write their fields without a trace. */
  readonly silent?: boolean;
}

/** Keeps the new state of an issue, with one history entry and the events; nothing when nothing changed. */
export const saveIssue = (
  jira: Jira,
  identity: Identity,
  emit: Emit,
  before: Issue,
  after: Issue,
  { extra = [], silent = false }: SaveOptions = {},
): { readonly issue: Issue; readonly history: History | null } => {
  const items = [...historyItems(jira, before, after), ...extra];
  if (items.length === 0 && before === after) return { issue: before, history: null };
  const now = jira.clock();
  const issue = { ...after, updated: now };
  jira.store.collection('issues').put(issue.id, issue);
  if (silent || items.length === 0) return { issue, history: null };
  const histories = jira.store.collection('histories');
  const history: History = { id: jira.store.nextId('histories'), authorId: actorId(identity), created: now, items };
  histories.put(issue.id, [...(histories.get(issue.id) ?? []), history]);
  for (const event of issueUpdated(jira, actorId(identity), issue, history)) emit(event);
  return { issue, history };
};
