import type { Store } from '../store/store';
import type { Jira, JiraEvent } from './jira';

const waiting = new WeakMap<Store, JiraEvent[]>();

export type Emit = (event: JiraEvent) => void;

/**
 * Runs `work` in one transaction. Its events are recorded with it, and emitted once all of it is committed; none is emitted
 * when it failed. Nested calls join the outer one, and their events wait for it.
 */
export const commit = <R>(jira: Jira, work: (emit: Emit) => R): R => {
  const outer = waiting.get(jira.store);
  if (outer) return work((event) => void outer.push(event));
  const events: JiraEvent[] = [];
  waiting.set(jira.store, events);
  let result: R;
  try {
    result = jira.store.transaction(() => {
      const done = work((event) => void events.push(event));
      for (const event of events) jira.events.record(event);
      return done;
    });
  } finally {
    waiting.delete(jira.store);
  }
  for (const event of events) jira.events.emit(event);
  return result;
};
