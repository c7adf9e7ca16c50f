import type { EventBus, JiraEvent } from './jira';

/** A bus that hands each event to every listener at once, in order of subscription. */
export const eventBus = (): EventBus => {
  const listeners = new Set<(event: JiraEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
