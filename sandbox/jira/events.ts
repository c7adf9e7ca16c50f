import type { EventBus, JiraEvent } from './jira';

type Listener = (event: JiraEvent) => void;

const audience = () => {
  const listeners = new Set<Listener>();
  return {
    emitTo: (event: JiraEvent): void => {
      for (const listener of [...listeners]) listener(event);
    },
    join: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** A bus that hands each event to every listener at once, in order of subscription. */
export const eventBus = (): EventBus => {
  const [recorders, subscribers] = [audience(), audience()];
  return {
    record: recorders.emitTo,
    recordWith: recorders.join,
    emit: subscribers.emitTo,
    subscribe: subscribers.join,
  };
};
