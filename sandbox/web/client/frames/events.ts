type Callback = (payload: unknown) => unknown;

interface Subscription {
  readonly event: string;
  readonly callback: Callback;
  readonly isPublic: boolean;
  /** Which issue the frame belongs to, for events that concern one. */
  readonly issueId: string | null;
}

const subscriptions = new Set<Subscription>();

export const subscribe = (subscription: Subscription): (() => void) => {
  subscriptions.add(subscription);
  return () => void subscriptions.delete(subscription);
};

/** Tells every frame of the app that listens to `event`. */
export const emit = (event: string, payload: unknown, isPublic: boolean): void => {
  for (const heard of subscriptions)
    if (heard.event === event && heard.isPublic === isPublic) void heard.callback(payload);
};

/** Jira's own event: an issue that a frame stands on has changed. */
export const emitIssueChanged = (issueId: string, payload: unknown): void => {
  for (const heard of subscriptions)
    if (heard.event === 'JIRA_ISSUE_CHANGED' && heard.issueId === issueId) void heard.callback(payload);
};
