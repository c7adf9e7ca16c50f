import { z } from 'zod';
import type { Jira } from '../../jira/jira';

/** An issue that is no longer what a page has read; `by` and `type` are known when Jira tells apps of it. */
export interface Change {
  readonly n: number;
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly type: 'stored' | 'updated' | 'commented';
  readonly by: string | null;
}

const maxChanges = 500;
const issueEvents: Readonly<Record<string, 'updated' | 'commented'>> = {
  'avi:jira:updated:issue': 'updated',
  'avi:jira:assigned:issue': 'updated',
  'avi:jira:commented:issue': 'commented',
};
const Payload = z.looseObject({ issue: z.looseObject({ id: z.coerce.string() }) });

/** Listens to the store and to Jira's events, so that pages can ask what happened since they last asked. */
export const watchChanges = (
  jira: Jira,
): { since(n: number): { readonly now: number; readonly changes: readonly Change[] } } => {
  const issues = jira.store.collection('issues');
  let changes: Change[] = [];
  let last = 0;
  const note = (issueId: string, type: Change['type'], by: string | null): void => {
    const issue = issues.get(issueId);
    if (issue === undefined) return;
    last += 1;
    changes.push({ n: last, issueId, issueKey: issue.key, projectId: issue.projectId, type, by });
    if (changes.length > maxChanges * 2) changes = changes.slice(-maxChanges);
  };
  issues.watch((id) => note(id, 'stored', null));
  jira.store.collection('comments').watch((id) => note(id, 'stored', null));
  jira.events.subscribe(({ eventType, payload, actorId }) => {
    const type = issueEvents[eventType];
    const parsed = Payload.safeParse(payload);
    if (type !== undefined && parsed.success) note(parsed.data.issue.id, type, actorId);
  });
  return { since: (n) => ({ now: last, changes: changes.slice(-maxChanges).filter((change) => change.n > n) }) };
};
