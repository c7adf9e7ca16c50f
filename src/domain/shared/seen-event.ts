import type { Instant } from './ids';

/** When the app last served an event of a kind, `avi:jira:updated:issue` for instance; up to ten minutes late. */
export interface SeenEvent {
  readonly type: string;
  readonly at: Instant;
}

/** The kinds of events that the manifest's triggers name. */
export const eventTypes: readonly string[] = [
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:deleted:issue',
  'avi:jira:created:issuelink',
  'avi:jira:deleted:issuelink',
];
